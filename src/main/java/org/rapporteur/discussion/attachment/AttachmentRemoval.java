package org.rapporteur.discussion.attachment;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.rapporteur.consultation.ConsultationRemoved;
import org.rapporteur.consultation.document.HeldFiles;
import org.rapporteur.discussion.AttachmentsChanged;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.draft.DraftDiscarded;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Attachments go with what they were attached to, in the same transaction: hidden where it may
/// come back, deleted where it may not.
@Component
class AttachmentRemoval {

  /// A file whose text never came is waited for so long.
  private static final Duration KEPT_WITHOUT_DRAFT = Duration.ofDays(1);

  private final AttachmentRows rows;
  private final AttachmentTable table;
  private final HeldFiles files;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  AttachmentRemoval(
      AttachmentRows rows,
      AttachmentTable table,
      HeldFiles files,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.rows = rows;
    this.table = table;
    this.files = files;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// A withdrawal is for good.
  @EventListener
  void on(CommentWithdrawn withdrawn) {
    files.forget(table.delete("a.comment_id = ?", withdrawn.comment().value()));
  }

  /// In a use case of its own, which can try again: whoever agrees with the comment meanwhile
  /// changes the same row.
  @AfterCommit
  void on(CommentRestored restored) {
    useCases.change(
        () -> {
          if (rows.unseal(restored.comment())) {
            events.publishEvent(
                new AttachmentsChanged(
                    restored.comment(), restored.consultation(), restored.question()));
          }
        });
  }

  @EventListener
  void on(DraftDiscarded discarded) {
    files.forget(
        table.delete(
            "a.person_id = ? AND a.question_id = ? AND a.place = ?",
            discarded.person().value(),
            discarded.question().value(),
            discarded.place().written()));
  }

  /// Before the comments go, and the rows with them.
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(ConsultationRemoved removed) {
    files.forget(table.delete("a.consultation_id = ?", removed.consultation().value()));
  }

  @Scheduled(initialDelayString = "PT13M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "discussion-attachment-sweep")
  void sweep() {
    var before = Columns.utc(clock.instant().minus(KEPT_WITHOUT_DRAFT));
    useCases.change(
        () ->
            files.forget(
                table.delete(
                    """
                    a.place IS NOT NULL AND a.delegation_id IS NULL AND a.added_at < ? AND NOT EXISTS
                      (SELECT 1 FROM draft d WHERE d.person_id = a.person_id AND d.question_id = a.question_id AND d.place = a.place)
                    """,
                    before)));
  }
}
