package org.rapporteur.moderation.flag;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The comment is not published, so it cannot be flagged.
public final class CannotFlagUnpublishedComment extends Refusal {

  CannotFlagUnpublishedComment(int comment) {
    super(Kind.CONFLICT, "flag.not-published", Map.of("comment", comment));
  }
}
