package org.rapporteur.sample;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.SampleConsultations;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.report.ReportService;
import org.rapporteur.sample.SampleAccounts.Known;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.synthesis.DraftMade;
import org.rapporteur.synthesis.run.RunService;
import org.springframework.stereotype.Component;

/// Has the closed consultation of the sample drafted and its report published, as its secretariat
/// would: behind the first start, which does not wait for it.
///
/// Its listeners have no transaction of their own: a use case that meets another, such as the job
/// that closes, can only be tried again in its own.
@Component
class SampleReport {

  private final SampleConsultations consultations;
  private final RunService runs;
  private final ReportService reports;
  private final PersonService people;
  private final Viewers viewers;

  SampleReport(
      SampleConsultations consultations,
      RunService runs,
      ReportService reports,
      PersonService people,
      Viewers viewers) {
    this.consultations = consultations;
    this.runs = runs;
    this.reports = reports;
    this.people = people;
    this.viewers = viewers;
  }

  @AfterCommit
  void on(SampleLoaded loaded) {
    var secretariat = secretariat();
    for (var id : loaded.consultations()) {
      if (isClosed(id) && runs.last(secretariat, id).isEmpty()) {
        runs.start(secretariat, id);
      }
    }
  }

  @AfterCommit
  void on(DraftMade made) {
    if (made.version() == 1 && isClosed(made.consultation())) {
      reports.publish(secretariat(), made.consultation());
    }
  }

  /// A consultation may be gone before its turn comes.
  private boolean isClosed(ConsultationId id) {
    return consultations.list().stream()
        .anyMatch(sample -> sample.id().equals(id) && sample.phase() == Phase.CLOSED);
  }

  private Viewer secretariat() {
    var account = new EmailAddress(Known.SECRETARIAT.email());
    return viewers.of(people.find(account).orElseThrow().id());
  }
}
