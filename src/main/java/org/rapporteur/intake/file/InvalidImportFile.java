package org.rapporteur.intake.file;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A file that cannot be imported at all.
public final class InvalidImportFile extends Refusal {

  private InvalidImportFile(String code, Map<String, Object> facts) {
    super(Kind.INVALID, code, facts);
  }

  static InvalidImportFile wrongHeader(String found, String expected) {
    return new InvalidImportFile(
        "import.header", Map.of("found", CsvReader.shorten(found), "expected", expected));
  }

  static InvalidImportFile emptyFile() {
    return new InvalidImportFile("import.empty", Map.of());
  }

  static InvalidImportFile notUtf8(long line, String bytes) {
    return new InvalidImportFile("import.encoding", Map.of("line", line, "bytes", bytes));
  }

  static InvalidImportFile invalidQuestion(long line, String problem, String found) {
    return new InvalidImportFile(
        "import.questions", Map.of("line", line, "problem", problem, "found", found));
  }

  public static InvalidImportFile tooLarge(int megabytes) {
    return new InvalidImportFile("import.too-large", Map.of("most", megabytes));
  }

  public static InvalidImportFile changedSinceStart() {
    return new InvalidImportFile("import.changed", Map.of());
  }
}
