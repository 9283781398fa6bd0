package org.rapporteur.notification.following;

import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.shared.Slug;

/// New comment with the consultation it belongs to.
public record NewComment(Slug consultation, CommentDetails comment) {

  public String link() {
    return CommentLinks.comment(consultation, comment.number());
  }
}
