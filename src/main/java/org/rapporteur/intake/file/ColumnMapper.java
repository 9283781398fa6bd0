package org.rapporteur.intake.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/// Rewrites a file of contributions with the column names of the import.
public final class ColumnMapper {

  /// Columns that must be mapped: without them a row cannot be identified, ordered or shown.
  public static final List<String> REQUIRED_COLUMNS = List.of("id", "created_at", "text");

  /// The position of a column that the file does not have.
  public static final int NO_COLUMN = -1;

  /// Without a separator, because [#rewrite] adds it to blank lines too.
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("").get();

  private ColumnMapper() {}

  /// The column names in the first row.
  public static List<String> readColumns(Path file) {
    try (var reader = new CsvReader(file)) {
      var row = reader.readNext();
      if (row == null) {
        throw InvalidImportFile.emptyFile();
      }
      return row.values().stream().map(String::strip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read", e);
    }
  }

  /// The position of the file column that most likely contains the values of the expected column;
  /// [#NO_COLUMN] if none does.
  public static int guessPosition(List<String> fileColumns, String expected) {
    var names = fileColumns.stream().map(ColumnMapper::simplify).toList();
    int exact = names.indexOf(simplify(expected));
    if (exact != NO_COLUMN) {
      return exact;
    }
    return ContributionFile.OPEN_DATA_COLUMNS.entrySet().stream()
        .filter(alias -> alias.getValue().equals(expected))
        .mapToInt(alias -> names.indexOf(simplify(alias.getKey())))
        .filter(position -> position != NO_COLUMN)
        .findFirst()
        .orElse(NO_COLUMN);
  }

  /// Removes case, spaces and punctuation.
  private static String simplify(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// Writes the mapped columns to the target. Each row stays on its line, so that remarks name the
  /// lines of the original file. Damaged rows are copied unchanged.
  /// @param positions the position in the file for each expected column; a column without one is
  ///     empty
  public static void rewrite(Path file, Map<String, Integer> positions, Path target)
      throws IOException {
    try (var reader = new CsvReader(file);
        var rawFile = Files.newByteChannel(file);
        var out = new BufferedOutputStream(Files.newOutputStream(target))) {
      writeHeader(reader, out);
      long start = reader.position();
      for (var row = reader.readNext(); row != null; row = reader.readNext()) {
        if (row.damage() != null) {
          out.write(readBytes(rawFile, start, reader.position()));
        } else {
          String line = row.isBlank() ? "" : mapRow(row, positions);
          out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        start = reader.position();
      }
    }
  }

  /// Replaces the header. Blank lines follow it if the old header has several lines.
  private static void writeHeader(CsvReader reader, OutputStream out) throws IOException {
    reader.readNext();
    String header = String.join(",", ContributionFile.TEMPLATE_COLUMNS);
    long lines = Math.max(1, reader.line() - 1);
    out.write((header + "\n".repeat((int) lines)).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] readBytes(SeekableByteChannel file, long start, long end)
      throws IOException {
    var bytes = ByteBuffer.allocate((int) (end - start));
    file.position(start);
    int bytesRead;
    do {
      bytesRead = file.read(bytes);
    } while (bytes.hasRemaining() && bytesRead >= 0);
    return bytes.array();
  }

  private static String mapRow(CsvRow row, Map<String, Integer> positions) {
    var cells = new ArrayList<String>();
    for (String column : ContributionFile.TEMPLATE_COLUMNS) {
      int position = positions.getOrDefault(column, NO_COLUMN);
      cells.add(
          position != NO_COLUMN && position < row.values().size()
              ? row.values().get(position)
              : "");
    }
    return CSV.format(cells.toArray());
  }
}
