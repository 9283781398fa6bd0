package org.rapporteur.intake.file;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A file that is not what it should be, so nothing of it is taken.
public final class FileRefused extends Refusal {

  private FileRefused(String code, Map<String, Object> facts) {
    super(Kind.INVALID, code, facts);
  }

  static FileRefused header(String found, String expected) {
    return new FileRefused(
        "import.header", Map.of("found", CsvReader.shortened(found), "expected", expected));
  }

  static FileRefused empty() {
    return new FileRefused("import.empty", Map.of());
  }

  static FileRefused encoding(long line, String bytes) {
    return new FileRefused("import.encoding", Map.of("line", line, "bytes", bytes));
  }

  static FileRefused question(long line, String problem, String found) {
    return new FileRefused(
        "import.questions", Map.of("line", line, "problem", problem, "found", found));
  }

  public static FileRefused tooLarge(int megabytes) {
    return new FileRefused("import.too-large", Map.of("most", megabytes));
  }

  public static FileRefused changed() {
    return new FileRefused("import.changed", Map.of());
  }
}
