package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The time in which the author may edit is over.
public final class EditTimeOver extends Refusal {

  EditTimeOver(int comment, int minutes) {
    super(Kind.CONFLICT, "comment.edit-over", Map.of("comment", comment, "minutes", minutes));
  }
}
