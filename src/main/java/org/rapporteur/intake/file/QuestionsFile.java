package org.rapporteur.intake.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.ReceivedText;

/// Reads what a consultation asked. It is small and made by hand, so the first mistake refuses it.
public final class QuestionsFile {

  private static final List<String> COLUMNS = List.of("number", "title", "text", "language");
  private static final int MOST_TITLE = 1_000;
  private static final int MOST_TEXT = 50_000;

  private QuestionsFile() {}

  /// A question as the file has it, its texts plain.
  public record Asked(int number, String title, String text, LanguageTag language) {}

  /// By number.
  public static TreeMap<Integer, Asked> read(Path path) throws IOException {
    var questions = new TreeMap<Integer, Asked>();
    try (var reader = new CsvReader(path)) {
      var header = Header.read(reader, COLUMNS);
      for (var row = reader.next(); row != null; row = reader.next()) {
        if (row.isBlank()) {
          continue;
        }
        var asked = question(header, row);
        if (questions.putIfAbsent(asked.number(), asked) != null) {
          throw FileRefused.question(row.line(), "repeated", String.valueOf(asked.number()));
        }
      }
    }
    if (questions.isEmpty()) {
      throw FileRefused.empty();
    }
    return questions;
  }

  private static Asked question(Header header, CsvRow row) {
    var damage = row.damage();
    if (damage != null) {
      throw damage.code().equals("encoding")
          ? FileRefused.encoding(row.line(), damage.found())
          : FileRefused.question(row.line(), "row", damage.found());
    }
    if (row.values().size() != header.width()) {
      throw FileRefused.question(row.line(), "columns", String.valueOf(row.values().size()));
    }
    String number = header.value(row, "number").strip();
    if (!number.matches("[1-9][0-9]{0,3}")
        || Integer.parseInt(number) > ReadingRules.MOST_QUESTIONS) {
      throw FileRefused.question(row.line(), "number", number);
    }
    String title = PlainText.of(header.value(row, "title")).replaceAll("\\s+", " ");
    String text = PlainText.of(header.value(row, "text"));
    try {
      return new Asked(
          Integer.parseInt(number),
          ReceivedText.required("title", title, MOST_TITLE),
          ReceivedText.optional("text", text, MOST_TEXT),
          LanguageNames.read(header.value(row, "language")).orElse(LanguageTag.ENGLISH));
    } catch (InvalidInput e) {
      throw FileRefused.question(row.line(), e.field(), CsvReader.shortened(title));
    }
  }
}
