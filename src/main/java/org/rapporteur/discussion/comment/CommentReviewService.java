package org.rapporteur.discussion.comment;

import java.time.Clock;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentDeclined;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentPublished;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.CommentReturned;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Applies moderation decisions to the visibility of comments. The moderation module checks
/// permission, calls these methods in its transaction, and finally stores the decision number.
@Service
public class CommentReviewService {

  private final CommentRepository comments;
  private final CommentReviewSql reviewSql;
  private final CommentCounterSql counterSql;
  private final RedactedQuotationSql quotationSql;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  CommentReviewService(
      CommentRepository comments,
      CommentReviewSql reviewSql,
      CommentCounterSql counterSql,
      RedactedQuotationSql quotationSql,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.comments = comments;
    this.reviewSql = reviewSql;
    this.counterSql = counterSql;
    this.quotationSql = quotationSql;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Locks the comment until the transaction ends, so that concurrent decisions see each other.
  public CommentUnderReview lock(ConsultationId consultation, int number) {
    return reviewSql
        .lock(consultation, number)
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  /// True if the viewer wrote the comment or speaks for its delegation.
  public boolean isAuthor(Viewer viewer, ConsultationId consultation, int number) {
    return reviewSql
        .find(consultation, number)
        .filter(comment -> comment.isWrittenBy(viewer))
        .isPresent();
  }

  /// Publishes a comment that awaits review or was declined, or restores a removed one.
  public void publish(CommentId id) {
    transactions.write(
        () -> {
          var comment = load(id);
          if (comment.isVisible()) {
            restore(comment);
          } else {
            publishFirstTime(comment);
          }
          comments.flush();
          counterSql.addToCounts(comment);
        });
  }

  private void restore(Comment comment) {
    events.publishEvent(
        new CommentRestored(comment.id(), comment.consultation(), comment.question()));
    comment.restore();
  }

  private void publishFirstTime(Comment comment) {
    requireVisibleParent(comment);
    events.publishEvent(
        new CommentPublished(comment.id(), comment.consultation(), comment.question()));
    counterSql.growThread(comment);
    comment.publish(counterSql.nextPublication(comment.consultation()), clock.instant());
  }

  /// An imported reply can await review together with its parent.
  private void requireVisibleParent(Comment reply) {
    Long parentId = reply.place().parentId();
    if (parentId != null) {
      var parent = load(new CommentId(parentId));
      if (!parent.isVisible()) {
        throw new ParentNotPublished(parent.number());
      }
    }
  }

  public void decline(CommentId id) {
    transactions.write(
        () -> {
          var comment = load(id);
          comment.decline();
          events.publishEvent(new CommentDeclined(id, comment.consultation(), comment.question()));
          comments.flush();
        });
  }

  public void remove(CommentId id) {
    transactions.write(
        () -> {
          var comment = load(id);
          comment.remove();
          events.publishEvent(new CommentRemoved(id, comment.consultation(), comment.question()));
          comments.flush();
          counterSql.subtractFromCounts(comment);
        });
  }

  /// Undoes a publication or decline. Refuses if the comment has replies.
  public void returnToReview(CommentId id) {
    transactions.write(
        () -> {
          var comment = load(id);
          boolean wasPublished = comment.isPublished();
          if (wasPublished && reviewSql.hasReplies(id)) {
            throw new CannotReturnAnsweredComment(comment.number());
          }
          comment.returnToReview();
          events.publishEvent(
              wasPublished
                  ? new CommentRemoved(id, comment.consultation(), comment.question())
                  : new CommentReturned(id, comment.consultation(), comment.question()));
          comments.flush();
          if (wasPublished) {
            counterSql.shrinkThread(comment);
            counterSql.subtractFromCounts(comment);
          }
        });
  }

  /// Stores the number of the decision to which the placeholder links, also for quotations redacted
  /// with the comment.
  public void storeDecision(CommentId id, int decision) {
    reviewSql.setDecision(id, decision);
    quotationSql.copyDecision(id);
  }

  private Comment load(CommentId id) {
    return comments.findById(id.value()).orElseThrow(() -> new NotFound("comment", id.value()));
  }
}
