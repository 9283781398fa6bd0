package org.rapporteur.sample;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.SampleConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.sample.SampleAccounts.SampleRole;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.time.ReplayClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Loads the sample accounts and consultations in one transaction.
@Component
class SampleLoader {

  static final String CLOSED = "financing";
  static final String OPEN = "continuation";

  private final SampleStatusSql status;
  private final SampleAccounts accounts;
  private final SampleReplayer script;
  private final SampleConsultationService sampleConsultations;
  private final ConsultationService consultations;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;

  SampleLoader(
      SampleStatusSql status,
      SampleAccounts accounts,
      SampleReplayer script,
      SampleConsultationService sampleConsultations,
      ConsultationService consultations,
      ApplicationEventPublisher events,
      Transactions transactions) {
    this.status = status;
    this.accounts = accounts;
    this.script = script;
    this.sampleConsultations = sampleConsultations;
    this.consultations = consultations;
    this.events = events;
    this.transactions = transactions;
  }

  /// Throws a DuplicateKeyException if another server loads the sample at the same time.
  void load(Instant loadTime) {
    String encodedPassword = accounts.createPassword();
    transactions.write(() -> insertAll(encodedPassword, loadTime));
  }

  private void insertAll(String encodedPassword, Instant loadTime) {
    status.markLoaded(loadTime);
    var staff = accounts.createStaff(encodedPassword);
    int nextAccountNumber = 1;
    for (String fileName : List.of(CLOSED, OPEN)) {
      var file = SampleFile.load(fileName);
      var contributors = accounts.createContributors(file, encodedPassword, nextAccountNumber);
      nextAccountNumber += file.contributors().size();
      insertConsultation(file, contributors, staff, loadTime);
    }
    events.publishEvent(new SampleLoaded(loadTime));
  }

  private void insertConsultation(
      SampleFile file,
      SampleContributors contributors,
      Map<SampleRole, Viewer> staff,
      Instant loadTime) {
    var timeline = new SampleTimeline(file, loadTime);
    Instant announcedAt = timeline.announcedAt();
    ReplayClock.runAt(
        announcedAt,
        () -> sampleConsultations.add(file.slug(), file.toDraft(loadTime), announcedAt));
    var consultation = consultations.find(file.slug()).orElseThrow();
    var appointedStaff = accounts.appointStaff(staff, consultation.id().scope());
    script.play(file, timeline, consultation, contributors, appointedStaff);
  }
}
