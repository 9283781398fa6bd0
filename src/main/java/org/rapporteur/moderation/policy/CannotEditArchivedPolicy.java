package org.rapporteur.moderation.policy;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// The policy of an archived consultation cannot change, because its decisions cite it.
public final class CannotEditArchivedPolicy extends Refusal {

  public CannotEditArchivedPolicy(Slug consultation) {
    super(Kind.CONFLICT, "policy.archived", Map.of("consultation", consultation.value()));
  }
}
