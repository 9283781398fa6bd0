package org.rapporteur.intake.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;

/// Reads the questions of a consultation from a file. The first error rejects the file, because it
/// is small and written by hand.
public final class QuestionsFile {

  /// `text` and `scale` are optional: exported open data has titles only.
  private static final List<String> COLUMNS = List.of("number", "title", "language");

  private static final String TEXT_COLUMN = "text";
  private static final String SCALE_COLUMN = "scale";
  private static final int MAX_TITLE_LENGTH = 1_000;
  private static final int MAX_TEXT_LENGTH = 50_000;

  private QuestionsFile() {}

  /// A question in a file, with plain texts in one or more languages.
  ///
  /// @param hasScale true if contributors choose a position on the question
  public record FileQuestion(
      int number, LocalizedText title, LocalizedText text, boolean hasScale) {

    public LanguageTag language() {
      return title.versions().firstKey();
    }

    private boolean isIn(LanguageTag language) {
      return title.versions().containsKey(language);
    }

    private FileQuestion merge(FileQuestion translation) {
      return new FileQuestion(
          number,
          merge(title, translation.title),
          merge(text, translation.text),
          hasScale || translation.hasScale);
    }

    private static LocalizedText merge(LocalizedText text, LocalizedText translation) {
      var merged = new TreeMap<>(text.versions());
      merged.putAll(translation.versions());
      return new LocalizedText(merged);
    }
  }

  /// Reads the questions, by number. Rows with the same number are translations of one question.
  public static TreeMap<Integer, FileQuestion> readQuestions(Path path) throws IOException {
    var questions = new TreeMap<Integer, FileQuestion>();
    try (var reader = new CsvReader(path)) {
      var header = CsvHeader.readFrom(reader, COLUMNS);
      for (var row = reader.readNext(); row != null; row = reader.readNext()) {
        if (row.isBlank()) {
          continue;
        }
        var question = parseQuestion(header, row);
        var earlier = questions.get(question.number());
        if (earlier != null && earlier.isIn(question.language())) {
          throw InvalidImportFile.invalidQuestion(
              row.line(), "repeated", String.valueOf(question.number()));
        }
        questions.merge(question.number(), question, FileQuestion::merge);
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
    String number = header.getCell(row, "number").strip();
    if (!number.matches("[1-9][0-9]{0,3}") || Integer.parseInt(number) > RowRules.MAX_QUESTIONS) {
      throw InvalidImportFile.invalidQuestion(row.line(), "number", number);
    }
    String title = HtmlEntities.decode(header.getCell(row, "title")).replaceAll("\\s+", " ");
    String text =
        header.hasColumn(TEXT_COLUMN) ? HtmlEntities.decode(header.getCell(row, TEXT_COLUMN)) : "";
    var language =
        LanguageParser.parse(header.getCell(row, "language")).orElse(LanguageTag.ENGLISH);
    try {
      return new FileQuestion(
          Integer.parseInt(number),
          LocalizedText.fromText(language, InputText.requireText("title", title, MAX_TITLE_LENGTH)),
          LocalizedText.fromText(
              language, InputText.requireTextOrEmpty(TEXT_COLUMN, text, MAX_TEXT_LENGTH)),
          parseScale(header, row));
    } catch (InvalidInput e) {
      throw InvalidImportFile.invalidQuestion(row.line(), e.field(), CsvReader.shorten(title));
    }
  }

  private static boolean parseScale(CsvHeader header, CsvRow row) {
    String cell =
        header.hasColumn(SCALE_COLUMN)
            ? header.getCell(row, SCALE_COLUMN).strip().toLowerCase(Locale.ROOT)
            : "";
    return switch (cell) {
      case "yes", "true", "1" -> true;
      case "", "no", "false", "0" -> false;
      default ->
          throw InvalidImportFile.invalidQuestion(
              row.line(), SCALE_COLUMN, CsvReader.shorten(cell));
    };
  }
}
