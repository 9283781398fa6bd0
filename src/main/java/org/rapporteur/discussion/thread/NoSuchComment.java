package org.rapporteur.discussion.thread;

import java.util.Map;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// A number under which nothing is public, in a consultation in which others are. It says the same
/// of one that was never given and of one that waits for review.
public final class NoSuchComment extends Refusal {

  NoSuchComment(Slug consultation, int number, int last) {
    super(
        Kind.NOT_FOUND,
        "comment.none",
        Map.of(
            "comment", CommentLinks.reference(number),
            "last", CommentLinks.reference(last),
            "in", consultation.value()));
  }
}
