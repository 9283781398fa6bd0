package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The consultation accepts comments of verified delegations only.
public final class DelegationsOnly extends Refusal {

  DelegationsOnly() {
    super(Kind.FORBIDDEN, "comment.delegations-only", Map.of());
  }
}
