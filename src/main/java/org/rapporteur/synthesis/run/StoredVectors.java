package org.rapporteur.synthesis.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.language.Embeddings;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.UseCases;
import org.rapporteur.synthesis.engine.statements.Statement;
import org.rapporteur.synthesis.engine.themes.SentenceVectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Vectors kept by sentence and model: a run that was killed goes on without computing again what
/// it had.
@Component
class StoredVectors {

  private static final int PAGE = 1_000;

  /// Few enough that a kill loses a second of work.
  private static final int KEPT_TOGETHER = 100;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Embeddings embeddings;
  private final UseCases useCases;

  StoredVectors(
      JdbcClient database, JdbcTemplate batches, Embeddings embeddings, UseCases useCases) {
    this.database = database;
    this.batches = batches;
    this.embeddings = embeddings;
    this.useCases = useCases;
  }

  /// Those of a run's statements; what is not kept yet is computed when asked for. Close it to keep
  /// the last ones.
  Session of(Collection<Statement> statements) {
    var byModel = new LinkedHashMap<String, List<String>>();
    for (var statement : statements) {
      if (embeddings.knows(statement.language())) {
        byModel
            .computeIfAbsent(embeddings.model(statement.language()), m -> new ArrayList<>())
            .add(statement.id());
      }
    }
    var known = new HashMap<String, float[]>();
    byModel.forEach((model, ids) -> load(model, ids.stream().distinct().toList(), known));
    return new Session(known);
  }

  private void load(String model, List<String> ids, Map<String, float[]> into) {
    for (int from = 0; from < ids.size(); from += PAGE) {
      database
          .sql(
              "SELECT statement, `vector` FROM statement_vector WHERE model = :model AND statement IN (:ids)")
          .param("model", model)
          .param("ids", ids.subList(from, Math.min(from + PAGE, ids.size())))
          .query(
              row -> {
                into.put(key(model, row.getString(1)), floats(row.getBytes(2)));
              });
    }
  }

  private static String key(String model, String statement) {
    return statement + ' ' + model;
  }

  private static byte[] bytes(float[] vector) {
    var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  private static float[] floats(byte[] bytes) {
    var vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    return vector;
  }

  /// The vectors of one run.
  final class Session implements SentenceVectors, AutoCloseable {

    private final Map<String, float[]> known;
    private final List<Object[]> fresh = new ArrayList<>();

    private Session(Map<String, float[]> known) {
      this.known = known;
    }

    @Override
    public boolean knows(LanguageTag language) {
      return embeddings.knows(language);
    }

    @Override
    public synchronized float[] vector(String statementId, String sentence, LanguageTag language) {
      String model = embeddings.model(language);
      var vector = known.get(key(model, statementId));
      if (vector == null) {
        vector = embeddings.vector(sentence, language);
        known.put(key(model, statementId), vector);
        fresh.add(new Object[] {statementId, model, bytes(vector)});
        if (fresh.size() >= KEPT_TOGETHER) {
          keep();
        }
      }
      return vector;
    }

    @Override
    public synchronized void close() {
      keep();
    }

    private void keep() {
      if (!fresh.isEmpty()) {
        useCases.change(
            () -> {
              batches.batchUpdate(
                  "INSERT IGNORE INTO statement_vector (statement, model, `vector`) VALUES (?, ?, ?)",
                  fresh);
            });
        fresh.clear();
      }
    }
  }
}
