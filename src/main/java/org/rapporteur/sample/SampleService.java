package org.rapporteur.sample;

import java.time.Clock;
import org.rapporteur.consultation.SampleConsultationService;
import org.rapporteur.identity.SamplePeopleService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Removes the sample data of an installation.
@Service
public class SampleService {

  private final SampleStatusSql status;
  private final SamplePassword password;
  private final SamplePeopleService samplePeople;
  private final SampleConsultationService sampleConsultations;
  private final PublicLogService log;
  private final Transactions transactions;
  private final Clock clock;

  SampleService(
      SampleStatusSql status,
      SamplePassword password,
      SamplePeopleService samplePeople,
      SampleConsultationService sampleConsultations,
      PublicLogService log,
      Transactions transactions,
      Clock clock) {
    this.status = status;
    this.password = password;
    this.samplePeople = samplePeople;
    this.sampleConsultations = sampleConsultations;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  public boolean isPresent() {
    return status.isPresent();
  }

  /// Removes the sample and everything written in it. People signed in with a sample account,
  /// including the administrator, are signed out.
  public void remove(Viewer administrator) {
    administrator.requireAdministrator("remove-sample");
    transactions.write(
        () -> {
          for (var consultation : sampleConsultations.list()) {
            sampleConsultations.remove(administrator, consultation.id());
            log.deleteLog(new LogName(consultation.slug().value()));
          }
          samplePeople.remove(administrator);
          status.markRemoved(clock.instant());
        });
    password.delete();
  }
}
