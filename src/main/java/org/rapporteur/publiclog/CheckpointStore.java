package org.rapporteur.publiclog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.rapporteur.shared.InstallationSettings;
import org.springframework.stereotype.Component;

/// Stores the last signed checkpoint of each log outside the database, to detect a database that
/// was reset to an older state.
@Component
class CheckpointStore {

  private final Path folder;

  CheckpointStore(InstallationSettings settings) {
    folder = settings.dataFolder().resolve("transparency-checkpoints");
  }

  Optional<String> findLast(LogName log) {
    Path file = folder.resolve(log.value());
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint %s cannot be read".formatted(file), e);
    }
  }

  void delete(LogName log) {
    Path file = folder.resolve(log.value());
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint %s cannot be deleted".formatted(file), e);
    }
  }

  /// Forces the file to disk before returning, because a published checkpoint must never be lost.
  void save(LogName log, String note) {
    Path file = folder.resolve(log.value());
    Path temporary = folder.resolve(log.value() + ".new");
    try {
      Files.createDirectories(folder);
      try (var channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint %s cannot be saved".formatted(file), e);
    }
  }
}
