package org.rapporteur.report.preview;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.rapporteur.consultation.ConsultationArchived;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLockSql;
import org.rapporteur.consultation.ConsultationWithdrawn;
import org.rapporteur.report.ReportPublished;
import org.rapporteur.report.preview.PreviewRepository.Row;
import org.rapporteur.shared.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ends a preview in the same transaction in which an edition is published, or nothing can be
/// published any more, so that no moment is left in which both are there.
@Component
class PreviewEnding {

  private final PreviewRepository previews;
  private final ConsultationLockSql turn;
  private final Transactions transactions;
  private final Clock clock;

  PreviewEnding(
      PreviewRepository previews,
      ConsultationLockSql turn,
      Transactions transactions,
      Clock clock) {
    this.previews = previews;
    this.turn = turn;
    this.transactions = transactions;
    this.clock = clock;
  }

  @EventListener
  void on(ReportPublished event) {
    end(event.consultation(), PreviewState.PUBLISHED);
  }

  @EventListener
  void on(ConsultationWithdrawn event) {
    end(event.consultation(), PreviewState.CLOSED);
  }

  @EventListener
  void on(ConsultationArchived event) {
    end(event.consultation(), PreviewState.CLOSED);
  }

  /// Another machine may take a consultation to be as it was a few seconds ago, and open a preview
  /// of what was archived meanwhile: what it froze goes when somebody comes across it.
  /// Answers whether anything was.
  boolean endLeftOver(ConsultationDetails consultation, List<Row> found) {
    boolean isLeft = !consultation.phase().acceptsReport() && found.stream().anyMatch(Row::isOpen);
    if (isLeft) {
      transactions.write(() -> end(consultation.id(), PreviewState.CLOSED));
    }
    return isLeft;
  }

  /// After those that are being opened, which would stay open else.
  private void end(ConsultationId consultation, PreviewState how) {
    turn.acquire(consultation);
    previews.end(consultation, how, null, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
