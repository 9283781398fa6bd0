package org.rapporteur.synthesis.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Inserts many rows with few statements.
@Component
public class BatchInsertSql {

  /// Writes and reads the columns that contain JSON.
  public static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(DraftSentence.class, StoredCitations.class).build();

  private static final int ROWS_TOGETHER = 500;

  /// A statement has at most 64 MB, and a character up to 3 bytes.
  private static final long CHARACTERS_TOGETHER = 16_000_000;

  private final JdbcTemplate database;

  BatchInsertSql(JdbcTemplate database) {
    this.database = database;
  }

  public static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  public void rows(String into, List<@Nullable Object[]> rows) {
    rows(into, rows, () -> {});
  }

  /// @param between two steps may end it
  public void rows(String into, List<@Nullable Object[]> rows, Runnable between) {
    if (rows.isEmpty()) {
      return;
    }
    int width = rows.getFirst().length;
    String one = "(" + "?,".repeat(width - 1) + "?)";
    for (int from = 0, until; from < rows.size(); from = until) {
      between.run();
      until = end(rows, from);
      var some = rows.subList(from, until);
      var values = new ArrayList<@Nullable Object>(some.size() * width);
      some.forEach(row -> values.addAll(Arrays.asList(row)));
      database.update(
          "INSERT INTO " + into + " VALUES " + (one + ",").repeat(some.size() - 1) + one,
          values.toArray());
    }
  }

  private static int end(List<@Nullable Object[]> rows, int from) {
    long characters = 0;
    int until = from;
    while (until < rows.size()
        && until - from < ROWS_TOGETHER
        && characters < CHARACTERS_TOGETHER) {
      for (var value : rows.get(until++)) {
        characters += value instanceof String text ? text.length() : 0;
      }
    }
    return until;
  }
}
