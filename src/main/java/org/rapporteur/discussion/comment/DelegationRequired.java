package org.rapporteur.discussion.comment;

import org.rapporteur.shared.Refusal;

/// The comment is personal, but the consultation accepts comments of verified delegations only.
public final class DelegationRequired extends Refusal {

  DelegationRequired() {
    super(Kind.FORBIDDEN, "comment.delegations-only");
  }
}
