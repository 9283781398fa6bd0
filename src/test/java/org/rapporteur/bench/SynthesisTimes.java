package org.rapporteur.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.rapporteur.analysis.Engine;
import org.rapporteur.analysis.GeneratedConsultation;
import org.rapporteur.analysis.KeptMemory;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.likeness.MultilingualFeatures;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.wording.Glosses;
import org.rapporteur.language.Embeddings;
import org.rapporteur.language.dictionary.Glossaries;
import org.rapporteur.shared.LanguageTag;

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
    var features =
        args[1].equals("computed") ? new CachedFeatures() : GeneratedConsultation.features();
    new SynthesisTimes().measure(Integer.parseInt(args[0]), features);
  }

  private void measure(int comments, TextFeatures features) {
    warmUp(features);
    var memory = comments > MAX_COMMENTS_RUN_TWICE ? Memory.NONE : new KeptMemory();
    var material = GeneratedConsultation.of(comments);
    var found = runStages("", material, features, memory);
    print("all stages, comments", "1/s", comments / totalSeconds);
    if (memory instanceof KeptMemory kept) {
      print("kept for later runs", "MB", kept.size() / 1e6);
      totalSeconds = 0;
      runStages("with ten more, ", GeneratedConsultation.of(comments + 10), features, memory);
    }
    print("alive at most", "MB", maxLiveBytes.get() / 1e6);
    print("statements found", "count", found.reading().statements().size());
    print("campaigns found", "count", found.campaigns().size());
    print("themes found", "count", found.themes().stream().mapToInt(q -> q.themes().size()).sum());
  }

  /// Runs the stages once, so that compilation does not distort the comparison of sizes.
  private void warmUp(TextFeatures features) {
    quiet = true;
    runStages("", GeneratedConsultation.of(WARM_UP_COMMENTS), features, Memory.NONE);
    quiet = false;
    totalSeconds = 0;
    maxLiveBytes.set(0);
  }

  private Findings runStages(String when, Material material, TextFeatures features, Memory memory) {
    var silent = Progress.SILENT;
    timeStage(when + "snapshot", () -> engine.snapshot(material));
    var campaigns = timeStage(when + "campaigns", () -> engine.campaigns(material, memory, silent));
    var reading =
        timeStage(
            when + "statements", () -> engine.statements(material, campaigns, memory, silent));
    var themes =
        timeStage(
            when + "themes",
            () -> engine.themes(material, reading, campaigns, features, List.of(), null, silent));
    var evidence = timeStage(when + "evidence", () -> new Evidence(reading, campaigns, themes));
    var points = timeStage(when + "key points", () -> engine.keyPoints(material, evidence));
    var differences =
        timeStage(when + "positions", () -> engine.differences(material, evidence, silent));
    var found = new Findings(evidence, points, differences);
    var draft =
        timeStage(when + "draft", () -> engine.draft(material, found, Glosses.NONE, silent));
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
  private static final class CachedFeatures implements TextFeatures {

    private final TextFeatures computed =
        new MultilingualFeatures(new Embeddings(), new Glossaries(Path.of("none")), List.of());
    private final Map<String, float[]> known = new HashMap<>();

    @Override
    public String vectorSpace(LanguageTag language) {
      return computed.vectorSpace(language);
    }

    @Override
    public List<String> terms(Statement statement) {
      return computed.terms(statement);
    }

    @Override
    public String englishText(Statement statement) {
      return computed.englishText(statement);
    }

    @Override
    public List<float[]> vectors(List<Statement> statements) {
      var missing = statements.stream().filter(s -> !known.containsKey(s.text())).toList();
      var found = computed.vectors(missing);
      for (int i = 0; i < missing.size(); i++) {
        known.put(missing.get(i).text(), found.get(i));
      }
      return statements.stream().map(s -> Objects.requireNonNull(known.get(s.text()))).toList();
    }
  }
}
