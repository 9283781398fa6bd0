package org.rapporteur.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.language.Embeddings;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.Engine;
import org.rapporteur.synthesis.engine.GeneratedConsultation;
import org.rapporteur.synthesis.engine.KeptMemory;
import org.rapporteur.synthesis.engine.SampleMaterial;
import org.rapporteur.synthesis.engine.draft.Findings;
import org.rapporteur.synthesis.engine.draft.Grounds;
import org.rapporteur.synthesis.engine.draft.RevisionTexts;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.SentenceVectors;

/// Measures the stages of a synthesis over a generated consultation in memory: duration and maximum
/// of live memory. Prints measure, unit and value.
public final class SynthesisTimes {

  /// Above this size, the memory kept for a second run would distort the measurement.
  private static final int MAX_COMMENTS_RUN_TWICE = 100_000;

  private static final int WARM_UP_COMMENTS = 1_000;

  private final Engine engine = new Engine(SampleMaterial.messages());
  private final AtomicLong maxLiveBytes = new AtomicLong();
  private double totalSeconds;
  private boolean quiet;

  private SynthesisTimes() {
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, handback) -> {
                var collection =
                    GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData());
                long liveBytes =
                    collection.getGcInfo().getMemoryUsageAfterGc().values().stream()
                        .mapToLong(pool -> pool.getUsed())
                        .sum();
                maxLiveBytes.accumulateAndGet(liveBytes, Math::max);
              },
              null,
              null);
    }
  }

  /// Arguments: number of comments, and `computed` or `given` vectors.
  public static void main(String[] args) {
    var vectors =
        args[1].equals("computed") ? new CachedVectors() : GeneratedConsultation.vectors();
    new SynthesisTimes().measure(Integer.parseInt(args[0]), vectors);
  }

  private void measure(int comments, SentenceVectors vectors) {
    warmUp(vectors);
    var memory = comments > MAX_COMMENTS_RUN_TWICE ? Memory.NONE : new KeptMemory();
    var material = GeneratedConsultation.of(comments);
    var found = runStages("", material, vectors, memory);
    print("all stages, comments", "1/s", comments / totalSeconds);
    if (memory instanceof KeptMemory kept) {
      print("kept for later runs", "MB", kept.size() / 1e6);
      totalSeconds = 0;
      runStages("with ten more, ", GeneratedConsultation.of(comments + 10), vectors, memory);
    }
    print("alive at most", "MB", maxLiveBytes.get() / 1e6);
    print("statements found", "count", found.reading().statements().size());
    print("campaigns found", "count", found.campaigns().size());
    print("themes found", "count", found.themes().stream().mapToInt(q -> q.themes().size()).sum());
  }

  /// Runs the stages once, so that compilation does not distort the comparison of sizes.
  private void warmUp(SentenceVectors vectors) {
    quiet = true;
    runStages("", GeneratedConsultation.of(WARM_UP_COMMENTS), vectors, Memory.NONE);
    quiet = false;
    totalSeconds = 0;
    maxLiveBytes.set(0);
  }

  private Findings runStages(
      String when, Material material, SentenceVectors vectors, Memory memory) {
    var silent = Progress.SILENT;
    timeStage(when + "snapshot", () -> engine.snapshot(material));
    var campaigns = timeStage(when + "campaigns", () -> engine.campaigns(material, memory, silent));
    var reading =
        timeStage(
            when + "statements", () -> engine.statements(material, campaigns, memory, silent));
    var themes =
        timeStage(
            when + "themes",
            () -> engine.themes(material, reading, vectors, List.of(), null, memory, silent));
    var evidence = timeStage(when + "evidence", () -> new Evidence(reading, campaigns, themes));
    var points =
        timeStage(
            when + "key points",
            () -> engine.keyPoints(material, evidence, vectors, memory, silent));
    var differences =
        timeStage(when + "positions", () -> engine.differences(material, evidence, silent));
    var found = new Findings(evidence, points, differences);
    var draft = timeStage(when + "draft", () -> engine.draft(material, found, silent));
    var problems =
        timeStage(
            when + "check",
            () ->
                engine.problems(
                    material,
                    draft,
                    reading.commentsSetAside(),
                    Grounds.of(material, found),
                    RevisionTexts.of(material)));
    print(when + "all stages", "s", totalSeconds);
    print(when + "paragraphs", "count", draft.paragraphs().count());
    print(when + "problems", "count", problems.size());
    return found;
  }

  private <T> T timeStage(String stage, Supplier<T> work) {
    long from = System.nanoTime();
    T found = work.get();
    double seconds = (System.nanoTime() - from) / 1e9;
    totalSeconds += seconds;
    print(stage, "s", seconds);
    return found;
  }

  private void print(String measure, String unit, double value) {
    if (!quiet) {
      System.out.printf(Locale.ROOT, "%s\t%s\t%.2f%n", measure, unit, value);
    }
  }

  /// Computes each vector once, as a run does.
  private static final class CachedVectors implements SentenceVectors {

    private final SentenceVectors computed = SentenceVectors.computedBy(new Embeddings());
    private final Map<String, float[]> known = new HashMap<>();

    @Override
    public boolean knows(LanguageTag language) {
      return computed.knows(language);
    }

    @Override
    public String model(LanguageTag language) {
      return computed.model(language);
    }

    @Override
    public List<float[]> of(List<Statement> statements) {
      var missing = statements.stream().filter(s -> !known.containsKey(s.text())).toList();
      var found = computed.of(missing);
      for (int i = 0; i < missing.size(); i++) {
        known.put(missing.get(i).text(), found.get(i));
      }
      return statements.stream().map(s -> Objects.requireNonNull(known.get(s.text()))).toList();
    }
  }
}
