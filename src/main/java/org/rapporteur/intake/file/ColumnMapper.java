package org.rapporteur.intake.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  /// A row of another file is not recognized, placed in time or shown without these.
  public static final List<String> REQUIRED = List.of("id", "created_at", "text");

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
      throw new UncheckedIOException("The file " + file, e);
    }
  }

  /// The position of a column whose name looks like this one, or -1.
  public static int guess(List<String> found, String expected) {
    var names = found.stream().map(ColumnMapper::simplify).toList();
    int exact = names.indexOf(simplify(expected));
    if (exact >= 0) {
      return exact;
    }
    return ContributionFile.OPEN_DATA_COLUMNS.entrySet().stream()
        .filter(alias -> alias.getValue().equals(expected))
        .mapToInt(alias -> names.indexOf(simplify(alias.getKey())))
        .filter(index -> index >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static String simplify(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// Copies the mapped columns. Lines keep their numbers, and damaged rows are copied as they are.
  /// @param positions the position in the file for each expected column; others become empty
  public static void rewrite(Path file, Map<String, Integer> positions, Path target)
      throws IOException {
    try (var reader = new CsvReader(file);
        var raw = Files.newByteChannel(file);
        var out = new BufferedOutputStream(Files.newOutputStream(target))) {
      reader.readNext();
      out.write(
          (String.join(",", ContributionFile.COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
      for (long line = 2; line < reader.line(); line++) {
        out.write('\n');
      }
      while (true) {
        long start = reader.position();
        var row = reader.readNext();
        if (row == null) {
          return;
        }
        if (row.damage() != null) {
          var bytes = java.nio.ByteBuffer.allocate((int) (reader.position() - start));
          raw.position(start);
          while (bytes.hasRemaining() && raw.read(bytes) >= 0) {}
          out.write(bytes.array());
        } else if (row.isBlank()) {
          out.write('\n');
        } else {
          out.write(mapped(row, positions).getBytes(StandardCharsets.UTF_8));
          out.write('\n');
        }
      }
    }
  }

  private static String mapped(CsvRow row, Map<String, Integer> positions) {
    var cells = new ArrayList<String>();
    for (String column : ContributionFile.COLUMNS) {
      int position = positions.getOrDefault(column, -1);
      cells.add(position >= 0 && position < row.values().size() ? row.values().get(position) : "");
    }
    return CSV.format(cells.toArray());
  }
}
