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
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What a decision does to whether a comment is public. The moderation module decides who may and
/// why, and joins these into its own use case; it records the decision last and then notes its
/// number here. What a decision does to a comment's words is [RevisionReview]'s.
@Service
public class CommentReview {

  private final CommentRepository comments;
  private final Counters counters;
  private final RedactedQuotations quotations;
  private final ApplicationEventPublisher events;
  private final JdbcClient database;
  private final UseCases useCases;
  private final Clock clock;

  CommentReview(
      CommentRepository comments,
      Counters counters,
      RedactedQuotations quotations,
      ApplicationEventPublisher events,
      JdbcClient database,
      UseCases useCases,
      Clock clock) {
    this.comments = comments;
    this.counters = counters;
    this.quotations = quotations;
    this.events = events;
    this.database = database;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Holds the comment until the use case ends, so that of two decisions the later finds what the
  /// earlier did.
  public ReviewedComment lock(ConsultationId consultation, int number) {
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
              return new ReviewedComment(
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

  /// Whether the viewer wrote it, alone or for a delegation they speak for.
  public boolean isAuthor(Viewer viewer, ConsultationId consultation, int number) {
    return database
        .sql(
            "SELECT person_id, delegation_id FROM comment WHERE consultation_id = ? AND number = ?")
        .params(consultation.value(), number)
        .query(
            (row, n) -> {
              Long person = row.getObject(1, Long.class);
              Long delegation = row.getObject(2, Long.class);
              return person != null && viewer.is(new PersonId(person))
                  || delegation != null && viewer.speaksFor(new DelegationId(delegation));
            })
        .optional()
        .orElse(false);
  }

  /// From awaiting review, declined or removed.
  public void publish(CommentId id) {
    useCases.change(
        () -> {
          var comment = load(id);
          boolean firstTime = !comment.isVisible();
          if (firstTime) {
            events.publishEvent(
                new CommentPublished(id, comment.consultation(), comment.question()));
          } else {
            events.publishEvent(
                new CommentRestored(id, comment.consultation(), comment.question()));
          }
          int publication = 0;
          if (firstTime) {
            counters.growThread(comment);
            publication = counters.next(comment.consultation(), 0, 1).publication();
          }
          comment.publish(publication, clock.instant());
          comments.flush();
          counters.count(comment, 1);
        });
  }

  public void decline(CommentId id) {
    useCases.change(
        () -> {
          var comment = load(id);
          comment.decline(0);
          events.publishEvent(new CommentDeclined(id, comment.consultation(), comment.question()));
          comments.flush();
        });
  }

  public void remove(CommentId id) {
    useCases.change(
        () -> {
          var comment = load(id);
          comment.remove(0);
          events.publishEvent(new CommentRemoved(id, comment.consultation(), comment.question()));
          comments.flush();
          counters.count(comment, -1);
        });
  }

  /// Undoes a publication or a refusal as if nobody had decided. Refused once somebody has
  /// answered.
  public void returnToReview(CommentId id) {
    useCases.change(
        () -> {
          var comment = load(id);
          boolean wasPublished = comment.isPublished();
          if (wasPublished && hasReplies(id)) {
            throw new CommentAnswered(comment.number());
          }
          comment.returnToReview();
          events.publishEvent(
              wasPublished
                  ? new CommentRemoved(id, comment.consultation(), comment.question())
                  : new CommentReturned(id, comment.consultation(), comment.question()));
          comments.flush();
          if (wasPublished) {
            counters.shrinkThread(comment);
            counters.count(comment, -1);
          }
        });
  }

  /// The place of what was taken away links to the decision by this number, and so do those of what
  /// was blacked out with it.
  public void noteDecision(CommentId id, int decision) {
    database
        .sql("UPDATE comment SET decision_number = ? WHERE id = ?")
        .params(decision, id.value())
        .update();
    quotations.noteDecision(id);
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
