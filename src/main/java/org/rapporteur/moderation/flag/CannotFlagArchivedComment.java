package org.rapporteur.moderation.flag;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// Comments of an archived consultation cannot be flagged.
public final class CannotFlagArchivedComment extends Refusal {

  public CannotFlagArchivedComment(Slug consultation) {
    super(Kind.CONFLICT, "flag.archived", Map.of("consultation", consultation.value()));
  }
}
