package org.rapporteur.discussion.comment;

import java.time.Clock;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Stores an edit as a new revision, published at once or after review, and deletes its draft.
/// Refuses edits of redacted comments.
@Component
class CommentReviser {

  private final RevisionRepository revisions;
  private final CommentReferenceSql referenceSql;
  private final AttachmentService attachments;
  private final CommentCounterSql counterSql;
  private final TextLanguageDetection languages;
  private final DraftService drafts;
  private final Clock clock;

  CommentReviser(
      RevisionRepository revisions,
      CommentReferenceSql referenceSql,
      AttachmentService attachments,
      CommentCounterSql counterSql,
      TextLanguageDetection languages,
      DraftService drafts,
      Clock clock) {
    this.revisions = revisions;
    this.referenceSql = referenceSql;
    this.attachments = attachments;
    this.counterSql = counterSql;
    this.languages = languages;
    this.drafts = drafts;
    this.clock = clock;
  }

  void revise(
      Comment comment, ConsultationDetails consultation, PersonId editor, CommentEdit edit) {
    if (revisions.isRedacted(comment.id().value())) {
      throw new CannotEditRedactedComment(comment.number());
    }
    var pendingEdits =
        revisions.listByComment(comment.id().value()).stream()
            .filter(revision -> revision.state() == RevisionState.AWAITING_REVIEW)
            .toList();
    int previousNumber = lastAuthorRevisionNumber(comment, pendingEdits);
    var revision =
        createRevision(
            comment,
            languages.selectedOrDetected(edit.language(), edit.text(), consultation),
            editor,
            edit);
    if (consultation.terms().review() == ReviewTiming.BEFORE && comment.isPublished()) {
      // The earlier text is public until a moderator decides on the new one.
      pendingEdits.forEach(earlier -> earlier.changeState(RevisionState.REPLACED));
      revision.changeState(RevisionState.AWAITING_REVIEW);
    } else {
      replaceText(comment, revision);
    }
    referenceSql.store(
        comment.consultation(), List.of(revisions.save(revision).toStoredRevision()));
    setFiles(comment, previousNumber, revision, editor, edit);
    drafts.delete(editor, comment.question(), DraftTarget.editOf(comment.number()));
  }

  /// Number of the author's last revision that was not declined.
  private static int lastAuthorRevisionNumber(Comment comment, List<Revision> pendingEdits) {
    return pendingEdits.stream().mapToInt(Revision::number).max().orElse(comment.revision());
  }

  private Revision createRevision(
      Comment comment, LanguageTag language, PersonId editor, CommentEdit edit) {
    return new Revision(
        comment.id(),
        revisions.lastNumber(comment.id().value()) + 1,
        RevisionState.CURRENT,
        edit.text(),
        language,
        editor,
        clock.instant());
  }

  private void replaceText(Comment comment, Revision revision) {
    // A text that was never public must not become a readable earlier revision.
    currentRevision(comment)
        .changeState(comment.isVisible() ? RevisionState.EARLIER : RevisionState.REPLACED);
    boolean languageChanged =
        comment.isPublished() && !comment.language().equals(revision.language());
    if (languageChanged) {
      counterSql.subtractFromCounts(comment);
    }
    comment.changeRevision(revision.number(), revision.language());
    if (languageChanged) {
      counterSql.addToCounts(comment);
    }
  }

  private void setFiles(
      Comment comment, int previousNumber, Revision revision, PersonId editor, CommentEdit edit) {
    var files = edit.attachments();
    if (files == null) {
      attachments.copyFiles(new CommentRevisionId(comment.id(), previousNumber), revision.number());
    } else {
      attachments.setFiles(
          editor,
          comment.question(),
          files,
          new CommentRevisionId(comment.id(), revision.number()));
    }
  }

  private Revision currentRevision(Comment comment) {
    return revisions
        .findById(new Revision.CommentRevisionKey(comment.id().value(), comment.revision()))
        .orElseThrow(() -> new IllegalStateException("No revision of C" + comment.number()));
  }
}
