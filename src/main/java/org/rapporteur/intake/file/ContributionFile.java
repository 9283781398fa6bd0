package org.rapporteur.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.intake.file.ContributionRow.PositionCounts;
import org.rapporteur.intake.file.ContributionRow.RowAuthor;
import org.rapporteur.intake.file.ContributionRow.RowContent;
import org.rapporteur.language.WrappedLines;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;

/// Reads the contributions of a file in order. Invalid rows are reported and skipped.
public final class ContributionFile implements Closeable {

  /// A position in a file from which reading can resume.
  /// @param offset the number of bytes before the next row
  /// @param line the line of the next row, counted from 1
  public record FilePosition(long offset, long line) {}

  /// The result of reading one row.
  /// @param contribution null for an invalid row and at the end
  public record FileStep(boolean isEnd, @Nullable ContributionRow contribution) {

    static final FileStep END = new FileStep(true, null);

    static final FileStep INVALID_ROW = new FileStep(false, null);

    static FileStep forContribution(ContributionRow contribution) {
      return new FileStep(false, contribution);
    }
  }

  /// The required columns.
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "parent_id",
          "question",
          "author",
          "organization",
          "stakeholder_group",
          "country",
          "language",
          "created_at",
          "text",
          "agree",
          "disagree");

  private static final String POSITION_COLUMN = "question_position";

  /// All columns that the import reads, in the order of the template.
  public static final List<String> TEMPLATE_COLUMNS =
      Stream.concat(COLUMNS.stream(), Stream.of(POSITION_COLUMN)).toList();

  /// The import columns by their names in exported open data, where the names differ.
  static final Map<String, String> OPEN_DATA_COLUMNS =
      Map.of(
          "parent", "parent_id",
          "author/name", "author",
          "group", "stakeholder_group",
          "locale", "language",
          "body", "text");

  public static final int MAX_ID_LENGTH = 200;

  /// The name of the delegation, which only exported open data has.
  private static final String DELEGATION_COLUMN = "user_group/name";

  private static final int REPLACEMENT_CHARACTER = 0xFFFD;
  private static final int MAX_NAME_LENGTH = 200;
  private static final int MAX_VALUE_LENGTH = 200;

  /// The sum of agreeing and disagreeing positions must fit an INT column.
  private static final int MAX_POSITIONS = 1_000_000_000;

  private final CsvReader reader;
  private final CsvHeader header;
  private final RowRules rules;

  public ContributionFile(Path file, RowRules rules) throws IOException {
    this.reader = new CsvReader(file);
    this.rules = rules;
    try {
      this.header = CsvHeader.readFrom(reader, COLUMNS, OPEN_DATA_COLUMNS);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  public FilePosition position() {
    return new FilePosition(reader.position(), reader.line());
  }

  public void moveTo(FilePosition position) throws IOException {
    reader.moveTo(position.offset(), position.line());
  }

  /// Reads the next row that is not blank. Passes a remark about an invalid row to `remarks`.
  public FileStep readNext(Consumer<ImportRemark> remarks) throws IOException {
    var row = reader.readNext();
    while (row != null && row.isBlank()) {
      row = reader.readNext();
    }
    if (row == null) {
      return FileStep.END;
    }
    try {
      return FileStep.forContribution(parseRow(row));
    } catch (RowRejected e) {
      remarks.accept(
          new ImportRemark(
              row.line(),
              ImportRemark.RowOutcome.REJECTED,
              e.field,
              e.code,
              CsvReader.shorten(replaceUnprintable(e.found))));
      return FileStep.INVALID_ROW;
    }
  }

  private ContributionRow parseRow(CsvRow row) throws RowRejected {
    var damage = row.damage();
    if (damage != null) {
      String column = damage.column() < header.width() ? header.columns().get(damage.column()) : "";
      throw new RowRejected(column, damage.code(), damage.found());
    }
    if (row.values().size() != header.width()) {
      throw new RowRejected("", "columns", String.valueOf(row.values().size()));
    }
    String id = parseLine(row, "id", MAX_ID_LENGTH);
    if (id.isEmpty()) {
      throw new RowRejected("id", "id-missing", "");
    }
    int question = parseQuestion(row);
    return new ContributionRow(
        row.line(),
        id,
        parseLine(row, "parent_id", MAX_ID_LENGTH),
        question,
        parsePosition(row, question),
        parseAuthor(row),
        new RowContent(
            parseText(row), parseLine(row, "language", MAX_VALUE_LENGTH), parseTime(row)),
        new PositionCounts(parseCount(row, "agree"), parseCount(row, "disagree")));
  }

  /// A delegation is one contributor; its speakers are not counted separately.
  private RowAuthor parseAuthor(CsvRow row) throws RowRejected {
    String delegation =
        header.hasColumn(DELEGATION_COLUMN)
            ? parseLine(row, DELEGATION_COLUMN, MAX_NAME_LENGTH)
            : "";
    return new RowAuthor(
        delegation.isEmpty() ? parseLine(row, "author", MAX_NAME_LENGTH) : "",
        delegation.isEmpty() ? parseLine(row, "organization", MAX_NAME_LENGTH) : delegation,
        parseLine(row, "stakeholder_group", MAX_VALUE_LENGTH),
        parseLine(row, "country", MAX_VALUE_LENGTH));
  }

  private String parseText(CsvRow row) throws RowRejected {
    String text = HtmlEntities.decode(header.getCell(row, "text"));
    if (hasNoVisibleCharacter(text)) {
      throw new RowRejected("text", "text-missing", "");
    }
    return requireValid("text", WrappedLines.join(text), rules.maxLength());
  }

  /// A value on one line, so white space becomes single spaces.
  private String parseLine(CsvRow row, String column, int maxLength) throws RowRejected {
    String cell = HtmlEntities.decode(header.getCell(row, column));
    return hasNoVisibleCharacter(cell)
        ? ""
        : requireValid(column, cell.replaceAll("\\s+", " "), maxLength);
  }

  private static String requireValid(String column, String cell, int maxLength) throws RowRejected {
    try {
      return InputText.requireTextOrEmpty(column, cell, maxLength);
    } catch (InvalidInput e) {
      boolean isTooLong = e.code().equals("text.too-long");
      Object value = e.facts().get(isTooLong ? "length" : "character");
      throw new RowRejected(column, isTooLong ? "too-long" : "control", String.valueOf(value));
    }
  }

  private int parseQuestion(CsvRow row) throws RowRejected {
    String cell = header.getCell(row, "question").strip();
    if (cell.isEmpty()) {
      if (rules.isQuestionRequired()) {
        throw new RowRejected("question", "question-missing", "");
      }
      return ContributionRow.NO_QUESTION;
    }
    int number = cell.matches("[0-9]{1,6}") ? Integer.parseInt(cell) : ContributionRow.NO_QUESTION;
    if (!rules.hasQuestion(number)) {
      throw new RowRejected("question", "question-unknown", cell);
    }
    return number;
  }

  /// Returns null if the cell is empty or the file does not have the column.
  private @Nullable ScaleChoice parsePosition(CsvRow row, int question) throws RowRejected {
    String cell =
        header.hasColumn(POSITION_COLUMN) ? parseLine(row, POSITION_COLUMN, MAX_VALUE_LENGTH) : "";
    if (cell.isEmpty()) {
      return null;
    }
    var scale =
        rules
            .findScale(question)
            .orElseThrow(() -> new RowRejected(POSITION_COLUMN, "question-no-scale", cell));
    return scale
        .findChoice(cell)
        .orElseThrow(() -> new RowRejected(POSITION_COLUMN, "question-position", cell));
  }

  private Instant parseTime(CsvRow row) throws RowRejected {
    String cell = header.getCell(row, "created_at").strip();
    if (cell.isEmpty()) {
      throw new RowRejected("created_at", "time-missing", "");
    }
    var createdAt =
        TimeParser.parse(cell).orElseThrow(() -> new RowRejected("created_at", "time", cell));
    if (createdAt.isAfter(rules.now())) {
      throw new RowRejected("created_at", "time-in-future", cell);
    }
    return createdAt;
  }

  /// Returns null if the cell is empty.
  private @Nullable Integer parseCount(CsvRow row, String column) throws RowRejected {
    String cell = header.getCell(row, column).strip();
    if (cell.isEmpty()) {
      return null;
    }
    if (!cell.matches("[0-9]{1,10}") || Long.parseLong(cell) > MAX_POSITIONS) {
      throw new RowRejected(column, "count", cell);
    }
    return Integer.valueOf(cell);
  }

  private static boolean hasNoVisibleCharacter(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  /// Replaces control characters and lone surrogates, which can neither be stored nor shown.
  private static String replaceUnprintable(String text) {
    return text.codePoints()
        .map(c -> isUnprintable(c) ? REPLACEMENT_CHARACTER : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isUnprintable(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /// A row is invalid. The exception has no stack trace, because a file can have many such rows.
  private static final class RowRejected extends Exception {

    private final String field;
    private final String code;
    private final String found;

    RowRejected(String field, String code, String found) {
      super(code, null, false, false);
      this.field = field;
      this.code = code;
      this.found = found;
    }
  }
}
