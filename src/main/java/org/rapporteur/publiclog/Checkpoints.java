package org.rapporteur.publiclog;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.rapporteur.publiclog.LogRepository.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Signs what is committed, and only what continues the checkpoint signed last.
@Component
class Checkpoints implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  private final LogRepository logs;
  private final TransparencyKey key;
  private final CheckpointFiles files;
  private final TransactionTemplate outsideOfAnyTransaction;
  private final ExecutorService afterCommits = Executors.newVirtualThreadPerTaskExecutor();

  Checkpoints(
      LogRepository logs,
      TransparencyKey key,
      CheckpointFiles files,
      PlatformTransactionManager transactions) {
    this.logs = logs;
    this.key = key;
    this.files = files;
    outsideOfAnyTransaction = new TransactionTemplate(transactions);
    outsideOfAnyTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  /// The head is read after the lock is held and outside of the caller's transaction: a head read
  /// earlier or from an older snapshot would look like a log that went backwards.
  synchronized Optional<Checkpoint> current(LogName log) {
    return Objects.requireNonNull(
        outsideOfAnyTransaction.execute(status -> logs.head(log).map(head -> current(log, head))));
  }

  Optional<Checkpoint> last(LogName log) {
    return files.last(log).map(note -> Checkpoint.read(note, key.verifierKey(log)));
  }

  void forget(LogName log) {
    files.delete(log);
  }

  /// So that an entry is under a signature soon, whether or not anybody asks.
  void signAfterCommit(LogName log) {
    var signing = new SigningAfterCommit(this, log);
    if (!TransactionSynchronizationManager.getSynchronizations().contains(signing)) {
      TransactionSynchronizationManager.registerSynchronization(signing);
    }
  }

  @Override
  public void destroy() {
    afterCommits.close();
  }

  private Checkpoint current(LogName log, Head head) {
    var last = last(log);
    if (last.isPresent() && !continues(head, last.get())) {
      LOG.error(
          "The log {} has {} entries that do not continue the {} signed last: nothing is signed until this is resolved. Was an old backup put back?",
          log,
          head.size(),
          last.get().size());
      throw new LogRewritten(log, head.size(), last.get().size());
    }
    if (last.isPresent()
        && last.get().size() == head.size()
        && last.get().origin().equals(key.origin(log))) {
      return last.get();
    }
    String note = key.signed(log, head.size(), head.frontier().root());
    files.keep(log, note);
    return Checkpoint.read(note, key.verifierKey(log));
  }

  private boolean continues(Head head, Checkpoint signed) {
    if (signed.size() > head.size()) {
      return false;
    }
    var proof =
        logs.withNodes(
            head, subtrees -> MerkleTree.consistency(subtrees, signed.size(), head.size()));
    return MerkleTree.isConsistent(
        signed.size(), signed.rootHash(), head.size(), head.frontier().root(), proof);
  }

  private void sign(LogName log) {
    try {
      current(log);
    } catch (LogRewritten e) {
      LOG.debug("Said above", e);
    } catch (RuntimeException e) {
      LOG.warn("The log {} could not be signed now; it will be with its next entry", log, e);
    }
  }

  private record SigningAfterCommit(Checkpoints checkpoints, LogName log)
      implements TransactionSynchronization {

    @Override
    public void afterCommit() {
      checkpoints.afterCommits.execute(() -> checkpoints.sign(log));
    }
  }
}
