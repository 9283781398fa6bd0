package org.rapporteur.shared;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs an action in one READ COMMITTED transaction and retries it after a database conflict
/// (decision 0028). The action must have no effects outside the database.
@Component
public class Transactions {

  private static final int MAX_ATTEMPTS = 3;

  /// MariaDB errors: 1020 record changed since read, 1205 lock wait timeout, 1213 deadlock.
  private static final Set<Integer> RETRYABLE_ERRORS = Set.of(1020, 1205, 1213);

  private final TransactionTemplate readWrite;
  private final TransactionTemplate readOnly;
  private final TransactionTemplate snapshot;
  private final TransactionTemplate newReadWrite;

  Transactions(PlatformTransactionManager transactions) {
    readWrite = createTemplate(transactions, TransactionDefinition.ISOLATION_READ_COMMITTED);
    readOnly = createTemplate(transactions, TransactionDefinition.ISOLATION_READ_COMMITTED);
    readOnly.setReadOnly(true);
    snapshot = createTemplate(transactions, TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
    newReadWrite = createTemplate(transactions, TransactionDefinition.ISOLATION_READ_COMMITTED);
    newReadWrite.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Joins a running transaction. Then only the outermost call retries.
  public <T extends @Nullable Object> T write(Supplier<T> action) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return action.get();
    }
    for (int attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      try {
        return run(readWrite, action);
      } catch (RuntimeException e) {
        if (!isRetryable(e)) {
          throw e;
        }
      }
    }
    return run(readWrite, action);
  }

  public void write(Runnable action) {
    write(
        () -> {
          action.run();
          return Boolean.TRUE;
        });
  }

  public <T extends @Nullable Object> T read(Supplier<T> query) {
    return run(readOnly, query);
  }

  /// Runs all statements on one consistent snapshot, for exports.
  public <T extends @Nullable Object> T readSnapshot(Supplier<T> query) {
    return run(snapshot, query);
  }

  /// Runs in a separate transaction on another connection, so that the change is committed at once.
  /// It must not use rows that the outer transaction has changed, because they are locked.
  public <T extends @Nullable Object> T writeInNewTransaction(Supplier<T> action) {
    return run(newReadWrite, action);
  }

  @SuppressWarnings("NullAway") // the template returns the action's result
  private static <T extends @Nullable Object> T run(
      TransactionTemplate template, Supplier<T> action) {
    return template.execute(status -> action.get());
  }

  /// Includes optimistic locking failures: the retry reads the concurrent change.
  private static boolean isRetryable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingFailureException
          || cause instanceof SQLException sql && RETRYABLE_ERRORS.contains(sql.getErrorCode())) {
        return true;
      }
    }
    return false;
  }

  private static TransactionTemplate createTemplate(
      PlatformTransactionManager transactions, int isolationLevel) {
    var template = new TransactionTemplate(transactions);
    template.setIsolationLevel(isolationLevel);
    return template;
  }
}
