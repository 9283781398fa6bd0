package org.rapporteur.intake.file;

import java.util.List;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A file that cannot be imported at all.
public final class InvalidImportFile extends Refusal {

  /// The code for a header without the required columns. Such a file can be imported after a column
  /// mapping.
  public static final String WRONG_HEADER = "import.header";

  private static final int MAX_SHOWN_CHARACTERS = 1_000;

  private InvalidImportFile(String code, Map<String, Object> facts) {
    super(Kind.INVALID, code, facts);
  }

  /// Creates the refusal of a file whose first row lacks required columns.
  ///
  /// @param found the first row of the file
  static InvalidImportFile wrongHeader(String found, List<String> missing) {
    String shown =
        found.length() <= MAX_SHOWN_CHARACTERS
            ? found
            : found.substring(0, MAX_SHOWN_CHARACTERS) + "…";
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

  /// Creates the refusal of a file of questions because of one line.
  ///
  /// @param problem the case of the message that names the reason
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
