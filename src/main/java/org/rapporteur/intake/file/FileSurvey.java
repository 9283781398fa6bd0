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

/// A summary of a file that is read to its end: counts, values found and remarks. It uses a few
/// bytes of memory per row.
public final class FileSurvey {

  /// Further values are not counted: a column with so many contains no groups or languages.
  private static final int MAX_DISTINCT_VALUES = 300;

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
        (int)
            survey.parentHashes.build().filter(parent -> !survey.ids.containsHash(parent)).count();
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
    longestText = Math.max(longestText, countCodePoints(row.content().text()));
    var createdAt = row.content().createdAt();
    earliest = earliest == null || createdAt.isBefore(earliest) ? createdAt : earliest;
    latest = latest == null || createdAt.isAfter(latest) ? createdAt : latest;
  }

  private void countValues(ContributionRow row) {
    countValue(groups, row.author().group());
    countValue(languages, row.content().language());
    questions.merge(row.question(), 1, Integer::sum);
  }

  private static int countCodePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void countValue(Map<String, Integer> values, String value) {
    if (values.size() < MAX_DISTINCT_VALUES || values.containsKey(value)) {
      values.merge(value, 1, Integer::sum);
    }
  }

  /// True if the file has a valid row with this id. By a hash collision it may be true without such
  /// a row, about once in ten million files.
  public boolean mightContain(String id) {
    return ids.mightContain(id);
  }

  /// SHA-256 of the file.
  public String hash() {
    return hash;
  }

  /// The size of the file.
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

  /// The length of the longest text, in code points.
  public int longestText() {
    return longestText;
  }

  /// The time of the first comment; null without valid rows.
  public @Nullable Instant earliest() {
    return earliest;
  }

  /// The time of the last comment; null without valid rows.
  public @Nullable Instant latest() {
    return latest;
  }

  /// The number of valid rows for each group, in the order of the file. The key is "" for rows
  /// without a group.
  public Map<String, Integer> groups() {
    return groups;
  }

  /// The number of valid rows for each language, in the order of the file. The key is "" for rows
  /// without a language.
  public Map<String, Integer> languages() {
    return languages;
  }

  /// The number of valid rows for each question number, or for [ContributionRow#NO_QUESTION].
  public TreeMap<Integer, Integer> questions() {
    return questions;
  }

  /// The first five valid rows.
  public List<ContributionRow> firstRows() {
    return firstRows;
  }

  /// The first 100 remarks.
  public List<ImportRemark> remarks() {
    return remarks;
  }
}
