package org.rapporteur.discussion.comment;

import java.util.List;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.CommentReturned;
import org.rapporteur.identity.PersonId;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Applies moderation decisions to the text of comments: publishes or declines edits, redacts
/// passages and undoes redactions. Like [CommentReviewService], it joins the transaction of the
/// moderation module.
@Service
public class RevisionReviewService {

  private final CommentRevisions revisions;
  private final CommentRedactor redactor;
  private final RedactedQuotationSql quotationSql;
  private final CommentReviewSql reviewSql;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;

  RevisionReviewService(
      CommentRevisions revisions,
      CommentRedactor redactor,
      RedactedQuotationSql quotationSql,
      CommentReviewSql reviewSql,
      ApplicationEventPublisher events,
      Transactions transactions) {
    this.revisions = revisions;
    this.redactor = redactor;
    this.quotationSql = quotationSql;
    this.reviewSql = reviewSql;
    this.events = events;
    this.transactions = transactions;
  }

  /// Makes the pending edit the current text.
  public void publishEdit(CommentId id) {
    transactions.write(
        () -> {
          var edit = revisions.loadLast(id, RevisionState.AWAITING_REVIEW);
          revisions.loadCurrent(id).changeState(RevisionState.EARLIER);
          edit.changeState(RevisionState.CURRENT);
          revisions.makeCurrent(revisions.loadComment(id), edit);
          redactor.redactOutdatedQuotations(id);
        });
  }

  public void declineEdit(CommentId id) {
    transactions.write(
        () ->
            revisions
                .loadLast(id, RevisionState.AWAITING_REVIEW)
                .changeState(RevisionState.DECLINED));
  }

  /// Returns the last published or declined edit to review.
  public void returnEditToReview(CommentId id) {
    transactions.write(
        () -> {
          var existingRevisions = revisions.list(id);
          var edit = existingRevisions.getLast();
          boolean wasPublished = edit.state() == RevisionState.CURRENT;
          edit.changeState(RevisionState.AWAITING_REVIEW);
          if (wasPublished) {
            var previousRevision =
                CommentRevisions.requireLast(existingRevisions, RevisionState.EARLIER);
            previousRevision.changeState(RevisionState.CURRENT);
            var comment = revisions.loadComment(id);
            revisions.makeCurrent(comment, previousRevision);
            events.publishEvent(
                new CommentReturned(id, comment.consultation(), comment.question()));
          }
        });
  }

  /// Redacts passages of the Markdown, also where other comments quote them. Seals all readable
  /// revisions. Returns how many other comments were redacted.
  ///
  /// @param passages ranges in code points
  public int redact(CommentId id, PersonId actor, List<TextSpan> passages) {
    return transactions.write(() -> redactor.redact(id, actor, passages));
  }

  /// Restores the text before the redaction, also in quoting comments that were not redacted since.
  public void unseal(CommentId id) {
    transactions.write(
        () -> {
          // Undo first the redactions of quotations that followed its own redaction.
          while (quotationSql.isQuotationRedaction(id, currentNumber(id))) {
            restoreOriginal(id);
          }
          undoRedaction(id);
        });
  }

  private void undoRedaction(CommentId id) {
    int redactedNumber = currentNumber(id);
    restoreOriginal(id);
    reviewSql.clearDecision(id);
    redactor.redactOutdatedQuotations(id);
    var comment = revisions.loadComment(id);
    events.publishEvent(new CommentRestored(id, comment.consultation(), comment.question()));
    for (var redaction : quotationSql.listCausedBy(id, redactedNumber)) {
      if (currentNumber(redaction.comment()) == redaction.revision()) {
        undoRedaction(redaction.comment());
      }
    }
  }

  private void restoreOriginal(CommentId id) {
    var existingRevisions = revisions.list(id);
    CommentRevisions.requireLast(existingRevisions, RevisionState.CURRENT)
        .changeState(RevisionState.REPLACED);
    var original = CommentRevisions.requireLast(existingRevisions, RevisionState.SEALED);
    // An original that contains marks was redacted before, so its revisions remain sealed.
    if (!Redaction.isRedacted(original.text())) {
      existingRevisions.stream()
          .filter(revision -> revision.state() == RevisionState.SEALED)
          .forEach(revision -> revision.changeState(RevisionState.EARLIER));
    }
    original.changeState(RevisionState.CURRENT);
    revisions.makeCurrent(revisions.loadComment(id), original);
  }

  private int currentNumber(CommentId id) {
    return revisions.loadCurrent(id).number();
  }
}
