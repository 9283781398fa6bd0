package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class TransactionsTests {

  private static final RuntimeException DEADLOCK =
      new CannotAcquireLockException("", new SQLException("", "40001", 1213));

  private final List<String> outcomes = new ArrayList<>();
  private final Transactions transactions = new Transactions(new RecordingTransactionManager());
  private int attempts;

  @Test
  void conflictIsRetriedInNewTransaction() {
    for (var conflict : List.of(DEADLOCK, new OptimisticLockingFailureException(""))) {
      attempts = 0;
      outcomes.clear();
      assertThat(transactions.write(failing(1, conflict))).isEqualTo("done");
      assertThat(outcomes).containsExactly("rollback", "commit");
    }
  }

  @Test
  void retryStopsAfterThreeAttempts() {
    assertThatThrownBy(() -> transactions.write(failing(3, DEADLOCK))).isSameAs(DEADLOCK);
    assertThat(attempts).isEqualTo(3);
  }

  @Test
  void permanentFailureIsNotRetried() {
    assertThatThrownBy(() -> transactions.write(failing(1, new DuplicateKeyException(""))))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(attempts).isEqualTo(1);
  }

  private Supplier<String> failing(int times, RuntimeException failure) {
    return () -> {
      if (attempts++ < times) {
        throw failure;
      }
      return "done";
    };
  }

  private final class RecordingTransactionManager extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1;

    @Override
    protected Object doGetTransaction() {
      return new Object();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      outcomes.add("commit");
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      outcomes.add("rollback");
    }
  }
}
