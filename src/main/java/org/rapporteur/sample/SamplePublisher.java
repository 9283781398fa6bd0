package org.rapporteur.sample;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.readiness.ReadinessService;
import org.springframework.stereotype.Component;

/// Publishes a draft as the secretariat does: confirms what is open, then publishes.
@Component
class SamplePublisher {

  private final SynthesisService drafts;
  private final ReadinessService confirmations;
  private final ReportService reports;

  SamplePublisher(SynthesisService drafts, ReadinessService confirmations, ReportService reports) {
    this.drafts = drafts;
    this.confirmations = confirmations;
    this.reports = reports;
  }

  Edition publish(Viewer secretariat, ConsultationId consultation) {
    var draft = drafts.find(secretariat, consultation).orElseThrow();
    var open = confirmations.find(secretariat, draft).open();
    confirmations.confirm(secretariat, draft, open);
    return reports.publish(secretariat, consultation);
  }
}
