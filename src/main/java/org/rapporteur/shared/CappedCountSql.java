package org.rapporteur.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts rows for many keys in one statement. Each count stops at a maximum, so that the statement
/// is fast.
public final class CappedCountSql {

  private static final String SELECT_COUNT =
      """
      SELECT :key AS id, COUNT(*) AS row_count FROM (%s LIMIT :max) counted
      """;

  private CappedCountSql() {}

  /// Counts the rows of each key, up to a maximum.
  ///
  /// @param toId returns the database id of a key
  /// @param rowQuery selects the rows of one key, whose id is the parameter `:key`
  /// @param max highest count that is returned
  public static <K> Map<K, Integer> countByKey(
      JdbcClient database, Collection<K> keys, ToLongFunction<K> toId, String rowQuery, int max) {
    var counts = new LinkedHashMap<K, Integer>();
    if (keys.isEmpty()) {
      return counts;
    }
    var keysById =
        keys.stream().distinct().collect(Collectors.toMap(toId::applyAsLong, Function.identity()));
    // A limit applies to one SELECT, so each key has its own, with its own parameter.
    var selects = new ArrayList<String>();
    var parameters = new HashMap<String, Object>();
    for (Long id : keysById.keySet()) {
      String parameter = "key" + selects.size();
      parameters.put(parameter, id);
      selects.add(SELECT_COUNT.formatted(rowQuery).replace(":key", ":" + parameter));
    }
    database
        .sql(String.join("UNION ALL\n", selects))
        .params(parameters)
        .param("max", max)
        .query(
            row -> {
              counts.put(
                  Objects.requireNonNull(keysById.get(row.getLong("id"))), row.getInt("row_count"));
            });
    return counts;
  }
}
