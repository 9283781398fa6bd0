package org.rapporteur.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Sha256;

/// What stands in a file, from reading it once from beginning to end: what an import would take,
/// and what it would have to say. It costs a few bytes a row.
public final class Survey {

  /// More values than this are no groups or countries.
  private static final int MOST_VALUES = 300;

  private static final int SHOWN_ROWS = 5;
  private static final int SHOWN_REMARKS = 100;

  private final IdSet ids = new IdSet();
  private final Map<String, Integer> groups = new LinkedHashMap<>();
  private final Map<String, Integer> countries = new LinkedHashMap<>();
  private final Map<String, Integer> languages = new LinkedHashMap<>();
  private final TreeMap<Integer, Integer> questions = new TreeMap<>();
  private final List<Contribution> first = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<String, Integer> filled = new HashMap<>();
  private long[] parents = new long[64];
  private String hash = "";
  private long bytes;
  private int rows;
  private int readable;
  private int leftOut;
  private int replies;
  private int orphans;
  private int longest;
  private @Nullable Instant earliest;
  private @Nullable Instant latest;

  private Survey() {}

  public static Survey of(Path path, ReadingRules rules) throws IOException {
    var survey = new Survey();
    try (InputStream in = Files.newInputStream(path)) {
      survey.hash = Sha256.hex(in);
    }
    survey.bytes = Files.size(path);
    try (var file = new ContributionFile(path, rules)) {
      for (var step = file.next(survey::tell); !step.isEnd(); step = file.next(survey::tell)) {
        var contribution = step.contribution();
        survey.rows++;
        if (contribution != null) {
          survey.take(contribution);
        }
      }
    }
    survey.countOrphans();
    return survey;
  }

  private void tell(Remark remark) {
    leftOut++;
    if (remarks.size() < SHOWN_REMARKS) {
      remarks.add(remark);
    }
  }

  private void take(Contribution c) {
    readable++;
    ids.add(c.id());
    if (c.isReply()) {
      if (replies == parents.length) {
        parents = java.util.Arrays.copyOf(parents, replies * 2);
      }
      parents[replies++] = IdSet.hash(c.parent());
    }
    if (first.size() < SHOWN_ROWS) {
      first.add(c);
    }
    count(groups, c.group());
    count(countries, c.country());
    count(languages, c.language());
    questions.merge(c.question(), 1, Integer::sum);
    longest = Math.max(longest, c.text().codePointCount(0, c.text().length()));
    earliest = earliest == null || c.createdAt().isBefore(earliest) ? c.createdAt() : earliest;
    latest = latest == null || c.createdAt().isAfter(latest) ? c.createdAt() : latest;
    fill("author", !c.author().isEmpty());
    fill("organization", !c.organization().isEmpty());
    fill("agree", c.agree() != null || c.disagree() != null);
  }

  private void fill(String column, boolean isFilled) {
    filled.merge(column, isFilled ? 1 : 0, Integer::sum);
  }

  private static void count(Map<String, Integer> values, String value) {
    if (values.size() < MOST_VALUES || values.containsKey(value)) {
      values.merge(value, 1, Integer::sum);
    }
  }

  private void countOrphans() {
    for (int i = 0; i < replies; i++) {
      if (!ids.contains(parents[i])) {
        orphans++;
      }
    }
    parents = new long[0];
  }

  /// Whether the file has a row with this id that can be taken. Wrongly yes at most once in some
  /// ten million files.
  public boolean mayHave(String id) {
    return ids.mayContain(id);
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

  public int readable() {
    return readable;
  }

  public int leftOut() {
    return leftOut;
  }

  public int replies() {
    return replies;
  }

  /// Replies to something that the file does not have.
  public int orphans() {
    return orphans;
  }

  public int longest() {
    return longest;
  }

  /// Rows that fill a column.
  public int filled(String column) {
    return filled.getOrDefault(column, 0);
  }

  public @Nullable Instant earliest() {
    return earliest;
  }

  public @Nullable Instant latest() {
    return latest;
  }

  /// Values with how many rows have them, in the order found; "" for none.
  public Map<String, Integer> groups() {
    return groups;
  }

  public Map<String, Integer> countries() {
    return countries;
  }

  public Map<String, Integer> languages() {
    return languages;
  }

  /// Numbers with how many rows answer them; 0 for rows that name none.
  public TreeMap<Integer, Integer> questions() {
    return questions;
  }

  public List<Contribution> first() {
    return first;
  }

  /// The first hundred.
  public List<Remark> remarks() {
    return remarks;
  }
}
