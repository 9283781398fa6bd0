package org.rapporteur.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Folder with all data of an installation: database, documents, keys. A lock lets one process use
/// it at a time.
final class DataFolder implements AutoCloseable {

  /// With less, the database would soon fail in the middle of a write.
  private static final int MIN_FREE_MB = 256;

  /// Space for the server's files, its redo log and the initial data.
  private static final int MIN_FREE_MB_FIRST_START = 1024;

  private static final int DISK_FULL_MB = 32;

  private final Path path;
  private @Nullable FileChannel channel;

  DataFolder(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  Path path() {
    return path;
  }

  void lock() {
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(path, ownerOnly("rwx------"));
      }
      int requiredMb =
          Files.exists(path.resolve("mariadb/ibdata1")) ? MIN_FREE_MB : MIN_FREE_MB_FIRST_START;
      if (!hasFree(requiredMb)) {
        throw diskFull(requiredMb);
      }
      channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse();
      }
    } catch (OverlappingFileLockException e) {
      throw inUse();
    } catch (IOException e) {
      throw new CannotStart(
          "The data folder %s cannot be written (%s): give this user the right to write there, or set rapporteur.data-folder to another folder."
              .formatted(path, e.getMessage()),
          e);
    }
  }

  /// Creates the secret file once, readable only by the current user.
  String loadOrCreateSecret(String name) {
    Path file = path.resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      String secret = org.rapporteur.shared.Secret.random().value();
      writeSecret(name, secret);
      return secret;
    } catch (IOException e) {
      throw new CannotStart("The file %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /// Writes a new file that this user alone can read.
  Path writeSecret(String name, String content) throws IOException {
    Path file = Files.createFile(path.resolve(name), ownerOnly("rw-------"));
    return Files.writeString(file, content);
  }

  void delete(String name) {
    try {
      Files.deleteIfExists(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> ownerOnly(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /// Returns the error to report if the disk is full.
  Optional<CannotStart> findDiskFull() {
    try {
      return hasFree(DISK_FULL_MB)
          ? Optional.empty()
          : Optional.of(diskFull(MIN_FREE_MB_FIRST_START));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean hasFree(int megabytes) throws IOException {
    return Files.getFileStore(path).getUsableSpace() >= (long) megabytes << 20;
  }

  private CannotStart diskFull(int megabytes) {
    return new CannotStart(
        "The disk that holds %s is full: free at least %d MB and start again."
            .formatted(path, megabytes));
  }

  private CannotStart inUse() {
    return new CannotStart(
        "The data folder %s is in use by another Rapporteur process. Stop it, use its import page (/secretariat/…/import), or set rapporteur.data-folder to another folder."
            .formatted(path));
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
