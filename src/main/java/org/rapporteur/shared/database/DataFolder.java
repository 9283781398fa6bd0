package org.rapporteur.shared.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything an installation keeps: database, documents, keys. One process
/// at a time has it.
final class DataFolder implements AutoCloseable {

  /// Less than this and a database would soon stop in the middle of a write.
  private static final int LEAST_FREE_MB = 256;

  /// The server's files, the log that it writes ahead, and what it begins with.
  private static final int FREE_MB_AT_FIRST = 1024;

  private static final int NOTHING_LEFT_MB = 32;

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
      Files.createDirectories(path);
      int wanted = Files.exists(path.resolve("mariadb/ibdata1")) ? LEAST_FREE_MB : FREE_MB_AT_FIRST;
      if (!hasFree(wanted)) {
        throw full(wanted);
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

  /// A secret that is made once and kept readable for this user alone.
  String secret(String name) {
    Path file = path.resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      String secret = org.rapporteur.shared.Secret.random().value();
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(file, ownerOnly);
      Files.writeString(file, secret);
      return secret;
    } catch (IOException e) {
      throw new CannotStart("The file %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /// The reason, where what failed failed because there was no room.
  Optional<CannotStart> isFull() {
    try {
      return hasFree(NOTHING_LEFT_MB) ? Optional.empty() : Optional.of(full(FREE_MB_AT_FIRST));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean hasFree(int megabytes) throws IOException {
    return Files.getFileStore(path).getUsableSpace() >= (long) megabytes << 20;
  }

  private CannotStart full(int megabytes) {
    return new CannotStart(
        "The disk that holds %s is full: free at least %d MB and start again."
            .formatted(path, megabytes));
  }

  private CannotStart inUse() {
    return new CannotStart(
        "The data folder %s is in use by another Rapporteur: stop that one, or import on its screen (/secretariat/…/import), or set rapporteur.data-folder to another folder."
            .formatted(path));
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
