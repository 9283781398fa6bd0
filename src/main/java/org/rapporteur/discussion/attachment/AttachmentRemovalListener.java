package org.rapporteur.discussion.attachment;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.rapporteur.consultation.ConsultationRemoved;
import org.rapporteur.consultation.document.FileStorage;
import org.rapporteur.discussion.AttachmentsChanged;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.draft.DraftDiscarded;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes the attachments of withdrawn comments, discarded drafts and deleted consultations. Shows
/// sealed attachments again when their comment is restored.
@Component
class AttachmentRemovalListener {

  /// An uploaded file without a saved draft is deleted after this time.
  private static final Duration MAX_AGE_WITHOUT_DRAFT = Duration.ofDays(1);

  private final CommentAttachmentSql attachmentSql;
  private final FileStorage files;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  AttachmentRemovalListener(
      CommentAttachmentSql attachmentSql,
      FileStorage files,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.attachmentSql = attachmentSql;
    this.files = files;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// A withdrawal is final, so the files are deleted.
  @EventListener
  void on(CommentWithdrawn withdrawn) {
    files.deleteUnusedAfterCommit(attachmentSql.delete(withdrawn.comment()));
  }

  /// Runs in its own retried transaction, because a concurrent change of positions may lock the
  /// same row.
  @AfterCommit
  void on(CommentRestored restored) {
    transactions.write(
        () -> {
          if (attachmentSql.unseal(restored.comment())) {
            events.publishEvent(
                new AttachmentsChanged(
                    restored.comment(), restored.consultation(), restored.question()));
          }
        });
  }

  @EventListener
  void on(DraftDiscarded discarded) {
    files.deleteUnusedAfterCommit(
        attachmentSql.deleteWaiting(discarded.person(), discarded.question(), discarded.target()));
  }

  /// Runs first, because the rows are deleted together with the comments.
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(ConsultationRemoved removed) {
    files.deleteUnusedAfterCommit(attachmentSql.deleteByConsultation(removed.consultation()));
  }

  /// Deletes uploaded files whose draft was never saved.
  @Scheduled(initialDelayString = "PT13M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "discussion-attachment-sweep")
  void deleteAbandoned() {
    var cutoff = clock.instant().minus(MAX_AGE_WITHOUT_DRAFT);
    transactions.write(() -> files.deleteUnusedAfterCommit(attachmentSql.deleteAbandoned(cutoff)));
  }
}
