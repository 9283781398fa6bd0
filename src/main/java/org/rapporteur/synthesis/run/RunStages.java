package org.rapporteur.synthesis.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.Engine;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.codebook.CampaignFilter;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.codebook.KeptTheme;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.codebook.QuestionThemes;
import org.rapporteur.analysis.differences.Differences;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.material.Cancelled;
import org.rapporteur.analysis.material.CommentManifest;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.model.ModelAnalysis;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReading;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.analysis.wording.Glosses;
import org.rapporteur.analysis.written.TranslatedQuotation;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.agreement.ModelSampleService;
import org.rapporteur.synthesis.model.ModelCallService;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// The stages one after another. Each is carried out once a run, however often the run is taken up,
/// but for quick ones that nothing worth keeping came after.
@Component
class RunStages {

  /// Of what stages keep. A run that an earlier version of the product began starts anew under a
  /// higher one.
  private static final int FORM = 4;

  private final Engine engine;
  private final CurrentMaterial current;
  private final StoredVectors vectors;
  private final StoredMemory memory;
  private final Drafts drafts;
  private final Stances stances;
  private final Vocabularies vocabularies;
  private final ModelCallService calls;
  private final ModelSampleService samples;
  private final Transactions transactions;

  RunStages(
      Engine engine,
      CurrentMaterial current,
      StoredVectors vectors,
      StoredMemory memory,
      Drafts drafts,
      Stances stances,
      Vocabularies vocabularies,
      ModelCallService calls,
      ModelSampleService samples,
      Transactions transactions) {
    this.engine = engine;
    this.current = current;
    this.vectors = vectors;
    this.memory = memory;
    this.drafts = drafts;
    this.stances = stances;
    this.vocabularies = vocabularies;
    this.calls = calls;
    this.samples = samples;
    this.transactions = transactions;
  }

  void carryOut(RunInProgress run) {
    var started = run.enter(RunStage.SNAPSHOT);
    var memory = this.memory.open(run.consultation(), run.number());
    var material = current.read(run.consultation(), run.progress());
    var snapshot = engine.snapshot(material);
    var vocabulary = vocabularies.of(run.consultation()).orElse(null);
    run.begin(input(run, material, snapshot, vocabulary), snapshot.hash(), started);
    var models = vectors.models(material.comments().stream().map(c -> c.language()));
    run.keep(RunStage.SNAPSHOT, started, null, StageFacts.snapshot(material, models));
    List<Campaign> campaigns =
        run.stage(
            RunStage.CAMPAIGNS,
            new TypeReference<>() {},
            progress -> engine.campaigns(material, memory, progress),
            StageFacts::campaigns);
    StatementReading reading =
        run.stage(
            RunStage.STATEMENTS,
            new TypeReference<>() {},
            progress -> statements(run, material, campaigns, memory, progress),
            StageFacts::statements);
    try (var features = vectors.open(reading.statements())) {
      draft(new Read(run, material, campaigns, reading), snapshot, vocabulary, features);
    }
    memory.done();
  }

  /// Comments, campaigns and statements as a run read them.
  private record Read(
      RunInProgress run, Material material, List<Campaign> campaigns, StatementReading reading) {

    /// Without copies of campaign texts.
    List<Statement> statements() {
      return CampaignFilter.without(reading.statements(), campaigns);
    }
  }

  private void draft(
      Read read,
      CommentManifest snapshot,
      @Nullable Vocabulary vocabulary,
      StoredVectors.Session features) {
    var run = read.run();
    var material = read.material();
    var found = findings(read, vocabulary, features);
    var text = run.usesModel() ? text(read, found.themes()) : ModelAnalysis.Text.NONE;
    var findings =
        found
            .with(stances.settled(run.consultation(), material, CodedTheme.places(found.themes())))
            .withCrossCutting(engine.crossCutting(found.keyPoints(), features))
            .withText(text.paragraphs());
    var entered = run.enter(RunStage.DRAFT);
    Glosses glosses = run.usesModel() ? Glosses.NONE : features::gloss;
    var draft = engine.draft(material, findings, glosses, run.progress());
    List<TranslatedQuotation> translations = List.of();
    if (run.usesModel()) {
      draft = engine.withSummary(draft, analysis(read).summarize(draft, run.progress()), material);
      translations = analysis(read).translate(draft, text.translations());
    }
    var ledger = engine.ledger(material, draft, findings.reading().commentsSetAside());
    run.keep(RunStage.DRAFT, entered, null, StageFacts.draft(draft, ledger));
    var product =
        new Product(
            run.consultation(), run.takenAt(), material, snapshot, findings, draft, translations);
    transactions.write(
        () -> {
          int version = drafts.keep(product, run::goOn);
          if (run.usesModel()) {
            calls.setDraft(run.consultation(), run.number(), version);
          }
          if (!run.finish(version)) {
            throw new Cancelled();
          }
        });
  }

