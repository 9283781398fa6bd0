package org.rapporteur.publiclog;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.rapporteur.publiclog.LogSql.LogHead;
import org.rapporteur.publiclog.merkle.MerkleTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Signs the committed state of a log if it continues the last signed checkpoint.
@Component
@DependsOn(LogKeyCheck.NAME)
class CheckpointSigner implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointSigner.class);

  private final LogSql logSql;
  private final LogNodeSql nodeSql;
  private final LogSigningKey key;
  private final CheckpointStore store;
  private final TransactionTemplate withoutTransaction;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  CheckpointSigner(
      LogSql logSql,
      LogNodeSql nodeSql,
      LogSigningKey key,
      CheckpointStore store,
      PlatformTransactionManager transactions) {
    this.logSql = logSql;
    this.nodeSql = nodeSql;
    this.key = key;
    this.store = store;
    withoutTransaction = new TransactionTemplate(transactions);
    withoutTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  /// Reads the head under the lock and outside the caller's transaction. An older snapshot would
  /// look like a log from which entries were deleted.
  synchronized Optional<Checkpoint> getCurrent(LogName log) {
    return Objects.requireNonNull(
        withoutTransaction.execute(
            status -> logSql.findHead(log).map(head -> signIfNewer(log, head))));
  }

  Optional<Checkpoint> findLast(LogName log) {
    return store.findLast(log).map(note -> Checkpoint.parse(note, key.verifierKey(log)));
  }

  void deleteLast(LogName log) {
    store.delete(log);
  }

  /// Signs new entries after the commit, even if nobody requests a checkpoint.
  void signAfterCommit(LogName log) {
    var signing = new SigningAfterCommit(this, log);
    if (!TransactionSynchronizationManager.getSynchronizations().contains(signing)) {
      TransactionSynchronizationManager.registerSynchronization(signing);
    }
  }

  @Override
  public void destroy() {
    executor.close();
  }

  private Checkpoint signIfNewer(LogName log, LogHead head) {
    var last = findLast(log);
    if (last.isPresent() && !isContinuation(head, last.get())) {
      LOG.error(
          "The log {} has {} entries but does not continue the last checkpoint with {} entries. Signing stops until this is resolved. Was an old backup restored?",
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
    String note = key.signCheckpoint(log, head.size(), head.frontier().root());
    store.save(log, note);
    return Checkpoint.parse(note, key.verifierKey(log));
  }

  private boolean isContinuation(LogHead head, Checkpoint signed) {
    if (signed.size() > head.size()) {
      return false;
    }
    var proof =
        nodeSql.computeWithHashes(
            head, subtrees -> MerkleTree.consistencyProof(subtrees, signed.size(), head.size()));
    return MerkleTree.isConsistent(
        signed.size(), signed.rootHash(), head.size(), head.frontier().root(), proof);
  }

  private void trySign(LogName log) {
    try {
      getCurrent(log);
    } catch (LogRewritten e) {
      LOG.debug("The log {} is not signed; the error is already logged", log, e);
    } catch (RuntimeException e) {
      LOG.warn("The log {} could not be signed; signing is retried with its next entry", log, e);
    }
  }

  /// A record, so that equal signings are registered only once in a transaction.
  private record SigningAfterCommit(CheckpointSigner checkpoints, LogName log)
      implements TransactionSynchronization {

    @Override
    public void afterCommit() {
      checkpoints.executor.execute(() -> checkpoints.trySign(log));
    }
  }
}
