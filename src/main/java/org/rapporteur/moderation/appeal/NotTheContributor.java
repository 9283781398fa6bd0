package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Only the contributor, or a speaker of the contributing delegation, can appeal.
public final class NotTheContributor extends Refusal {

  NotTheContributor(int comment) {
    super(Kind.FORBIDDEN, "appeal.not-author", Map.of("comment", comment));
  }
}
