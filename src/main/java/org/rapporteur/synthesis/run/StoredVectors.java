package org.rapporteur.synthesis.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.rapporteur.analysis.likeness.MultilingualFeatures;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.language.Embeddings;
import org.rapporteur.language.dictionary.Glossaries;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Vectors kept by the exact words and the model: a run that was killed goes on without computing
/// again what it had, a later one computes only what is new, and neither finds anything else than a
/// first one would.
@Component
class StoredVectors {

  private static final int KEY_LENGTH = 32;

  private static final int LOADED_TOGETHER = 1_000;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Embeddings embeddings;
  private final Glossaries glossaries;
  private final Transactions transactions;

  StoredVectors(
      JdbcClient database,
      JdbcTemplate batches,
      Embeddings embeddings,
      Glossaries glossaries,
      Transactions transactions) {
    this.database = database;
    this.batches = batches;
    this.embeddings = embeddings;
    this.glossaries = glossaries;
    this.transactions = transactions;
  }

  /// Opens the features of the statements of one run; close it to end its threads.
  Session open(List<Statement> statements) {
    return new Session(new MultilingualFeatures(embeddings, glossaries, statements));
  }

  /// Returns the source of the vectors of each language that has some, always in the same order.
  Map<LanguageTag, String> models(Stream<LanguageTag> languages) {
    var models = new TreeMap<LanguageTag, String>();
    languages
        .distinct()
        .filter(language -> !source(language).isEmpty())
        .forEach(language -> models.put(language, source(language)));
    return models;
  }

  private String source(LanguageTag language) {
    return MultilingualFeatures.vectorSource(language, embeddings, glossaries);
  }

  private static String key(Statement statement) {
    return Sha256.hex(statement.text()).substring(0, KEY_LENGTH);
  }

  private Map<String, float[]> kept(String model, List<String> keys) {
    var kept = new HashMap<String, float[]>();
    database
        .sql(
            "SELECT statement, `vector` FROM statement_vector WHERE model = :model AND statement IN (:keys)")
        .param("model", model)
        .param("keys", keys)
        .query(
            row -> {
              kept.put(row.getString(1), floats(row.getBytes(2)));
            });
    return kept;
  }

  private void keep(String model, Map<String, float[]> vectors) {
    var rows = new ArrayList<Object[]>();
    vectors.forEach((key, vector) -> rows.add(new Object[] {key, model, bytes(vector)}));
    transactions.write(
        () -> {
          batches.batchUpdate(
              "INSERT IGNORE INTO statement_vector (statement, model, `vector`) VALUES (?, ?, ?)",
              rows);
        });
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

  /// Computes on all processors the vectors that are not stored.
  final class Session implements TextFeatures, AutoCloseable {

    private final MultilingualFeatures features;
    private final ExecutorService threads =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("sentence-vectors-", 0).daemon().factory());

    private Session(MultilingualFeatures features) {
      this.features = features;
    }

    @Override
    public String vectorSpace(LanguageTag language) {
      return features.vectorSpace(language);
    }

    @Override
    public List<String> terms(Statement statement) {
      return features.terms(statement);
    }

    @Override
    public String englishText(Statement statement) {
      return features.englishText(statement);
    }

    Optional<String> gloss(String text, LanguageTag language) {
      return features.gloss(text, language);
    }

    @Override
    public List<float[]> vectors(List<Statement> statements) {
      String model = source(statements.getFirst().language());
      var keys = statements.stream().map(StoredVectors::key).toList();
      var vectors = new HashMap<String, float[]>();
      for (int from = 0; from < keys.size(); from += LOADED_TOGETHER) {
        vectors.putAll(
            kept(model, keys.subList(from, Math.min(keys.size(), from + LOADED_TOGETHER))));
      }
      var missing = new HashMap<String, Future<float[]>>();
      for (int i = 0; i < keys.size(); i++) {
        var statement = statements.get(i);
        if (!vectors.containsKey(keys.get(i))) {
          missing.computeIfAbsent(
              keys.get(i),
              key -> threads.submit(() -> features.vectors(List.of(statement)).getFirst()));
        }
      }
      if (!missing.isEmpty()) {
        var computed = computed(missing);
        keep(model, computed);
        vectors.putAll(computed);
      }
      return keys.stream().map(key -> Objects.requireNonNull(vectors.get(key))).toList();
    }

    private static Map<String, float[]> computed(Map<String, Future<float[]>> missing) {
      var computed = new HashMap<String, float[]>();
      for (var entry : missing.entrySet()) {
        try {
          computed.put(entry.getKey(), entry.getValue().get());
        } catch (ExecutionException e) {
          throw new IllegalStateException("A sentence has no vector", e.getCause());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        }
      }
      return computed;
    }

    @Override
    public void close() {
      // Whoever waits for one that will not be computed any more goes on.
      threads.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(true));
    }
  }
}
