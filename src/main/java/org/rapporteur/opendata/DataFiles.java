package org.rapporteur.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.DiscussionFingerprintSql.DiscussionFingerprint;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.concurrency.ConcurrencyLimiter;
import org.springframework.stereotype.Component;

/// Public data as files, written when first asked for and whole before anyone gets them, from one
/// view of the database. Whoever asks for what is being written waits for it. What is the same data
/// is the same file; when anything changes that they show, it is another.
@Component
class DataFiles {

  /// A whole file. The tag changes when its bytes do.
  record DataFile(Path path, String mediaType, String tag) {}

  private record Key(
      ConsultationId consultation,
      @org.jspecify.annotations.Nullable Integer edition,
      List<String> selected,
      String extension) {}

  private enum Had {
    KEPT,
    WRITTEN,
    NO_ROOM
  }

  private record Found(DataFile file, DiscussionFingerprint stamp, Had had) {}

  /// Each keeps a connection and a view of the database for as long as it is written.
  private static final int AT_ONCE = 2;

  /// Smaller ones are written within a second and wait for nobody.
  private static final int LARGE = 5_000;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// A comment may be removed while a file is written, and another while it is written again.
  private static final int TRIES = 3;

  /// Of a consultation: more are only the selections of somebody who tries them all.
  static final int MOST_KEPT = 20;

  private static final Duration OLDEST_UNFINISHED = Duration.ofDays(1);

  private final Map<Key, CompletableFuture<DataFile>> underWay = new ConcurrentHashMap<>();
  private final ConcurrencyLimiter room = new ConcurrencyLimiter(AT_ONCE);
  private final List<DataFormat> formats;
  private final DataReading reading;
  private final Transactions transactions;
  private final Path folder;
  private final Clock clock;

  DataFiles(
      List<DataFormat> formats,
      DataReading reading,
      Transactions transactions,
      InstallationSettings settings,
      Clock clock) {
    this.formats = formats;
    this.reading = reading;
    this.transactions = transactions;
    this.folder = settings.dataFolder().toAbsolutePath().resolve("exports");
    this.clock = clock;
  }

  Optional<DataFormat> format(String extension) {
    return formats.stream().filter(format -> format.extension().equals(extension)).findFirst();
  }

  DataFile file(DataOrder order, DataFormat format) {
    var key =
        new Key(order.consultation().id(), order.edition(), order.selected(), format.extension());
    var mine = new CompletableFuture<DataFile>();
    var others = underWay.putIfAbsent(key, mine);
    if (others != null) {
      return Handover.join(others);
    }
    try {
      mine.complete(findOrWrite(order, format));
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
    } finally {
      underWay.remove(key, mine);
    }
    return Handover.join(mine);
  }

  /// What is being written stays: whoever writes it looks for what was taken away meanwhile.
  void deleteOf(ConsultationId consultation) {
    files(consultation).stream().filter(file -> !isBeingWritten(file)).forEach(DataFiles::delete);
  }

  private DataFile findOrWrite(DataOrder order, DataFormat format) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      var found = findOrWriteInTurn(order, format);
      if (found.had() == Had.KEPT) {
        return found.file();
      }
      // Nobody gets what was taken away meanwhile, and it does not stay.
      if (!reading.isPublic(order)) {
        delete(found.file().path());
        throw new NotFound("data", order.consultation().slug());
      }
      if (!transactions.read(() -> reading.isTaken(order, found.stamp()))) {
        prune(order.consultation().id());
        // An edit deletes what was written a moment before: it is written again.
        if (Files.exists(found.file().path())) {
          return found.file();
        }
      }
      delete(found.file().path());
    }
    throw new DataBusy();
  }

  /// Nothing is held of the database while others write.
  private Found findOrWriteInTurn(DataOrder order, DataFormat format) {
    var found = transactions.readSnapshot(() -> findOrWriteAsOfNow(order, format, false));
    if (found.had() != Had.NO_ROOM) {
      return found;
    }
    if (!room.tryAcquire(PATIENCE)) {
      throw new DataBusy();
    }
    try {
      return transactions.readSnapshot(() -> findOrWriteAsOfNow(order, format, true));
    } finally {
      room.release();
    }
  }

  private Found findOrWriteAsOfNow(DataOrder order, DataFormat format, boolean hasRoom) {
    var stamp = reading.stamp(order);
    String tag = reading.tag(order, format, stamp);
    Path path =
        folder(order.consultation().id()).resolve("%s.%s".formatted(tag, format.extension()));
    var file = new DataFile(path, format.mediaType(), tag);
    if (isKept(path)) {
      return new Found(file, stamp, Had.KEPT);
    }
    boolean takesRoom = !hasRoom && stamp.comments() >= LARGE;
    if (takesRoom && !room.tryAcquire(Duration.ZERO)) {
      return new Found(file, stamp, Had.NO_ROOM);
    }
    try {
      write(path, order, format);
    } finally {
      if (takesRoom) {
        room.release();
      }
    }
    return new Found(file, stamp, Had.WRITTEN);
  }

  /// What is asked for again is young again, so that others go before it.
  private boolean isKept(Path path) {
    return Files.isRegularFile(path) && path.toFile().setLastModified(clock.millis());
  }

  private void write(Path path, DataOrder order, DataFormat format) {
    try {
      Path own = Files.createDirectories(path.getParent());
      Path temporary = Files.createTempFile(own, "written-", ".tmp");
      try {
        format.write(reading.data(order), temporary);
        Files.move(
            temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Data cannot be saved: " + path, e);
    }
  }

  /// The latest stay, and what somebody is writing.
  private void prune(ConsultationId consultation) {
    var all = files(consultation);
    all.stream()
        .filter(file -> !isUnfinished(file))
        .sorted(Comparator.comparing(DataFiles::age).reversed())
        .skip(MOST_KEPT)
        .forEach(DataFiles::delete);
    all.stream()
        .filter(file -> isUnfinished(file) && !isBeingWritten(file))
        .forEach(DataFiles::delete);
  }

  private List<Path> files(ConsultationId consultation) {
    Path own = folder(consultation);
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (var files = Files.list(own)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Data cannot be listed in " + own, e);
    }
  }

  private boolean isBeingWritten(Path file) {
    return isUnfinished(file)
        && age(file) >= clock.instant().minus(OLDEST_UNFINISHED).toEpochMilli();
  }

  private static boolean isUnfinished(Path file) {
    return file.toString().endsWith(".tmp");
  }

  private static long age(Path file) {
    return file.toFile().lastModified();
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Data cannot be deleted: " + path, e);
    }
  }

  private Path folder(ConsultationId consultation) {
    return folder.resolve(String.valueOf(consultation.value()));
  }
}
