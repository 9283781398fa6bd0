package org.rapporteur.shared;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts for many keys in one query, each of which stops where nobody reads on.
public final class CappedCounts {

  private CappedCounts() {}

  /// By the key; `rows` is a query of what is counted for one key, which stands in it as `%1$d`.
  public static <K> Map<K, Integer> of(
      JdbcClient database, Collection<K> keys, ToLongFunction<K> number, String rows, int most) {
    var counts = new LinkedHashMap<K, Integer>();
    if (keys.isEmpty()) {
      return counts;
    }
    var byNumber = keys.stream().distinct().collect(Collectors.toMap(number::applyAsLong, k -> k));
    String sql =
        byNumber.keySet().stream()
            .map(
                key ->
                    "SELECT %d, COUNT(*) FROM (%s LIMIT %d) counted"
                        .formatted(key, rows.formatted(key), most))
            .collect(Collectors.joining(" UNION ALL "));
    database
        .sql(sql)
        .query(
            row -> {
              counts.put(Objects.requireNonNull(byNumber.get(row.getLong(1))), row.getInt(2));
            });
    return counts;
  }
}
