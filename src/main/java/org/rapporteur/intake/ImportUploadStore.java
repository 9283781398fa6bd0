package org.rapporteur.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.intake.file.ColumnMapper;
import org.rapporteur.intake.file.InvalidImportFile;
import org.rapporteur.intake.file.WorkbookConverter;
import org.rapporteur.shared.InstallationSettings;
import org.springframework.stereotype.Component;

/// Stores uploaded files until they are imported, for at most one day.
@Component
public class ImportUploadStore {

  public static final int MAX_MEGABYTES = 200;

  private static final long MAX_BYTES = (long) MAX_MEGABYTES << 20;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final Duration MAX_AGE = Duration.ofDays(1);

  private final Path folder;

  ImportUploadStore(InstallationSettings settings) {
    this.folder = settings.dataFolder().toAbsolutePath().resolve("imports");
  }

  /// Stores an upload and returns its name. An Excel workbook is converted to CSV. The caller
  /// closes the stream.
  public String save(InputStream in) {
    String name = UUID.randomUUID() + ".csv";
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      try (var out = Files.newOutputStream(file)) {
        copyLimited(in, out);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      return WorkbookConverter.isWorkbook(file) ? replace(name, WorkbookConverter::toCsv) : name;
    } catch (IOException e) {
      throw new UncheckedIOException("A file for import cannot be saved in " + folder, e);
    }
  }

  /// Rewrites an upload with the column names of the import. Returns the name of the new upload,
  /// which replaces the old one.
  /// @param positions the position in the file for each mapped column
  public String mapColumns(String name, Map<String, Integer> positions) {
    try {
      return replace(name, (from, to) -> ColumnMapper.rewrite(from, positions, to));
    } catch (IOException e) {
      throw new UncheckedIOException("The upload " + name + " cannot be rewritten", e);
    }
  }

  private interface Conversion {
    void run(Path from, Path to) throws IOException;
  }

  /// Converts an upload to a new one. Deletes the old upload, also if the conversion fails.
  private String replace(String name, Conversion conversion) throws IOException {
    String converted = UUID.randomUUID() + ".csv";
    try {
      conversion.run(getPath(name), getPath(converted));
      return converted;
    } catch (IOException | RuntimeException e) {
      delete(converted);
      throw e;
    } finally {
      delete(name);
    }
  }

  /// Rejects other names, because they could lead out of the folder.
  public Path getPath(String name) {
    if (!name.matches("[0-9a-f-]{36}\\.csv")) {
      throw new IllegalArgumentException("Not an upload: " + name);
    }
    return folder.resolve(name);
  }

  public void delete(String name) {
    try {
      Files.deleteIfExists(getPath(name));
    } catch (IOException e) {
      throw new UncheckedIOException("The upload " + name + " cannot be deleted", e);
    }
  }

  boolean isStored(String name) {
    return Files.isRegularFile(getPath(name));
  }

  /// Deletes uploads that were previewed but never imported.
  void deleteOld(Instant now) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(MAX_AGE))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The uploads in " + folder + " cannot be deleted", e);
    }
  }

  private static void copyLimited(InputStream in, OutputStream out) throws IOException {
    long size = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      size += length;
      if (size > MAX_BYTES) {
        throw InvalidImportFile.tooLarge(MAX_MEGABYTES);
      }
      out.write(buffer, 0, length);
    }
  }
}
