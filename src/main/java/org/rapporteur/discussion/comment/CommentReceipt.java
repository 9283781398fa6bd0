package org.rapporteur.discussion.comment;

import java.time.Instant;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;

/// Confirmation for the contributor: the number, the time of receipt, and the state of the comment.
public record CommentReceipt(
    CommentId comment, int number, Instant receivedAt, CommentState state) {

  String serialize() {
    return comment.value() + " " + number + " " + receivedAt + " " + state;
  }

  static CommentReceipt parse(String serialized) {
    String[] parts = serialized.split(" ", 4);
    return new CommentReceipt(
        new CommentId(Long.parseLong(parts[0])),
        Integer.parseInt(parts[1]),
        Instant.parse(parts[2]),
        CommentState.valueOf(parts[3]));
  }
}
