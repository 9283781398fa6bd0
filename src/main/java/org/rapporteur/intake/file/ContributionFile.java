package org.rapporteur.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.ReceivedText;

/// Reads the contributions of a file in its order. A row that cannot be taken is told and passed
/// over.
public final class ContributionFile implements Closeable {

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

  /// What the comments' table of public data calls otherwise.
  private static final Map<String, String> IN_DATA =
      Map.of(
          "parent", "parent_id",
          "author/name", "author",
          "group", "stakeholder_group",
          "locale", "language",
          "body", "text");

  /// In public data alone.
  private static final String DELEGATION = "user_group/name";

  public static final int MOST_ID = 200;
  private static final int MOST_NAME = 200;
  private static final int MOST_WORD = 200;

  /// Twice this still is an INT.
  private static final int MOST_POSITIONS = 1_000_000_000;

  private final CsvReader reader;
  private final Header header;
  private final ReadingRules rules;
  private long rows;

  public ContributionFile(Path file, ReadingRules rules) throws IOException {
    this.reader = new CsvReader(file);
    this.rules = rules;
    try {
      this.header = Header.read(reader, COLUMNS, IN_DATA);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /// A place to go on from after a stop.
  public record Place(long position, long line) {}

  public Place place() {
    return new Place(reader.position(), reader.line());
  }

  public void goTo(Place place) throws IOException {
    reader.goTo(place.position(), place.line());
  }

  /// Rows read so far, blank lines not counted.
  public long rows() {
    return rows;
  }

  /// One step: a contribution, or null for a row that was told; [Step#END] at the end.
  public Step next(Consumer<Remark> told) throws IOException {
    var row = reader.next();
    while (row != null && row.isBlank()) {
      row = reader.next();
    }
    if (row == null) {
      return Step.END;
    }
    rows++;
    try {
      return new Step(false, read(row));
    } catch (NotTaken e) {
      told.accept(
          new Remark(
              row.line(),
              Remark.Outcome.LEFT_OUT,
              e.field,
              e.code,
              CsvReader.shortened(visible(e.found))));
      return new Step(false, null);
    }
  }

  /// What a row turned out to be.
  public record Step(boolean isEnd, @Nullable Contribution contribution) {
    static final Step END = new Step(true, null);
  }

  private Contribution read(CsvRow row) throws NotTaken {
    var damage = row.damage();
    if (damage != null) {
      String column = damage.column() < header.width() ? header.columns().get(damage.column()) : "";
      throw new NotTaken(column, damage.code(), damage.found());
    }
    if (row.values().size() != header.width()) {
      throw new NotTaken("", "columns", String.valueOf(row.values().size()));
    }
    String id = word(row, "id", MOST_ID);
    if (id.isEmpty()) {
      throw new NotTaken("id", "id-missing", "");
    }
    String delegation = header.has(DELEGATION) ? word(row, DELEGATION, MOST_NAME) : "";
    return new Contribution(
        row.line(),
        id,
        word(row, "parent_id", MOST_ID),
        question(row),
        // Whoever speaks for a delegation, it is one contributor.
        delegation.isEmpty() ? word(row, "author", MOST_NAME) : "",
        delegation.isEmpty() ? word(row, "organization", MOST_NAME) : delegation,
        word(row, "stakeholder_group", MOST_WORD),
        word(row, "country", MOST_WORD),
        word(row, "language", MOST_WORD),
        moment(row),
        text(row),
        positions(row, "agree"),
        positions(row, "disagree"));
  }

  private String text(CsvRow row) throws NotTaken {
    String text = PlainText.of(header.value(row, "text"));
    if (PlainText.isBlank(text)) {
      throw new NotTaken("text", "text-missing", "");
    }
    return checked("text", text, rules.maxLength());
  }

  private String word(CsvRow row, String column, int most) throws NotTaken {
    String cell = PlainText.of(header.value(row, column));
    return PlainText.isBlank(cell) ? "" : checked(column, cell.replaceAll("\\s+", " "), most);
  }

  private static String checked(String column, String cell, int most) throws NotTaken {
    try {
      return ReceivedText.optional(column, cell, most);
    } catch (InvalidInput e) {
      boolean tooLong = e.code().equals("text.too-long");
      Object found = e.facts().get(tooLong ? "length" : "character");
      throw new NotTaken(column, tooLong ? "too-long" : "control", String.valueOf(found));
    }
  }

  private int question(CsvRow row) throws NotTaken {
    String cell = header.value(row, "question").strip();
    if (cell.isEmpty()) {
      if (rules.needsQuestion()) {
        throw new NotTaken("question", "question-missing", "");
      }
      return 0;
    }
    int number = cell.matches("[0-9]{1,6}") ? Integer.parseInt(cell) : 0;
    if (!rules.has(number)) {
      throw new NotTaken("question", "question-unknown", cell);
    }
    return number;
  }

  private Instant moment(CsvRow row) throws NotTaken {
    String cell = header.value(row, "created_at").strip();
    if (cell.isEmpty()) {
      throw new NotTaken("created_at", "time-missing", "");
    }
    var moment = Moments.read(cell).orElseThrow(() -> new NotTaken("created_at", "time", cell));
    if (moment.isAfter(rules.now())) {
      throw new NotTaken("created_at", "time-to-come", cell);
    }
    return moment;
  }

  private @Nullable Integer positions(CsvRow row, String column) throws NotTaken {
    String cell = header.value(row, column).strip();
    if (cell.isEmpty()) {
      return null;
    }
    if (!cell.matches("[0-9]{1,10}") || Long.parseLong(cell) > MOST_POSITIONS) {
      throw new NotTaken(column, "count", cell);
    }
    return Integer.valueOf(cell);
  }

  // What is told must be storable and printable itself.
  private static String visible(String found) {
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

  private static final class NotTaken extends Exception {

    private final String field;
    private final String code;
    private final String found;

    NotTaken(String field, String code, String found) {
      super(code, null, false, false);
      this.field = field;
      this.code = code;
      this.found = found;
    }
  }
}
