package org.rapporteur.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.ImportRunSql.ImportLease;
import org.rapporteur.intake.ImportRunSql.NewImportRun;
import org.rapporteur.intake.file.ContributionFile.FilePosition;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Adds, leases and ends imports.
@Component
class ImportRunStore {

  private final ImportRunSql sql;
  private final ImportLog log;
  private final Transactions transactions;
  private final Clock clock;

  ImportRunStore(ImportRunSql sql, ImportLog log, Transactions transactions, Clock clock) {
    this.sql = sql;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  ImportRun add(NewImportRun run) {
    return get(sql.add(run, clock.instant()));
  }

  ImportRun get(ImportRunId id) {
    return sql.find(id).orElseThrow(() -> new NotFound("import", id.value()));
  }

  Optional<ImportRun> findLatest(ConsultationId consultation) {
    return sql.findLatest(consultation);
  }

  Optional<ImportRun> findUnfinished(ConsultationId consultation) {
    return sql.findUnfinished(consultation);
  }

  /// Imports of uploaded files whose node stopped before their end.
  List<ImportRun> listAbandoned() {
    return sql.listAbandoned(clock.instant());
  }

  Map<String, StakeholderGroup> getGroupMapping(ImportRunId id) {
    return sql.getGroupMapping(id);
  }

  FilePosition getPosition(ImportRunId id) {
    return sql.getPosition(id);
  }

  /// Throws [CannotImport] if another node is executing the import.
  ImportLease acquireLease(ImportRunId id) {
    var lease = new ImportLease(id, UUID.randomUUID().toString());
    boolean isAcquired = transactions.write(() -> sql.acquireLease(lease, clock.instant()));
    if (!isAcquired) {
      throw CannotImport.alreadyRunning(get(id).file().name());
    }
    return lease;
  }

  /// The time until the current lease expires; zero if there is no lease.
  Duration remainingLease(ImportRunId id) {
    return transactions
        .read(() -> sql.findLeaseEnd(id))
        .map(leaseEnd -> Duration.between(clock.instant(), leaseEnd))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  /// Ends an import and records it in the public log.
  ImportRun finish(ImportRunId id, Slug consultation) {
    return transactions.write(
        () -> {
          sql.finish(id);
          var run = get(id);
          log.record(run, consultation);
          return run;
        });
  }

  void fail(ImportRunId id, Refusal refusal) {
    transactions.write(() -> sql.fail(id, refusal.code()));
  }
}
