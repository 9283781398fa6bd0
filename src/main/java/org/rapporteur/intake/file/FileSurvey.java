package org.rapporteur.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Sha256;

/// A summary of a file from one complete read: valid rows, values found and remarks. It uses a few
/// bytes per row.
public final class FileSurvey {

  /// A column with more distinct values contains no groups or languages.
  private static final int MAX_VALUES = 300;

  private static final int MAX_ROWS_SHOWN = 5;
  private static final int MAX_REMARKS_SHOWN = 100;

  private final IdHashSet ids = new IdHashSet();
  private final Map<String, Integer> groups = new LinkedHashMap<>();
  private final Map<String, Integer> languages = new LinkedHashMap<>();
  private final TreeMap<Integer, Integer> questions = new TreeMap<>();
  private final List<ContributionRow> firstRows = new ArrayList<>();
  private final List<ImportRemark> remarks = new ArrayList<>();
  private final LongStream.Builder parentHashes = LongStream.builder();
  private String hash = "";
  private long bytes;
  private int rows;
  private int validRows;
  private int rejectedRows;
  private int replies;
  private int orphans;
  private int longestText;
  private @Nullable Instant earliest;
  private @Nullable Instant latest;

  private FileSurvey() {}

  public static FileSurvey readFile(Path path, RowRules rules) throws IOException {
    var survey = new FileSurvey();
    try (InputStream in = Files.newInputStream(path)) {
      survey.hash = Sha256.hex(in);
    }
    survey.bytes = Files.size(path);
    try (var file = new ContributionFile(path, rules)) {
      for (var step = file.readNext(survey::addRemark);
          !step.isEnd();
          step = file.readNext(survey::addRemark)) {
        var contribution = step.contribution();
        survey.rows++;
        if (contribution != null) {
          survey.addRow(contribution);
        }
      }
    }
    survey.orphans =
        (int) survey.parentHashes.build().filter(parent -> !survey.ids.contains(parent)).count();
    return survey;
  }

  private void addRemark(ImportRemark remark) {
    rejectedRows++;
    if (remarks.size() < MAX_REMARKS_SHOWN) {
      remarks.add(remark);
    }
  }

  private void addRow(ContributionRow row) {
    validRows++;
    ids.add(row.id());
    if (row.isReply()) {
      replies++;
      // A parent may follow its reply, so orphans are counted at the end.
      parentHashes.add(IdHashSet.hash(row.parent()));
    }
    if (firstRows.size() < MAX_ROWS_SHOWN) {
      firstRows.add(row);
    }
    countValues(row);
    longestText = Math.max(longestText, codePoints(row.content().text()));
    var createdAt = row.content().createdAt();
    earliest = earliest == null || createdAt.isBefore(earliest) ? createdAt : earliest;
    latest = latest == null || createdAt.isAfter(latest) ? createdAt : latest;
  }

  private void countValues(ContributionRow row) {
    count(groups, row.author().group());
    count(languages, row.content().language());
    questions.merge(row.question(), 1, Integer::sum);
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void count(Map<String, Integer> values, String value) {
    if (values.size() < MAX_VALUES || values.containsKey(value)) {
      values.merge(value, 1, Integer::sum);
    }
  }

  /// True if the file has a valid row with this id; wrong at most once in about ten million files.
  public boolean mightContain(String id) {
    return ids.mightContain(id);
  }

  public String hash() {
    return hash;
  }

  public long bytes() {
    return bytes;
  }

  public int rows() {
    return rows;
  }

  public int validRows() {
    return validRows;
  }

  public int rejectedRows() {
    return rejectedRows;
  }

  public int replies() {
    return replies;
  }

  /// Replies whose parent is not in the file.
  public int orphans() {
    return orphans;
  }

  /// In code points.
  public int longestText() {
    return longestText;
  }

  public @Nullable Instant earliest() {
    return earliest;
  }

  public @Nullable Instant latest() {
    return latest;
  }

  /// Values with the number of rows, in the order found; "" for rows without a value.
  public Map<String, Integer> groups() {
    return groups;
  }

  public Map<String, Integer> languages() {
    return languages;
  }

  /// Question numbers with the number of rows; 0 for rows without one.
  public TreeMap<Integer, Integer> questions() {
    return questions;
  }

  public List<ContributionRow> firstRows() {
    return firstRows;
  }

  /// The first 100 remarks.
  public List<ImportRemark> remarks() {
    return remarks;
  }
}
