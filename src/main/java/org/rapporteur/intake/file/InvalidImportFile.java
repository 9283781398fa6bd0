package org.rapporteur.intake.file;

import java.util.List;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A file that cannot be imported at all.
public final class InvalidImportFile extends Refusal {

  private InvalidImportFile(String code, Map<String, Object> facts) {
    super(Kind.INVALID, code, facts);
  }

  public static final String WRONG_HEADER = "import.header";

  private static final int MAX_HEADER_SHOWN = 1_000;

  static InvalidImportFile wrongHeader(String found, List<String> missing) {
    String shown =
        found.length() <= MAX_HEADER_SHOWN ? found : found.substring(0, MAX_HEADER_SHOWN) + "…";
    return new InvalidImportFile(
        WRONG_HEADER, Map.of("found", shown, "missing", String.join(", ", missing)));
  }

  static InvalidImportFile unreadableWorkbook() {
    return new InvalidImportFile("import.workbook", Map.of());
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
