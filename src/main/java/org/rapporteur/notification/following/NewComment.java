package org.rapporteur.notification.following;

import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.shared.Slug;

/// A comment that is news, as everyone may read it now, and the consultation it stands in.
public record NewComment(Slug consultation, CommentDetails comment) {

  public String link() {
    return CommentLinks.comment(consultation, comment.number());
  }
}