  private Findings findings(
      Read read, @Nullable Vocabulary vocabulary, StoredVectors.Session features) {
    var run = read.run();
    var material = read.material();
    List<QuestionThemes> themes =
        run.stage(
            RunStage.THEMES,
            new TypeReference<>() {},
            progress ->
                engine.themes(
                    material,
                    read.reading(),
                    read.campaigns(),
                    features,
                    drafts.keptThemes(run.consultation()),
                    vocabulary,
                    progress),
            found -> StageFacts.themes(material, read.campaigns(), read.reading(), found));
    var coded = run.usesModel() ? coded(read, themes) : themes;
    var evidence = new Evidence(read.reading(), read.campaigns(), coded);
    List<KeyPoint> keyPoints =
        run.stage(
            RunStage.KEY_POINTS,
            new TypeReference<>() {},
            progress -> engine.keyPoints(material, evidence),
            found -> Map.of("points", found.size()));
    Differences differences =
        run.stage(
            RunStage.POSITIONS,
            new TypeReference<>() {},
            progress -> engine.differences(material, evidence, progress),
            found -> Map.of("positions", material.positions().size()));
    return new Findings(evidence, keyPoints, differences);
  }

  private ModelAnalysis analysis(Read read) {
    var run = read.run();
    return new ModelAnalysis(
        read.material(),
        read.statements(),
        calls.begin(run.consultation(), run.number(), run::goOn));
  }

  /// Codebooks that people changed stay.
  private List<QuestionThemes> coded(Read read, List<QuestionThemes> themes) {
    var run = read.run();
    var decided =
        drafts.keptThemes(run.consultation()).stream()
            .map(KeptTheme::question)
            .collect(Collectors.toSet());
    List<QuestionThemes> coded =
        run.stage(
            RunStage.MODEL_CODES,
            new TypeReference<>() {},
            progress -> analysis(read).code(themes, decided, progress),
            found -> useFacts(run));
    samples.draw(run.consultation(), run.number(), read.statements(), coded);
    return coded;
  }

  private ModelAnalysis.Text text(Read read, List<QuestionThemes> themes) {
    var run = read.run();
    return run.stage(
        RunStage.MODEL_TEXT,
        new TypeReference<>() {},
        progress ->
            analysis(read)
                .write(
                    themes,
                    comment -> engine.speaker(comment, read.material()),
                    samples.allowsCounts(run.consultation()),
                    progress),
        found -> useFacts(run));
  }

  private Map<String, Object> useFacts(RunInProgress run) {
    return calls
        .findUseOfRun(run.consultation(), run.number())
        .<Map<String, Object>>map(
            use ->
                Map.of(
                    "calls", use.calls(),
                    "rejected", use.rejected(),
                    "failed", use.failed(),
                    "tokens", use.requestTokens() + use.replyTokens()))
        .orElse(Map.of("calls", 0, "rejected", 0, "failed", 0, "tokens", 0));
  }

  /// What people set aside stays so, and its sentences make no themes.
  private StatementReading statements(
      RunInProgress run,
      Material material,
      List<Campaign> campaigns,
      Memory memory,
      Progress progress) {
    var reading = engine.statements(material, campaigns, memory, progress);
    var byPeople =
        drafts.setAsideByPeople(run.consultation()).stream()
            .filter(aside -> material.comment(aside.comment()).isPresent())
            .toList();
    if (byPeople.isEmpty()) {
      return reading;
    }
    var gone = new HashSet<Integer>();
    byPeople.forEach(aside -> gone.add(aside.comment()));
    var aside = new ArrayList<SetAsideComment>(byPeople);
    reading.commentsSetAside().stream()
        .filter(comment -> !gone.contains(comment.comment()))
        .forEach(aside::add);
    return new StatementReading(
        reading.statements().stream().filter(s -> !gone.contains(s.comment())).toList(),
        reading.sentencesSetAside(),
        aside,
        reading.attachmentOnly().stream().filter(number -> !gone.contains(number)).toList());
  }

  /// All that decides what a run finds, beyond the manifest of comments.
  private String input(
      RunInProgress run,
      Material material,
      CommentManifest snapshot,
      @Nullable Vocabulary vocabulary) {
    var input = new StringBuilder(snapshot.hash());
    input.append('\n').append(material.facts()).append('\n').append(material.questions());
    material.positions().forEach(position -> input.append('\n').append(position));
    material
        .comments()
        .forEach(c -> input.append('\n').append(c.holder()).append(' ').append(c.question()));
    input.append('\n').append(vectors.models(material.comments().stream().map(c -> c.language())));
    if (run.usesModel()) {
      input.append("\nmodel ").append(calls.modelName());
    }
    if (vocabulary != null) {
      input.append('\n').append(vocabulary);
    }
    input.append("\nform ").append(FORM);
    return Sha256.hex(input.toString());
  }
}
