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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Updates submissions when their answers change, in the same transaction. When the last answer is
/// withdrawn, the files of the submission are deleted.
@Component
class SubmissionAnswerListener {

  /// An uploaded file without a saved draft is deleted after this time.
  private static final Duration MAX_AGE_WITHOUT_DRAFT = Duration.ofDays(1);

  private final LockedSubmissionSql lockedSubmissionSql;
  private final SubmissionSql submissionSql;
  private final SubmissionFileService files;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SubmissionAnswerListener(
      LockedSubmissionSql lockedSubmissionSql,
      SubmissionSql submissionSql,
      SubmissionFileService files,
      ApplicationEventPublisher events,
      Clock clock) {
    this.lockedSubmissionSql = lockedSubmissionSql;
    this.submissionSql = submissionSql;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(CommentPublished published) {
    publishChange(published.comment(), published.consultation());
  }

  @EventListener
  void on(CommentDeclined declined) {
    publishChange(declined.comment(), declined.consultation());
  }

  @EventListener
  void on(CommentRemoved removed) {
    publishChange(removed.comment(), removed.consultation());
  }

  @EventListener
  void on(CommentRestored restored) {
    publishChange(restored.comment(), restored.consultation());
  }

  @EventListener
  void on(CommentReturned returned) {
    publishChange(returned.comment(), returned.consultation());
  }

  @EventListener
  void on(CommentRevised revised) {
    publishChange(revised.comment(), revised.consultation());
  }

  /// The lock ensures that the second of two concurrent withdrawals sees the first.
  @EventListener
  void on(CommentWithdrawn withdrawn) {
    lockedSubmissionSql
        .lockByAnswer(withdrawn.comment())
        .flatMap(submission -> submissionSql.findIfLastAnswer(withdrawn.comment()))
        .ifPresent(files::deleteAll);
    publishChange(withdrawn.comment(), withdrawn.consultation());
  }

  @Scheduled(initialDelayString = "PT17M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "discussion-submission-sweep")
  void deleteAbandonedFiles() {
    files.deleteAbandoned(clock.instant().minus(MAX_AGE_WITHOUT_DRAFT));
  }

  private void publishChange(CommentId comment, ConsultationId consultation) {
    submissionSql
        .findByAnswer(comment)
        .map(answered -> new SubmissionChanged(answered.id(), consultation, answered.number()))
        .ifPresent(this::publishOnce);
  }

  /// Publishes the event once in a transaction, because one action may change all answers.
  private void publishOnce(SubmissionChanged event) {
    var pending = new PendingSubmissionEvent(event);
    if (!TransactionSynchronizationManager.getSynchronizations().contains(pending)) {
      TransactionSynchronizationManager.registerSynchronization(pending);
      events.publishEvent(event);
    }
  }

  private record PendingSubmissionEvent(SubmissionChanged event)
      implements TransactionSynchronization {}
}
