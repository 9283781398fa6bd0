package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// An appeal is the author's, or of a speaker of the delegation the comment was made for.
public final class NotTheAuthor extends Refusal {

  NotTheAuthor(int comment) {
    super(Kind.FORBIDDEN, "appeal.not-author", Map.of("comment", comment));
  }
}
