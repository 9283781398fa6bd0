package org.rapporteur.discussion.comment;

import java.time.Instant;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;

/// What a contributor gets at once: the number, when the comment was received, and whether it is
/// public already.
public record Receipt(CommentId comment, int number, Instant receivedAt, CommentState state) {

  String written() {
    return comment.value() + " " + number + " " + receivedAt + " " + state;
  }

  static Receipt read(String written) {
    String[] parts = written.split(" ", 4);
    return new Receipt(
        new CommentId(Long.parseLong(parts[0])),
        Integer.parseInt(parts[1]),
        Instant.parse(parts[2]),
        CommentState.valueOf(parts[3]));
  }
}
