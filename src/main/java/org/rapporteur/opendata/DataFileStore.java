package org.rapporteur.opendata;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
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

/// Writes data files from one database snapshot and stores them until the data change. Concurrent
/// requests for the same file share one write.
@Component
class DataFileStore {

  /// A complete file. The tag changes with its content.
  record DataFile(Path path, String mediaType, String tag) {}

  private record Key(DataRequest request, DataFormat format) {}

  private record FileVersion(DataFile file, DiscussionFingerprint fingerprint) {}

  /// Each write uses a connection and a database snapshot.
  private static final int MAX_LARGE_WRITES = 2;

  /// In comments. Smaller files take less than a second and are not limited.
  private static final int LARGE = 5_000;

  private static final Duration MAX_WAIT = Duration.ofSeconds(30);

  /// A file is written again if a comment was removed meanwhile.
  private static final int MAX_ATTEMPTS = 3;

  /// Files of one consultation.
  static final int MAX_STORED = 20;

  /// An older temporary file is from a write that was interrupted.
  private static final Duration MAX_WRITE_TIME = Duration.ofDays(1);

  private final Map<Key, CompletableFuture<DataFile>> running = new ConcurrentHashMap<>();
  private final ConcurrencyLimiter largeWrites = new ConcurrencyLimiter(MAX_LARGE_WRITES);
  private final List<DataFormat> formats;
  private final DataLoader loader;
  private final Transactions transactions;
  private final Path folder;
  private final Path temporaryFolder;
  private final Clock clock;

  DataFileStore(
      List<DataFormat> formats,
      DataLoader loader,
      Transactions transactions,
      InstallationSettings settings,
      Clock clock) {
    this.formats = formats;
    this.loader = loader;
    this.transactions = transactions;
    this.folder = settings.dataFolder().toAbsolutePath().resolve("exports");
    this.temporaryFolder = folder.resolve("tmp");
    this.clock = clock;
  }

  Optional<DataFormat> findFormat(String extension) {
    return formats.stream().filter(format -> format.extension().equals(extension)).findFirst();
  }

  DataFile get(DataRequest request, DataFormat format) {
    var key = new Key(request, format);
    var own = new CompletableFuture<DataFile>();
    var other = running.putIfAbsent(key, own);
    if (other != null) {
      return PageWriter.join(other);
    }
    try {
      own.complete(findOrWrite(request, format));
    } catch (RuntimeException | Error e) {
      own.completeExceptionally(e);
    } finally {
      running.remove(key, own);
    }
    return PageWriter.join(own);
  }

  /// A running write checks for removed comments when it ends.
  void deleteAll(ConsultationId consultation) {
    list(folder(consultation)).forEach(DataFileStore::delete);
  }

  private DataFile findOrWrite(DataRequest request, DataFormat format) {
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      var current = transactions.readSnapshot(() -> computeVersion(request, format));
      if (isStored(current.file().path())) {
        return current.file();
      }
      var written = write(request, format, current.fingerprint().comments() >= LARGE);
      var path = written.file().path();
      if (!loader.isPublic(request)) {
        delete(path);
        throw new NotFound("data", request.consultation().slug());
      }
      if (!transactions.read(() -> loader.hasRemovals(request, written.fingerprint()))) {
        prune(request.id());
        // An edit may have deleted the new file.
        if (Files.exists(path)) {
          return written.file();
        }
      }
      delete(path);
    }
    throw new TooManyDataFiles();
  }

  private FileVersion computeVersion(DataRequest request, DataFormat format) {
    var fingerprint = loader.computeFingerprint(request);
    String tag = loader.computeTag(request, format, fingerprint);
    Path path = folder(request.id()).resolve(tag + "." + format.extension());
    return new FileVersion(new DataFile(path, format.mediaType(), tag), fingerprint);
  }

  /// Also marks the file as used, so that others are deleted first.
  private boolean isStored(Path path) {
    return Files.isRegularFile(path) && path.toFile().setLastModified(clock.millis());
  }

  /// Waits outside the transaction, so that it uses no connection meanwhile.
  private FileVersion write(DataRequest request, DataFormat format, boolean isLarge) {
    if (isLarge && !largeWrites.tryAcquire(MAX_WAIT)) {
      throw new TooManyDataFiles();
    }
    try {
      return transactions.readSnapshot(
          () -> {
            var version = computeVersion(request, format);
            write(version.file().path(), request, format);
            return version;
          });
    } finally {
      if (isLarge) {
        largeWrites.release();
      }
    }
  }

  private void write(Path path, DataRequest request, DataFormat format) {
    try {
      Path temporary = Files.createTempFile(Files.createDirectories(temporaryFolder), "", ".tmp");
      try {
        format.write(loader.load(request), temporary);
        Files.createDirectories(path.getParent());
        Files.move(
            temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A data file cannot be saved: " + path, e);
    }
  }

  /// Deletes the files that were not used for longest, and abandoned temporary files.
  private void prune(ConsultationId consultation) {
    list(folder(consultation)).stream()
        .sorted(Comparator.comparing(DataFileStore::lastUsed).reversed())
        .skip(MAX_STORED)
        .forEach(DataFileStore::delete);
    long abandonedBefore = clock.instant().minus(MAX_WRITE_TIME).toEpochMilli();
    list(temporaryFolder).stream()
        .filter(file -> lastUsed(file) < abandonedBefore)
        .forEach(DataFileStore::delete);
  }

  private static List<Path> list(Path folder) {
    var files = folder.toFile().listFiles();
    return files == null ? List.of() : Arrays.stream(files).map(File::toPath).toList();
  }

  private static long lastUsed(Path file) {
    return file.toFile().lastModified();
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("A data file cannot be deleted: " + path, e);
    }
  }

  private Path folder(ConsultationId consultation) {
    return folder.resolve(String.valueOf(consultation.value()));
  }
}
