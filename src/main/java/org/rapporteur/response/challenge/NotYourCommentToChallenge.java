package org.rapporteur.response.challenge;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Whoever challenges does so for a published comment of their own, or of a delegation they speak
/// for.
public final class NotYourCommentToChallenge extends Refusal {

  NotYourCommentToChallenge(int comment) {
    super(Kind.FORBIDDEN, "challenge.not-author", Map.of("comment", comment));
  }
}
