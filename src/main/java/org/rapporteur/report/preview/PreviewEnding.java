package org.rapporteur.report.preview;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.rapporteur.consultation.ConsultationArchived;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationWithdrawn;
import org.rapporteur.report.ReportPublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ends a preview in the same transaction in which an edition is published, or nothing can be
/// published any more, so that no moment is left in which both are there.
@Component
class PreviewEnding {

  private final PreviewRepository previews;
  private final Clock clock;

  PreviewEnding(PreviewRepository previews, Clock clock) {
    this.previews = previews;
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

  private void end(ConsultationId consultation, PreviewState how) {
    previews.end(consultation, how, null, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
