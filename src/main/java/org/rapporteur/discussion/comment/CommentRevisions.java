package org.rapporteur.discussion.comment;

import java.util.List;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Loads the revisions of comments, and makes one of them the current text.
@Component
class CommentRevisions {

  private final CommentRepository comments;
  private final RevisionRepository revisions;
  private final CommentCounterSql counterSql;
  private final ApplicationEventPublisher events;

  CommentRevisions(
      CommentRepository comments,
      RevisionRepository revisions,
      CommentCounterSql counterSql,
      ApplicationEventPublisher events) {
    this.comments = comments;
    this.revisions = revisions;
    this.counterSql = counterSql;
    this.events = events;
  }

  Comment loadComment(CommentId id) {
    return comments.findById(id.value()).orElseThrow(() -> new NotFound("comment", id.value()));
  }

  /// Lists all revisions by number.
  List<Revision> list(CommentId comment) {
    return revisions.listByComment(comment.value());
  }

  Revision loadCurrent(CommentId comment) {
    return loadLast(comment, RevisionState.CURRENT);
  }

  Revision loadLast(CommentId comment, RevisionState state) {
    return requireLast(list(comment), state);
  }

  static Revision requireLast(List<Revision> revisions, RevisionState state) {
    return revisions.reversed().stream()
        .filter(revision -> revision.state() == state)
        .findFirst()
        .orElseThrow(() -> new NotFound("revision", state));
  }

  /// Makes a stored revision the current text. Counts are by language, so they follow a change of
  /// language.
  void makeCurrent(Comment comment, Revision revision) {
    boolean languageChanged =
        comment.isPublished() && !comment.language().equals(revision.language());
    events.publishEvent(
        new CommentRevised(comment.id(), comment.consultation(), comment.question()));
    if (languageChanged) {
      counterSql.subtractFromCounts(comment);
    }
    comment.changeRevision(revision.number(), revision.language());
    comments.flush();
    if (languageChanged) {
      counterSql.addToCounts(comment);
    }
  }
}
