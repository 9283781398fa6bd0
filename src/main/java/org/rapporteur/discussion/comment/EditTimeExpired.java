package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The time in which the author may edit the comment has expired.
public final class EditTimeExpired extends Refusal {

  EditTimeExpired(int comment, int minutes) {
    super(Kind.CONFLICT, "comment.edit-over", Map.of("comment", comment, "minutes", minutes));
  }
}
