package org.rapporteur.discussion.submission;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentDeclined;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentPublished;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.CommentReturned;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.SubmissionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What becomes of an answer concerns its submission, in the same transaction. With the last answer
/// that its delegation withdraws the submission's files go for good.
@Component
class AnswersOfSubmissions {

  /// A file whose text never came is waited for so long.
  private static final Duration KEPT_WITHOUT_DRAFT = Duration.ofDays(1);

  private final HeldSubmissions held;
  private final SubmissionRows rows;
  private final SubmissionFileService files;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnswersOfSubmissions(
      HeldSubmissions held,
      SubmissionRows rows,
      SubmissionFileService files,
      ApplicationEventPublisher events,
      Clock clock) {
    this.held = held;
    this.rows = rows;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(CommentPublished published) {
    tell(published.comment(), published.consultation());
  }

  @EventListener
  void on(CommentDeclined declined) {
    tell(declined.comment(), declined.consultation());
  }

  @EventListener
  void on(CommentRemoved removed) {
    tell(removed.comment(), removed.consultation());
  }

  @EventListener
  void on(CommentRestored restored) {
    tell(restored.comment(), restored.consultation());
  }

  @EventListener
  void on(CommentReturned returned) {
    tell(returned.comment(), returned.consultation());
  }

  @EventListener
  void on(CommentRevised revised) {
    tell(revised.comment(), revised.consultation());
  }

  /// Of two that go at once the second sees that the first is gone.
  @EventListener
  void on(CommentWithdrawn withdrawn) {
    held.holdOf(withdrawn.comment())
        .flatMap(submission -> rows.withNothingLeftBut(withdrawn.comment()))
        .ifPresent(submission -> files.forgetAllOf(submission));
    tell(withdrawn.comment(), withdrawn.consultation());
  }

  @Scheduled(initialDelayString = "PT17M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "discussion-submission-sweep")
  void sweep() {
    files.forgetLeft(clock.instant().minus(KEPT_WITHOUT_DRAFT));
  }

  private void tell(CommentId comment, ConsultationId consultation) {
    rows.answeredBy(comment)
        .map(answered -> new SubmissionChanged(answered.id(), consultation, answered.number()))
        .filter(changed -> !isTold(changed))
        .ifPresent(events::publishEvent);
  }

  /// An act on all answers is told once: whoever hears of it hears after the commit.
  private static boolean isTold(SubmissionChanged changed) {
    var told = new Told(changed);
    if (TransactionSynchronizationManager.getSynchronizations().contains(told)) {
      return true;
    }
    TransactionSynchronizationManager.registerSynchronization(told);
    return false;
  }

  private record Told(SubmissionChanged change) implements TransactionSynchronization {}

  /// The submission that a comment is part of.
  record Answered(SubmissionId id, int number) {}
}
