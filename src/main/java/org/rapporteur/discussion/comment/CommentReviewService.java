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
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Applies moderation decisions to the visibility of comments. The moderation module checks
/// permission, calls these methods in its transaction, and finally notes the decision number.
@Service
public class CommentReviewService {

  private final CommentRepository comments;
  private final CommentCounterSql counters;
  private final RedactedQuotationSql quotations;
  private final ApplicationEventPublisher events;
  private final JdbcClient database;
  private final Transactions transactions;
  private final Clock clock;

  CommentReviewService(
      CommentRepository comments,
      CommentCounterSql counters,
      RedactedQuotationSql quotations,
      ApplicationEventPublisher events,
      JdbcClient database,
      Transactions transactions,
      Clock clock) {
    this.comments = comments;
    this.counters = counters;
    this.quotations = quotations;
    this.events = events;
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Locks the comment until the transaction ends, so that concurrent decisions see each other.
  public CommentUnderReview lock(ConsultationId consultation, int number) {
    return database
        .sql(
            """
            SELECT c.id, c.state, c.person_id, c.delegation_id, s.summary_removed, k.number AS contributor,
                   EXISTS (SELECT 1 FROM comment_revision r
                            WHERE r.state = 'AWAITING_REVIEW' AND r.comment_id = c.id) AS edited
              FROM comment c JOIN contributor k ON k.id = c.contributor_id
              LEFT JOIN submission s ON s.consultation_id = c.consultation_id AND s.number = c.submission
             WHERE c.consultation_id = ? AND c.number = ? FOR UPDATE
            """)
        .params(consultation.value(), number)
        .query(
            (row, n) -> {
              Long person = row.getObject("person_id", Long.class);
              Long delegation = row.getObject("delegation_id", Long.class);
              return new CommentUnderReview(
                  new CommentId(row.getLong("id")),
                  number,
                  CommentState.valueOf(row.getString("state")),
                  row.getInt("contributor"),
                  person == null ? null : new PersonId(person),
                  delegation == null ? null : new DelegationId(delegation),
                  row.getBoolean("edited"),
                  row.getObject("summary_removed", Boolean.class));
            })
        .optional()
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  /// True if the viewer wrote the comment or speaks for its delegation.
  public boolean isAuthor(Viewer viewer, ConsultationId consultation, int number) {
    return database
        .sql(
            "SELECT person_id, delegation_id FROM comment WHERE consultation_id = ? AND number = ?")
        .params(consultation.value(), number)
        .query(
            (row, n) -> {
              Long person = row.getObject(1, Long.class);
              Long delegation = row.getObject(2, Long.class);
              return person != null && viewer.isPerson(new PersonId(person))
                  || delegation != null && viewer.isSpeakerFor(new DelegationId(delegation));
            })
        .optional()
        .orElse(false);
  }

  /// Publishes a comment that awaits review, was declined or was removed.
  public void publish(CommentId id) {
    transactions.write(
        () -> {
          var comment = load(id);
          boolean firstTime = !comment.isVisible();
          if (firstTime) {
            requireVisibleParent(comment);
            events.publishEvent(
                new CommentPublished(id, comment.consultation(), comment.question()));
          } else {
            events.publishEvent(
                new CommentRestored(id, comment.consultation(), comment.question()));
          }
          int publication = 0;
          if (firstTime) {
            counters.growThread(comment);
            publication = counters.nextNumbers(comment.consultation(), 0, 1).publication();
          }
          comment.publish(publication, clock.instant());
          comments.flush();
          counters.updateCounts(comment, 1);
        });
  }

  /// Imported replies can wait for review together with their parent.
  private void requireVisibleParent(Comment reply) {
    Long parent = reply.parentId();
    if (parent != null) {
      var answered = load(new CommentId(parent));
      if (!answered.isVisible()) {
        throw new ParentNotPublished(answered.number());
      }
    }
  }

  public void decline(CommentId id) {
    transactions.write(
        () -> {
          var comment = load(id);
          comment.decline(0);
          events.publishEvent(new CommentDeclined(id, comment.consultation(), comment.question()));
          comments.flush();
        });
  }

  public void remove(CommentId id) {
    transactions.write(
        () -> {
          var comment = load(id);
          comment.remove(0);
          events.publishEvent(new CommentRemoved(id, comment.consultation(), comment.question()));
          comments.flush();
          counters.updateCounts(comment, -1);
        });
  }

  /// Undoes a publication or decline. Refused if the comment has replies.
  public void returnToReview(CommentId id) {
    transactions.write(
        () -> {
          var comment = load(id);
          boolean wasPublished = comment.isPublished();
          if (wasPublished && hasReplies(id)) {
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
            counters.updateCounts(comment, -1);
          }
        });
  }

  /// Stores the decision number that the placeholder links to, also for quotations redacted with
  /// the comment.
  public void noteDecision(CommentId id, int decision) {
    database
        .sql("UPDATE comment SET decision_number = ? WHERE id = ?")
        .params(decision, id.value())
        .update();
    quotations.copyDecision(id);
  }

  private boolean hasReplies(CommentId id) {
    return database
            .sql("SELECT replies FROM comment WHERE id = ?")
            .param(id.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  private Comment load(CommentId id) {
    return comments.findById(id.value()).orElseThrow(() -> new NotFound("comment", id.value()));
  }
}
