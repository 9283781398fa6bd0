package org.rapporteur.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
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
import org.rapporteur.shared.Secret;

/// Folder with all data of an installation: database, documents, keys. A file lock allows one
/// process at a time.
final class DataFolder implements AutoCloseable {

  /// With less free space, the database would soon fail in the middle of a write.
  private static final int MIN_FREE_MB = 256;

  /// Space for the server's files, its redo log and the initial data.
  private static final int MIN_FREE_MB_FIRST_START = 1024;

  /// With less free space, a failed start of the database is reported as a full disk.
  private static final int DISK_FULL_MB = 32;

  private final Path path;
  private @Nullable FileChannel lockChannel;

  DataFolder(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  Path path() {
    return path;
  }

  Path databaseFolder() {
    return path.resolve("mariadb");
  }

  /// Creates the folder if it is missing. Throws [CannotStart] if it cannot be used.
  void lock() {
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(path, ownerOnly("rwx------"));
      }
      requireSpace();
      lockChannel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lockChannel.tryLock() == null) {
        throw inUseError();
      }
    } catch (OverlappingFileLockException e) {
      throw inUseError();
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
      String secret = Secret.random().value();
      writeSecret(name, secret);
      return secret;
    } catch (IOException e) {
      throw new CannotStart("The file %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /// Writes a new file that only the current user can read.
  void writeSecret(String name, String content) throws IOException {
    Path file = Files.createFile(path.resolve(name), ownerOnly("rw-------"));
    Files.writeString(file, content);
  }

  void deleteFile(String name) {
    try {
      Files.deleteIfExists(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the error to report if the disk is full.
  Optional<CannotStart> findDiskFullError() {
    try {
      return hasFree(DISK_FULL_MB)
          ? Optional.empty()
          : Optional.of(diskFullError(MIN_FREE_MB_FIRST_START));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void requireSpace() throws IOException {
    boolean isFirstStart = Files.notExists(databaseFolder().resolve("ibdata1"));
    int requiredMb = isFirstStart ? MIN_FREE_MB_FIRST_START : MIN_FREE_MB;
    if (!hasFree(requiredMb)) {
      throw diskFullError(requiredMb);
    }
  }

  private boolean hasFree(int megabytes) throws IOException {
    return Files.getFileStore(path).getUsableSpace() >= (long) megabytes << 20;
  }

  private CannotStart diskFullError(int megabytes) {
    return new CannotStart(
        "The disk that holds %s is full: free at least %d MB and start again."
            .formatted(path, megabytes));
  }

  private CannotStart inUseError() {
    return new CannotStart(
        "The data folder %s is in use by another Rapporteur process. Stop it, use its import page (/secretariat/…/import), or set rapporteur.data-folder to another folder."
            .formatted(path));
  }

  private static FileAttribute<Set<PosixFilePermission>> ownerOnly(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  @Override
  public void close() {
    try {
      if (lockChannel != null) {
        lockChannel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
