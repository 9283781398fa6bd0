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
    for (int from = 0; from < rows.size(); from += ROWS_TOGETHER) {
      between.run();
      var some = rows.subList(from, Math.min(rows.size(), from + ROWS_TOGETHER));
      var values = new ArrayList<@Nullable Object>(some.size() * width);
      some.forEach(row -> values.addAll(Arrays.asList(row)));
      database.update(
          "INSERT INTO " + into + " VALUES " + (one + ",").repeat(some.size() - 1) + one,
          values.toArray());
    }
  }
}
