package org.rapporteur.response;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLockSql;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Runs the public acts of this module, one at a time in each consultation, and records them in the
/// public log.
@Component
public class PublicActs {

  private final ConsultationService consultations;
  private final ConsultationLockSql lock;
  private final PublicLogService log;
  private final Transactions transactions;
  private final Clock clock;

  PublicActs(
      ConsultationService consultations,
      ConsultationLockSql lock,
      PublicLogService log,
      Transactions transactions,
      Clock clock) {
    this.consultations = consultations;
    this.lock = lock;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Runs an act in a transaction.
  public <T> T run(ConsultationId consultation, Supplier<T> act) {
    return transactions.write(
        () -> {
          lock.acquire(consultation);
          return act.get();
        });
  }

  /// Records an entry. Call it inside [#run].
  public PublicEntry record(ConsultationDetails consultation, EntryDraft entry) {
    int number = log.record(new LogName(consultation.slug().value()), entry);
    return new PublicEntry(number, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /// Like [#record(ConsultationDetails, EntryDraft)].
  public PublicEntry record(ConsultationId consultation, EntryDraft entry) {
    return record(consultations.get(consultation), entry);
  }
}
