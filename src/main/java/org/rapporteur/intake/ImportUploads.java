package org.rapporteur.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.rapporteur.intake.file.FileRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps files that came through the screen until they are imported, or for a day.
@Component
public class ImportUploads {

  public static final int MOST_MEGABYTES = 200;

  private static final long MOST_BYTES = (long) MOST_MEGABYTES << 20;
  private static final Duration KEPT = Duration.ofDays(1);

  private final Path folder;

  ImportUploads(@Value("${rapporteur.data-folder}") Path data) {
    this.folder = data.toAbsolutePath().resolve("imports");
  }

  /// Answers the name under which it is kept; the stream is left open.
  public String receive(InputStream in) {
    String name = UUID.randomUUID() + ".csv";
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      try (var out = Files.newOutputStream(file)) {
        copy(in, out);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException("A file for import cannot be kept in " + folder, e);
    }
  }

  public Path file(String name) {
    if (!name.matches("[0-9a-f-]{36}\\.csv")) {
      throw new IllegalArgumentException("Not an upload: " + name);
    }
    return folder.resolve(name);
  }

  public void delete(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("The upload " + name + " cannot be deleted", e);
    }
  }

  boolean has(String name) {
    return Files.isRegularFile(file(name));
  }

  /// Uploads that were looked at and never imported.
  void sweep(Instant now) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The uploads in " + folder, e);
    }
  }

  private static void copy(InputStream in, java.io.OutputStream out) throws IOException {
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      size += n;
      if (size > MOST_BYTES) {
        throw FileRefused.tooLarge(MOST_MEGABYTES);
      }
      out.write(buffer, 0, n);
    }
  }
}
