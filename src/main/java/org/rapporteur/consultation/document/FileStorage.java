package org.rapporteur.consultation.document;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Stores uploaded files. Equal files are stored once, and a file is deleted when no module uses it
/// any more.
@Component
@NamedInterface("document")
public class FileStorage {

  private static final int CLEANUP_BATCH = 500;

  /// Prevents the deletion of a file that is being added again at the same time.
  private final ReentrantLock lock = new ReentrantLock();

  private final DocumentFolder folder;
  private final ObjectProvider<FileOwner> owners;
  private final Transactions transactions;

  FileStorage(DocumentFolder folder, ObjectProvider<FileOwner> owners, Transactions transactions) {
    this.folder = folder;
    this.owners = owners;
    this.transactions = transactions;
  }

  /// Writes the stream to a temporary file and detects its type. Throws [DocumentRejected] if the
  /// file is too large or its type is not accepted. Does not close the stream.
  public ReceivedFile receive(InputStream content, Set<DocumentType> accepted, int maxMegabytes) {
    return folder.receive(content, accepted, maxMegabytes);
  }

  /// Stores the file, then runs `record` in a transaction. Deletes the file again if the
  /// transaction fails and no module uses the file.
  public <T> T store(ReceivedFile upload, Supplier<T> record) {
    lock.lock();
    try {
      folder.store(upload);
      return transactions.write(record);
    } catch (RuntimeException e) {
      deleteUnused(Set.of(upload.hash()));
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /// Returns the path of a stored file without an access check. Returns empty if there is none.
  public Optional<Path> findPath(String hash) {
    return folder.contains(hash) ? Optional.of(folder.pathOf(hash)) : Optional.empty();
  }

  /// Deletes files that no module uses, after the current transaction is committed.
  public void deleteUnusedAfterCommit(Collection<String> hashes) {
    var candidates = Set.copyOf(hashes);
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      deleteUnused(candidates);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              deleteUnused(candidates);
            }
          }
        });
  }

  /// Finds a file that the viewer may download. Returns empty if the viewer has no access.
  Optional<StoredFile> find(Viewer viewer, String hash) {
    return owners.orderedStream().flatMap(owner -> owner.find(viewer, hash).stream()).findFirst();
  }

  /// Deletes temporary and unused files that were last written before the moment. They remain, for
  /// example, after a crash during an upload.
  void deleteUnusedBefore(Instant moment) {
    folder.deleteTemporaryFilesBefore(moment);
    var oldHashes = folder.listHashesBefore(moment);
    for (int i = 0; i < oldHashes.size(); i += CLEANUP_BATCH) {
      deleteUnused(Set.copyOf(oldHashes.subList(i, Math.min(oldHashes.size(), i + CLEANUP_BATCH))));
    }
  }

  private void deleteUnused(Set<String> hashes) {
    if (hashes.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      var unused = new HashSet<>(hashes);
      owners.forEach(owner -> unused.removeAll(owner.findUsed(hashes)));
      unused.forEach(folder::delete);
    } finally {
      lock.unlock();
    }
  }

  /// A complete, checked upload under its temporary name.
  ///
  /// @param hash the SHA-256 of the content in hexadecimal digits
  /// @param size in bytes
  @NamedInterface("document")
  public record ReceivedFile(Path temporary, String hash, long size, DocumentType type) {}
}
