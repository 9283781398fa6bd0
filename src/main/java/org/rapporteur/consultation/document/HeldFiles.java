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
import org.rapporteur.shared.UseCases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The files that people added, each once however often it is held. One that nothing holds any more
/// is deleted.
@Component
@NamedInterface("document")
public class HeldFiles {

  private static final int SWEPT_AT_ONCE = 500;

  /// The same bytes may come for one thing while they go from another.
  private final ReentrantLock oneAtATime = new ReentrantLock();

  private final DocumentFolder folder;
  private final ObjectProvider<FileHolder> holders;
  private final UseCases useCases;

  HeldFiles(DocumentFolder folder, ObjectProvider<FileHolder> holders, UseCases useCases) {
    this.folder = folder;
    this.holders = holders;
    this.useCases = useCases;
  }

  /// Reads the stream to its end, or as far as a file may go, and leaves it open.
  public Arrived receive(InputStream content, Set<DocumentType> taken, int mostMegabytes) {
    return folder.receive(content, taken, mostMegabytes);
  }

  /// Puts what arrived in its place and then records who holds it.
  public <T> T keep(Arrived arrived, Supplier<T> record) {
    oneAtATime.lock();
    try {
      folder.keep(arrived);
      return useCases.change(record);
    } catch (RuntimeException e) {
      deleteUnheld(Set.of(arrived.hash()));
      throw e;
    } finally {
      oneAtATime.unlock();
    }
  }

  /// What arrived is not taken after all.
  public void discard(Arrived arrived) {
    folder.discard(arrived);
  }

  /// A file's bytes, wherever it is held.
  public Optional<Path> file(String hash) {
    return folder.has(hash) ? Optional.of(folder.file(hash)) : Optional.empty();
  }

  /// Deletes those that nothing holds any more, as soon as the transaction under way is committed.
  public void forget(Collection<String> hashes) {
    var going = Set.copyOf(hashes);
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      deleteUnheld(going);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              deleteUnheld(going);
            }
          }
        });
  }

  /// A file that the viewer may have.
  Optional<HeldFile> find(Viewer viewer, String hash) {
    return holders
        .orderedStream()
        .flatMap(holder -> holder.find(viewer, hash).stream())
        .findFirst();
  }

  /// Deletes what has been lying there since before that moment and belongs to nothing: a crash
  /// between the file and its record leaves such.
  void sweep(Instant before) {
    var old = folder.olderThan(before);
    for (int i = 0; i < old.size(); i += SWEPT_AT_ONCE) {
      deleteUnheld(Set.copyOf(old.subList(i, Math.min(old.size(), i + SWEPT_AT_ONCE))));
    }
  }

  private void deleteUnheld(Set<String> hashes) {
    if (hashes.isEmpty()) {
      return;
    }
    oneAtATime.lock();
    try {
      var unheld = new HashSet<>(hashes);
      holders.forEach(holder -> unheld.removeAll(holder.held(hashes)));
      unheld.forEach(folder::delete);
    } finally {
      oneAtATime.unlock();
    }
  }

  /// A whole file under its temporary name.
  @NamedInterface("document")
  public record Arrived(Path temporary, String hash, long size, DocumentType type) {}
}
