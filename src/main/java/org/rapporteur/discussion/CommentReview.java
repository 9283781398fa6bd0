package org.rapporteur.discussion;

import java.time.Clock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What a decision does to a comment. The moderation module decides who may and why, and joins
// these into its own use case;
/// it records the decision last and then notes its number here.
@Service
public class CommentReview {

  private final CommentRepository comments;
  private final Counters counters;
  private final ApplicationEventPublisher events;
  private final JdbcClient database;
  private final UseCases useCases;
  private final Clock clock;

  CommentReview(
      CommentRepository comments,
      Counters counters,
      ApplicationEventPublisher events,
      JdbcClient database,
      UseCases useCases,
      Clock clock) {
    this.comments = comments;
    this.counters = counters;
    this.events = events;
    this.database = database;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// From awaiting review, declined or removed.
  public void publish(CommentId id) {
    useCases.change(
        () -> {
          var comment = load(id);
          boolean firstTime = !comment.isVisible();
          events.publishEvent(
              firstTime
                  ? new CommentPublished(id, comment.consultation(), comment.question())
                  : new CommentRestored(id, comment.consultation(), comment.question()));
          int publication = 0;
          if (firstTime) {
            counters.growThread(comment);
            publication = counters.next(comment.consultation(), false, true).publication();
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

  /// The placeholder links to the decision by this number.
  public void noteDecision(CommentId id, int decision) {
    database
        .sql("UPDATE comment SET decision_number = ? WHERE id = ?")
        .params(decision, id.value())
        .update();
  }

  private Comment load(CommentId id) {
    return comments.findById(id.value()).orElseThrow(() -> new NotFound("comment", id.value()));
  }
}
