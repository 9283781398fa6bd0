package org.rapporteur.discussion.contributor;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Only a delegation's speakers post for it.
public final class NotSpeaking extends Refusal {

  public NotSpeaking() {
    super(Kind.FORBIDDEN, "comment.not-speaking", Map.of());
  }
}
