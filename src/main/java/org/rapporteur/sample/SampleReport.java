package org.rapporteur.sample;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.SampleConsultationService;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.ReportService;
import org.rapporteur.sample.SampleAccounts.SampleRole;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.synthesis.DraftMade;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.readiness.ReadinessService;
import org.rapporteur.synthesis.run.RunService;
import org.springframework.stereotype.Component;

/// Creates and publishes the report of the closed sample consultation in the background. The
/// listeners start no transaction, so that each service call can retry after a conflict.
@Component
class SampleReport {

  private final SampleConsultationService consultations;
  private final RunService runs;
  private final SynthesisService drafts;
  private final ReadinessService confirmations;
  private final ReportService reports;
  private final PersonService people;
  private final ViewerService viewers;

  SampleReport(
      SampleConsultationService consultations,
      RunService runs,
      SynthesisService drafts,
      ReadinessService confirmations,
      ReportService reports,
      PersonService people,
      ViewerService viewers) {
    this.consultations = consultations;
    this.runs = runs;
    this.drafts = drafts;
    this.confirmations = confirmations;
    this.reports = reports;
    this.people = people;
    this.viewers = viewers;
  }

  @AfterCommit
  void startRuns(SampleLoaded loaded) {
    var secretariat = loadSecretariat();
    for (var id : loaded.consultations()) {
      if (isClosed(id) && runs.last(secretariat, id).isEmpty()) {
        runs.start(secretariat, id);
      }
    }
  }

  @AfterCommit
  void publishReport(DraftMade draft) {
    boolean isFirstDraft = draft.version() == 1;
    if (isFirstDraft && isClosed(draft.consultation())) {
      var secretariat = loadSecretariat();
      var made = drafts.find(secretariat, draft.consultation()).orElseThrow();
      var open = confirmations.find(secretariat, made).open();
      confirmations.confirm(secretariat, made, open);
      reports.publish(secretariat, draft.consultation());
    }
  }

  /// Returns false also for a consultation that was removed or is no sample.
  private boolean isClosed(ConsultationId id) {
    return consultations.list().stream()
        .anyMatch(sample -> sample.id().equals(id) && sample.phase() == Phase.CLOSED);
  }

  private Viewer loadSecretariat() {
    var account = new EmailAddress(SampleRole.SECRETARIAT.email());
    return viewers.forPerson(people.findByEmail(account).orElseThrow().id());
  }
}
