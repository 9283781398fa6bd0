package org.rapporteur.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.file.ContributionRow.PositionCounts;
import org.rapporteur.intake.file.ContributionRow.RowAuthor;
import org.rapporteur.intake.file.ContributionRow.RowContent;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;

/// Reads the contributions of a file in order. Invalid rows are reported and skipped.
public final class ContributionFile implements Closeable {

  /// A position in a file from which reading can resume.
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

  /// Column names in exported open data that differ.
  static final Map<String, String> OPEN_DATA_COLUMNS =
      Map.of(
          "parent", "parent_id",
          "author/name", "author",
          "group", "stakeholder_group",
          "locale", "language",
          "body", "text");

  public static final int MAX_ID = 200;

  /// Only in exported open data.
  private static final String DELEGATION_COLUMN = "user_group/name";

  private static final int MAX_NAME = 200;
  private static final int MAX_WORD = 200;

  /// Twice this number still fits an INT.
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

  /// Reads one row. An invalid row is passed to `remarks`.
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
              ImportRemark.RowOutcome.LEFT_OUT,
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
    String id = parseWord(row, "id", MAX_ID);
    if (id.isEmpty()) {
      throw new RowRejected("id", "id-missing", "");
    }
    return new ContributionRow(
        row.line(),
        id,
        parseWord(row, "parent_id", MAX_ID),
        parseQuestion(row),
        parseAuthor(row),
        new RowContent(parseText(row), parseWord(row, "language", MAX_WORD), parseTime(row)),
        new PositionCounts(parseCount(row, "agree"), parseCount(row, "disagree")));
  }

  /// A delegation is one contributor; its speakers are not counted separately.
  private RowAuthor parseAuthor(CsvRow row) throws RowRejected {
    String delegation =
        header.has(DELEGATION_COLUMN) ? parseWord(row, DELEGATION_COLUMN, MAX_NAME) : "";
    return new RowAuthor(
        delegation.isEmpty() ? parseWord(row, "author", MAX_NAME) : "",
        delegation.isEmpty() ? parseWord(row, "organization", MAX_NAME) : delegation,
        parseWord(row, "stakeholder_group", MAX_WORD),
        parseWord(row, "country", MAX_WORD));
  }

  private String parseText(CsvRow row) throws RowRejected {
    String text = HtmlEntities.decode(header.value(row, "text"));
    if (HtmlEntities.isBlank(text)) {
      throw new RowRejected("text", "text-missing", "");
    }
    return requireValid("text", text, rules.maxLength());
  }

  private String parseWord(CsvRow row, String column, int maxLength) throws RowRejected {
    String cell = HtmlEntities.decode(header.value(row, column));
    return HtmlEntities.isBlank(cell)
        ? ""
        : requireValid(column, cell.replaceAll("\\s+", " "), maxLength);
  }

  private static String requireValid(String column, String cell, int maxLength) throws RowRejected {
    try {
      return InputText.optionalText(column, cell, maxLength);
    } catch (InvalidInput e) {
      boolean isTooLong = e.code().equals("text.too-long");
      Object value = e.facts().get(isTooLong ? "length" : "character");
      throw new RowRejected(column, isTooLong ? "too-long" : "control", String.valueOf(value));
    }
  }

  private int parseQuestion(CsvRow row) throws RowRejected {
    String cell = header.value(row, "question").strip();
    if (cell.isEmpty()) {
      if (rules.isQuestionRequired()) {
        throw new RowRejected("question", "question-missing", "");
      }
      return 0;
    }
    int number = cell.matches("[0-9]{1,6}") ? Integer.parseInt(cell) : 0;
    if (!rules.hasQuestion(number)) {
      throw new RowRejected("question", "question-unknown", cell);
    }
    return number;
  }

  private Instant parseTime(CsvRow row) throws RowRejected {
    String cell = header.value(row, "created_at").strip();
    if (cell.isEmpty()) {
      throw new RowRejected("created_at", "time-missing", "");
    }
    var createdAt =
        TimeParser.parse(cell).orElseThrow(() -> new RowRejected("created_at", "time", cell));
    if (createdAt.isAfter(rules.now())) {
      throw new RowRejected("created_at", "time-to-come", cell);
    }
    return createdAt;
  }

  private @Nullable Integer parseCount(CsvRow row, String column) throws RowRejected {
    String cell = header.value(row, column).strip();
    if (cell.isEmpty()) {
      return null;
    }
    if (!cell.matches("[0-9]{1,10}") || Long.parseLong(cell) > MAX_POSITIONS) {
      throw new RowRejected(column, "count", cell);
    }
    return Integer.valueOf(cell);
  }

  /// Control characters and lone surrogates can neither be stored nor shown.
  private static String replaceUnprintable(String found) {
    return found
        .codePoints()
        .map(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /// Ends the parsing of one row. It has no stack trace, because a file can have many such rows.
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
