package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// This consultation hears verified delegations only.
public final class DelegationsOnly extends Refusal {

  DelegationsOnly() {
    super(Kind.FORBIDDEN, "comment.delegations-only", Map.of());
  }
}
