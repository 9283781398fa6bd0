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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The last signed checkpoint of each log, beside the key and outside of the database: what shows
/// that a database was put back.
@Component
class CheckpointFiles {

  private final Path folder;

  CheckpointFiles(@Value("${rapporteur.data-folder}") Path dataFolder) {
    folder = dataFolder.resolve("transparency-checkpoints");
  }

  Optional<String> last(LogName log) {
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

  /// On the disk before it is answered: what was shown to one outsider must never be forgotten.
  void keep(LogName log, String note) {
    Path file = folder.resolve(log.value());
    Path unfinished = folder.resolve(log.value() + ".new");
    try {
      Files.createDirectories(folder);
      try (var channel =
          FileChannel.open(
              unfinished,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint %s cannot be kept".formatted(file), e);
    }
  }
}
