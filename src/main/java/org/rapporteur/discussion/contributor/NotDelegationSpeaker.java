package org.rapporteur.discussion.contributor;

import org.rapporteur.shared.Refusal;

/// The viewer is not a speaker of the delegation, so they may not act for it.
public final class NotDelegationSpeaker extends Refusal {

  public NotDelegationSpeaker() {
    super(Kind.FORBIDDEN, "comment.not-speaking");
  }
}
