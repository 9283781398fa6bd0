package org.rapporteur.response.challenge;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The comment is not a published comment of the person or of a delegation of the person.
public final class NotOwnComment extends Refusal {

  NotOwnComment(int comment) {
    super(Kind.FORBIDDEN, "challenge.not-author", Map.of("comment", comment));
  }
}
