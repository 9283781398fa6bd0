package org.rapporteur.shared;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts rows for many keys in one query. Each count stops at a maximum, so that it stays fast.
public final class CappedCountSql {

  private CappedCountSql() {}

  /// Counts the rows of each key, up to a maximum.
  ///
  /// @param toId returns the database id of a key
  /// @param rowQuery selects the rows of one key and contains the key's id as `%1$d`
  /// @param max highest count that is returned
  public static <K> Map<K, Integer> countByKey(
      JdbcClient database, Collection<K> keys, ToLongFunction<K> toId, String rowQuery, int max) {
    var counts = new LinkedHashMap<K, Integer>();
    if (keys.isEmpty()) {
      return counts;
    }
    var keysById =
        keys.stream().distinct().collect(Collectors.toMap(toId::applyAsLong, Function.identity()));
    String sql =
        keysById.keySet().stream()
            .map(
                id ->
                    "SELECT %d, COUNT(*) FROM (%s LIMIT %d) counted"
                        .formatted(id, rowQuery.formatted(id), max))
            .collect(Collectors.joining(" UNION ALL "));
    database
        .sql(sql)
        .query(
            row -> {
              counts.put(Objects.requireNonNull(keysById.get(row.getLong(1))), row.getInt(2));
            });
    return counts;
  }
}
