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
/// permission, calls these methods in its transaction, and finally notes the decision number.
@Service
public class CommentReviewService {

  private final CommentRepository comments;
  private final CommentReviewSql reviewSql;
  private final CommentCounterSql counters;
  private final RedactedQuotationSql quotations;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  CommentReviewService(
      CommentRepository comments,
      CommentReviewSql reviewSql,
      CommentCounterSql counters,
      RedactedQuotationSql quotations,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.comments = comments;
    this.reviewSql = reviewSql;
    this.counters = counters;
    this.quotations = quotations;
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
          counters.addToCounts(comment);
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
    counters.growThread(comment);
    comment.publish(counters.nextPublication(comment.consultation()), clock.instant());
  }

  /// Imported replies can wait for review together with their parent.
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
          counters.subtractFromCounts(comment);
        });
  }

  /// Undoes a publication or decline. Refused if the comment has replies.
  public void returnToReview(CommentId id) {
    transactions.write(
        () -> {
          var comment = load(id);
          boolean wasPublished = comment.isPublished();
          if (wasPublished && reviewSql.hasReplies(id)) {
            throw new CommentHasReplies(comment.number());
          }
          comment.returnToReview();
          events.publishEvent(
              wasPublished
                  ? new CommentRemoved(id, comment.consultation(), comment.question())
                  : new CommentReturned(id, comment.consultation(), comment.question()));
          comments.flush();
          if (wasPublished) {
            counters.shrinkThread(comment);
            counters.subtractFromCounts(comment);
          }
        });
  }

  /// Stores the decision number that the placeholder links to, also for quotations redacted with
  /// the comment.
  public void noteDecision(CommentId id, int decision) {
    reviewSql.setDecision(id, decision);
    quotations.copyDecision(id);
  }

  private Comment load(CommentId id) {
    return comments.findById(id.value()).orElseThrow(() -> new NotFound("comment", id.value()));
  }
}
