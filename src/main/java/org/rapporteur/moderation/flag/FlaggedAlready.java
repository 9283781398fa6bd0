package org.rapporteur.moderation.flag;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A person has one open flag on a comment.
public final class FlaggedAlready extends Refusal {

  FlaggedAlready(int comment) {
    super(Kind.CONFLICT, "flag.already", Map.of("comment", comment));
  }
}
