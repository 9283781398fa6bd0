package org.rapporteur.discussion.contributor;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Only speakers of a delegation may act for it.
public final class NotDelegationSpeaker extends Refusal {

  public NotDelegationSpeaker() {
    super(Kind.FORBIDDEN, "comment.not-speaking", Map.of());
  }
}
