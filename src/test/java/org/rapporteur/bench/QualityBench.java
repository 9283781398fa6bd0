package org.rapporteur.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rapporteur.analysis.Engine;
import org.rapporteur.analysis.ModelDraft;
import org.rapporteur.analysis.RecordedModel;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.likeness.MultilingualFeatures;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.quality.CodedConsultation;
import org.rapporteur.analysis.quality.ConveyedPoints;
import org.rapporteur.analysis.quality.KeyPointQuality;
import org.rapporteur.analysis.quality.KindQuality;
import org.rapporteur.analysis.quality.ThemeQuality;
import org.rapporteur.analysis.quality.TopicQuality;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.language.Embeddings;
import org.rapporteur.language.dictionary.Glossaries;

/// Measures the synthesis against people's codings. Prints measure, unit and value.
public final class QualityBench {

  private final Path data;
  private final Path example;
  private final Path dictionaries;
  private final Embeddings embeddings = new Embeddings();

  private QualityBench(Path data, Path example, Path dictionaries) {
    this.data = data;
    this.example = example;
    this.dictionaries = dictionaries;
  }

  /// Arguments: folder of the data sets, folder of the coded consultation, folder of dictionaries.
  public static void main(String[] args) {
    var bench = new QualityBench(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    if (Files.exists(bench.example)) {
      bench.measureCodedConsultation();
    }
    for (String set : List.of("dev", "train")) {
      bench.measureKeyPoints(set);
    }
    TopicQuality.measure(bench.data.resolve("multilingual"), bench.dictionaries)
        .forEach(
            (language, value) ->
                print("topics of SIB-200, normalized mutual information, " + language, "-", value));
  }

  private void measureCodedConsultation() {
    var coded = new CodedConsultation(example);
    var proposals = KindQuality.proposals(coded);
    print("proposals, precision", "-", proposals.precision());
    print("proposals, recall", "-", proposals.recall());
    for (boolean withReplies : new boolean[] {true, false}) {
      var themes = ThemeQuality.compare(coded, withReplies, this::features);
      String which = withReplies ? "themes" : "themes, replies ignored";
      print(which + ", precision of pairs", "-", themes.precision());
      print(which + ", recall of pairs", "-", themes.recall());
      print(which + ", F1 of pairs", "-", themes.f1());
    }
    var conveyed = new ConveyedPoints(coded);
    Draft draft = draft(coded);
    print("points", "count", conveyed.all().size());
    print("points quoted in English", "count", conveyed.inBody(draft, false).size());
    print("points quoted in English or glossed", "count", conveyed.inBody(draft, true).size());
    print("opposed points", "count", conveyed.opposed().size());
    print("opposed points with both sides", "count", conveyed.withBothSides(draft).size());
    var material = coded.material();
    var reading = new ModelDraft(material, features(statements(material)));
    Draft written = reading.draft(new RecordedModel());
    var supported = conveyed.reported(written, "supports");
    var both = conveyed.reported(written, "opposes");
    both.retainAll(supported);
    print("points reported with recorded replies", "count", supported.size());
    print("opposed points with both sides, recorded replies", "count", both.size());
  }

  private static List<Statement> statements(Material material) {
    var engine = new Engine(SampleMaterial.messages());
    var campaigns = engine.campaigns(material, Memory.NONE, Progress.SILENT);
    return engine.statements(material, campaigns, Memory.NONE, Progress.SILENT).statements();
  }

  private Draft draft(CodedConsultation coded) {
    var engine = new Engine(SampleMaterial.messages());
    var material = coded.material();
    var silent = Progress.SILENT;
    var campaigns = engine.campaigns(material, Memory.NONE, silent);
    var reading = engine.statements(material, campaigns, Memory.NONE, silent);
    var features = features(reading.statements());
    var themes = engine.themes(material, reading, campaigns, features, List.of(), null, silent);
    var evidence = new Evidence(reading, campaigns, themes);
    var findings =
        new Findings(
            evidence,
            engine.keyPoints(material, evidence),
            engine.differences(material, evidence, silent));
    return engine.draft(material, findings, features::gloss, silent);
  }

  private MultilingualFeatures features(List<Statement> statements) {
    return new MultilingualFeatures(embeddings, new Glossaries(dictionaries), statements);
  }

  private void measureKeyPoints(String set) {
    var result = KeyPointQuality.measure(data.resolve("kpa2021"), set);
    String of = ", KPA 2021 " + set;
    print("key points covered of " + result.keyPoints() + of, "count", result.covered());
    print("points found" + of, "count", result.points());
    print("points that match no key point" + of, "%", 100.0 * result.unmatched() / result.points());
    print("prevalence told of true" + of, "-", result.prevalence());
    print("precision of statements told" + of, "-", result.precision());
    print("stance purity of points" + of, "-", result.stancePurity());
  }

  private static void print(String measure, String unit, double value) {
    System.out.printf(Locale.ROOT, "%s\t%s\t%.3f%n", measure, unit, value);
  }
}
