package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The viewer is neither the contributor nor a speaker of the contributing delegation, and so
/// cannot appeal.
public final class CannotAppealForOtherContributor extends Refusal {

  CannotAppealForOtherContributor(int comment) {
    super(Kind.FORBIDDEN, "appeal.not-author", Map.of("comment", comment));
  }
}
