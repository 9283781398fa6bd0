package org.rapporteur.intake.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

/// Reads the questions of a consultation. The file is small and written by hand, so the first error
/// rejects it.
public final class QuestionsFile {

  private static final List<String> COLUMNS = List.of("number", "title", "text", "language");
  private static final int MAX_TITLE = 1_000;
  private static final int MAX_TEXT = 50_000;

  private QuestionsFile() {}

  /// A question in a file, with plain texts.
  public record FileQuestion(int number, String title, String text, LanguageTag language) {}

  /// Questions by number.
  public static TreeMap<Integer, FileQuestion> read(Path path) throws IOException {
    var questions = new TreeMap<Integer, FileQuestion>();
    try (var reader = new CsvReader(path)) {
      var header = CsvHeader.readFrom(reader, COLUMNS);
      for (var row = reader.readNext(); row != null; row = reader.readNext()) {
        if (row.isBlank()) {
          continue;
        }
        var asked = parseQuestion(header, row);
        if (questions.putIfAbsent(asked.number(), asked) != null) {
          throw InvalidImportFile.invalidQuestion(
              row.line(), "repeated", String.valueOf(asked.number()));
        }
      }
    }
    if (questions.isEmpty()) {
      throw InvalidImportFile.emptyFile();
    }
    return questions;
  }

  private static FileQuestion parseQuestion(CsvHeader header, CsvRow row) {
    var damage = row.damage();
    if (damage != null) {
      throw damage.code().equals("encoding")
          ? InvalidImportFile.notUtf8(row.line(), damage.found())
          : InvalidImportFile.invalidQuestion(row.line(), "row", damage.found());
    }
    if (row.values().size() != header.width()) {
      throw InvalidImportFile.invalidQuestion(
          row.line(), "columns", String.valueOf(row.values().size()));
    }
    String number = header.value(row, "number").strip();
    if (!number.matches("[1-9][0-9]{0,3}") || Integer.parseInt(number) > RowRules.MAX_QUESTIONS) {
      throw InvalidImportFile.invalidQuestion(row.line(), "number", number);
    }
    String title = HtmlEntities.decode(header.value(row, "title")).replaceAll("\\s+", " ");
    String text = HtmlEntities.decode(header.value(row, "text"));
    try {
      return new FileQuestion(
          Integer.parseInt(number),
          InputText.requireText("title", title, MAX_TITLE),
          InputText.optionalText("text", text, MAX_TEXT),
          LanguageParser.parse(header.value(row, "language")).orElse(LanguageTag.ENGLISH));
    } catch (InvalidInput e) {
      throw InvalidImportFile.invalidQuestion(row.line(), e.field(), CsvReader.shorten(title));
    }
  }
}
