package org.rapporteur.discussion.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Stores an edit as a new revision, published at once or after review. Redacted comments are
/// refused.
@Component
class CommentReviser {

  /// The requested text, its author and the time.
  /// @param files all files the comment shall have; null to leave them unchanged
  record RequestedRevision(
      String text,
      LanguageTag language,
      @Nullable List<AttachmentId> files,
      PersonId by,
      Instant at) {}

  private final RevisionRepository revisions;
  private final CommentReferenceSql references;
  private final AttachmentService attachments;
  private final CommentCounterSql counters;

  CommentReviser(
      RevisionRepository revisions,
      CommentReferenceSql references,
      AttachmentService attachments,
      CommentCounterSql counters) {
    this.revisions = revisions;
    this.references = references;
    this.attachments = attachments;
    this.counters = counters;
  }

  void revise(Comment comment, ReviewTiming review, RequestedRevision edit) {
    if (revisions.isRedacted(comment.id().value())) {
      throw new RedactedCommentNotEditable(comment.number());
    }
    var waiting =
        revisions.listByComment(comment.id().value()).stream()
            .filter(CommentReviser::isAwaitingReview)
            .toList();
    int newNumber = revisions.lastNumber(comment.id().value()) + 1;
    int previousNumber = lastAuthorRevision(comment, waiting);
    if (review == ReviewTiming.BEFORE && comment.isPublished()) {
      // The old text stays public until a moderator has decided on the new one.
      waiting.forEach(earlier -> earlier.changeState(RevisionState.REPLACED));
      addRevision(comment, newNumber, RevisionState.AWAITING_REVIEW, edit);
    } else {
      replaceText(comment, newNumber, edit);
    }
    attach(comment, previousNumber, newNumber, edit);
  }

  /// Number of the author's last revision that was not declined.
  private static int lastAuthorRevision(Comment comment, List<Revision> waiting) {
    return waiting.stream().mapToInt(Revision::number).max().orElse(comment.revision());
  }

  private static boolean isAwaitingReview(Revision revision) {
    return revision.state() == RevisionState.AWAITING_REVIEW;
  }

  private void replaceText(Comment comment, int next, RequestedRevision edit) {
    // A text that was never public stays hidden: it is replaced, not an earlier revision.
    currentRevision(comment)
        .changeState(comment.isVisible() ? RevisionState.EARLIER : RevisionState.REPLACED);
    var language = edit.language();
    if (comment.isPublished() && !comment.language().equals(language)) {
      counters.updateCounts(comment, -1);
      comment.changeRevision(next, language);
      counters.updateCounts(comment, 1);
    } else {
      comment.changeRevision(next, language);
    }
    addRevision(comment, next, RevisionState.CURRENT, edit);
  }

  private void addRevision(
      Comment comment, int number, RevisionState state, RequestedRevision edit) {
    var added =
        revisions.save(
            new Revision(
                comment.id(), number, state, edit.text(), edit.language(), edit.by(), edit.at()));
    references.store(comment.consultation(), List.of(added.toStoredRevision()));
  }

  private void attach(
      Comment comment, int previousRevision, int newRevision, RequestedRevision edit) {
    var files = edit.files();
    if (files == null) {
      attachments.copyFiles(new CommentRevisionId(comment.id(), previousRevision), newRevision);
    } else {
      attachments.setFiles(
          edit.by(), comment.question(), files, new CommentRevisionId(comment.id(), newRevision));
    }
  }

  private Revision currentRevision(Comment comment) {
    return revisions
        .findById(new Revision.CommentRevisionKey(comment.id().value(), comment.revision()))
        .orElseThrow(() -> new IllegalStateException("No revision of C" + comment.number()));
  }
}
