package org.rapporteur.shared;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs one use case in one READ COMMITTED transaction, again with a new persistence context when
/// the database asked for that. Nothing inside may have effects outside the database.
@Component
public class UseCases {

  private static final int TRIES = 3;

  /// 1020 record changed since read, 1205 lock wait timeout, 1213 deadlock.
  private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(1020, 1205, 1213);

  private final TransactionTemplate writing;
  private final TransactionTemplate reading;
  private final TransactionTemplate snapshot;
  private final TransactionTemplate apart;

  UseCases(PlatformTransactionManager transactions) {
    writing = template(transactions, TransactionDefinition.ISOLATION_READ_COMMITTED, false);
    reading = template(transactions, TransactionDefinition.ISOLATION_READ_COMMITTED, true);
    snapshot = template(transactions, TransactionDefinition.ISOLATION_REPEATABLE_READ, true);
    apart = template(transactions, TransactionDefinition.ISOLATION_READ_COMMITTED, false);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Joins a use case that is already under way: then the outer one retries.
  public <T extends @org.jspecify.annotations.Nullable Object> T change(Supplier<T> useCase) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return useCase.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return run(writing, useCase);
      } catch (RuntimeException e) {
        if (attempt == TRIES || !isWorthAnotherTry(e)) {
          throw e;
        }
      }
    }
  }

  public void change(Runnable useCase) {
    change(
        () -> {
          useCase.run();
          return Boolean.TRUE;
        });
  }

  public <T extends @org.jspecify.annotations.Nullable Object> T read(Supplier<T> query) {
    return run(reading, query);
  }

  /// One view of the whole database from first to last statement: exports and snapshots.
  public <T extends @org.jspecify.annotations.Nullable Object> T readAsOfNow(Supplier<T> query) {
    return run(snapshot, query);
  }

  /// On another connection than a use case that is under way and waits meanwhile: everyone sees the
  /// change at once. It must touch nothing that the other has changed.
  public <T extends @org.jspecify.annotations.Nullable Object> T changeApart(Supplier<T> useCase) {
    return run(apart, useCase);
  }

  @SuppressWarnings("NullAway") // a template answers what the action answers
  private static <T extends @org.jspecify.annotations.Nullable Object> T run(
      TransactionTemplate template, Supplier<T> action) {
    return template.execute(status -> action.get());
  }

  /// Also where somebody else changed in between what was read: the second look sees that.
  private static boolean isWorthAnotherTry(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingFailureException
          || cause instanceof SQLException sql && WORTH_ANOTHER_TRY.contains(sql.getErrorCode())) {
        return true;
      }
    }
    return false;
  }

  private static TransactionTemplate template(
      PlatformTransactionManager transactions, int isolation, boolean readOnly) {
    var template = new TransactionTemplate(transactions);
    template.setIsolationLevel(isolation);
    template.setReadOnly(readOnly);
    return template;
  }
}
