package org.rapporteur.discussion.thread;

import java.util.Map;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// There is no public comment with this number. The answer is the same for unused numbers and for
/// comments that await review.
public final class CommentNotFound extends Refusal {

  CommentNotFound(Slug consultation, int number, int last) {
    super(
        Kind.NOT_FOUND,
        "comment.none",
        Map.of(
            "comment", CommentLinks.reference(number),
            "last", CommentLinks.reference(last),
            "in", consultation.value()));
  }
}
