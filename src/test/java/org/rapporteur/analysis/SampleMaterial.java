package org.rapporteur.analysis;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.likeness.MultilingualFeatures;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.material.ConsultationFacts;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.material.Receipt;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.wording.Glosses;
import org.rapporteur.language.Embeddings;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.language.dictionary.Glossaries;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// Builds small consultations. Each comment is of a new person from civil society unless told
/// otherwise.
public final class SampleMaterial {

  private static final Messages MESSAGES =
      new AnnotationConfigApplicationContext(Messages.class).getBean(Messages.class);

  private final List<SourceComment> comments = new ArrayList<>();
  private final List<SourcePosition> positions = new ArrayList<>();
  private @Nullable String region = "AFRICAN";
  private @Nullable String name;
  private final Map<Integer, String> questions = new HashMap<>(Map.of(1, "Should it continue?"));

  public static SampleMaterial aConsultation() {
    return new SampleMaterial();
  }

  public static Messages messages() {
    return MESSAGES;
  }

  /// Of which region all are who speak from now on.
  public SampleMaterial from(@Nullable String region) {
    this.region = region;
    return this;
  }

  /// What the organization of all is called who speak from now on.
  public SampleMaterial named(@Nullable String name) {
    this.name = name;
    return this;
  }

  public SampleMaterial says(String text) {
    return says("CIVIL_SOCIETY", LanguageTag.ENGLISH, text);
  }

  public SampleMaterial says(String group, LanguageTag language, String text) {
    return says(comments.size() + 1, 1, group, language, text);
  }

  public SampleMaterial says(
      int holder, int question, String group, LanguageTag language, String text) {
    return add(holder, question, null, group, language, text);
  }

  /// A new person answers a comment on the first question in English.
  public SampleMaterial replies(int parent, String group, String text) {
    return add(comments.size() + 1, 1, parent, group, LanguageTag.ENGLISH, text);
  }

  private SampleMaterial add(
      int holder,
      int question,
      @Nullable Integer parent,
      String group,
      LanguageTag language,
      String text) {
    questions.putIfAbsent(question, "Question of number " + question);
    int number = comments.size() + 1;
    comments.add(
        new SourceComment(
            number,
            1,
            question,
            parent,
            text,
            language,
            new SourceContributor(holder, false, name, group, region, development(group)),
            new Receipt(Instant.parse("2009-09-01T10:00:00Z"), "salt" + number, false)));
    return this;
  }

  /// Governments are of least developed countries here, and all others of further developing ones.
  private static Set<String> development(String group) {
    return group.equals("GOVERNMENTS")
        ? Set.of("DEVELOPING", "LEAST_DEVELOPED")
        : Set.of("DEVELOPING");
  }

  /// What the secretariat answers, as the secretariat, to the first comment.
  public SampleMaterial repliesOfficially(String text) {
    int number = comments.size() + 1;
    comments.add(
        new SourceComment(
            number,
            1,
            1,
            1,
            text,
            LanguageTag.ENGLISH,
            new SourceContributor(900, false, null, SourceContributor.NOT_STATED, null, Set.of()),
            new Receipt(Instant.parse("2009-09-02T10:00:00Z"), "salt" + number, true)));
    return this;
  }

  /// So many new holders of a group agree, and so many disagree, with a comment.
  public SampleMaterial positions(int comment, String group, int agree, int disagree) {
    for (int i = 0; i < agree + disagree; i++) {
      positions.add(
          new SourcePosition(comment, 1000 + positions.size(), group, "AFRICAN", i < agree));
    }
    return this;
  }

  public SampleMaterial position(int comment, int holder, String group, boolean agrees) {
    positions.add(new SourcePosition(comment, holder, group, "AFRICAN", agrees));
    return this;
  }

  public Material material() {
    return material(null);
  }

  public Material material(@Nullable String mandate) {
    return new Material(
        new ConsultationFacts(
            "Continuation of the Forum",
            mandate,
            null,
            Instant.parse("2009-08-01T00:00:00Z"),
            Instant.parse("2009-09-30T18:00:00Z"),
            LanguageTag.ENGLISH,
            List.of()),
        questions.entrySet().stream()
            .map(q -> new QuestionFacts(q.getKey(), q.getValue()))
            .toList(),
        comments,
        positions);
  }

  /// Returns features without vectors, so that tests of the other stages need not load a model.
  public static TextFeatures noVectors() {
    return new TextFeatures() {
      @Override
      public String vectorSpace(LanguageTag language) {
        return "";
      }

      @Override
      public List<float[]> vectors(List<Statement> statements) {
        throw new IllegalStateException("There are no vectors");
      }

      @Override
      public List<String> terms(Statement statement) {
        return TermExtractor.extractStems(statement.text(), statement.language());
      }

      @Override
      public String englishText(Statement statement) {
        return statement.text();
      }
    };
  }

  /// Computes findings with the built-in models.
  public static Findings findings(Material material) {
    return findings(
        material,
        statements ->
            new MultilingualFeatures(
                new Embeddings(), new Glossaries(Path.of("none")), statements));
  }

  public static Findings findings(Material material, TextFeatures features) {
    return findings(material, statements -> features);
  }

  private static Findings findings(
      Material material, Function<List<Statement>, TextFeatures> features) {
    var engine = new Engine(MESSAGES);
    var campaigns = engine.campaigns(material, Memory.NONE, Progress.SILENT);
    var reading = engine.statements(material, campaigns, Memory.NONE, Progress.SILENT);
    var space = features.apply(reading.statements());
    var themes =
        engine.themes(material, reading, campaigns, space, List.of(), null, Progress.SILENT);
    var evidence = new Evidence(reading, campaigns, themes);
    var points = engine.keyPoints(material, evidence);
    return new Findings(evidence, points, engine.differences(material, evidence, Progress.SILENT))
        .withCrossCutting(engine.crossCutting(points, space));
  }

  public static Draft draft(Material material, Findings findings) {
    return new Engine(MESSAGES).draft(material, findings, Glosses.NONE, Progress.SILENT);
  }

  /// A consultation in four languages with themes, a campaign, positions that agree, differ and
  /// dissent, a greeting, a pointer to an attachment and a repetition.
  public static SampleMaterial aLivelyConsultation() {
    var en = LanguageTag.ENGLISH;
    var fr = LanguageTag.FRENCH;
    String campaign =
        "Remote participation must be free of charge for every registered person. Interpretation in"
            + " all six languages should reach remote speakers as well as those in the room.";
    return aConsultation()
        .says(
            "GOVERNMENTS",
            en,
            "Good morning. The Forum should continue for another five years. Our delegation values"
                + " its open agenda.")
        .says(
            "GOVERNMENTS",
            en,
            "The Forum should continue, with a shorter meeting. The agenda of the meeting should be"
                + " open to new topics.")
        .says(
            "PRIVATE_SECTOR",
            en,
            "Operators need the Forum because nobody negotiates a text in it. A negotiated text"
                + " would close the open agenda.")
        .says(
            "PRIVATE_SECTOR",
            en,
            "Connection costs of remote hubs were modest for our company. Two remote hubs cost less"
                + " than one flight.")
        .says(
            "TECHNICAL_AND_ACADEMIC",
            en,
            "Remote hubs at universities worked well in the last two years. Each remote hub needs a"
                + " moderator and a stable connection.")
        .says(
            "TECHNICAL_AND_ACADEMIC",
            en,
            "The remote hubs should be listed in the report of the meeting. The cost of remote hubs"
                + " should be published.")
        .says("CIVIL_SOCIETY", en, campaign)
        .says("CIVIL_SOCIETY", en, campaign)
        .says(
            "CIVIL_SOCIETY",
            en,
            campaign + " Captions for deaf participants are missing from this list.")
        .says(
            "CIVIL_SOCIETY",
            fr,
            "Merci de cette consultation. Le Forum devrait garder son ordre du jour ouvert. Le"
                + " Forum devrait rester sans négociation.")
        .says(
            "CIVIL_SOCIETY",
            fr,
            "Le Forum sans négociation reste ouvert à tous. Les centres à distance coûtent peu à"
                + " notre association.")
        .says(
            "GOVERNMENTS",
            fr,
            "Le Forum sans négociation ne produit aucun texte utile. Les centres à distance"
                + " devraient être financés.")
        .says(
            "GOVERNMENTS",
            LanguageTag.ARABIC,
            "شكرا على إتاحة الفرصة. ينبغي أن يستمر المنتدى خمس سنوات أخرى. المشاركة عن بعد ضرورية"
                + " للدول النامية.")
        .says("TECHNICAL_AND_ACADEMIC", LanguageTag.CHINESE, "感谢提供机会。论坛应当继续举办五年。远程参与应当免费。")
        .says("CIVIL_SOCIETY", en, "Hello, thank you for the opportunity to comment.")
        .says("PRIVATE_SECTOR", en, "Please see the attached letter.")
        .says(
            2,
            1,
            "GOVERNMENTS",
            en,
            "The Forum should continue, with a shorter meeting. The agenda of the meeting should be"
                + " open to new topics.")
        .says(
            3,
            2,
            "PRIVATE_SECTOR",
            en,
            "A review after five years would be sufficient for operators.")
        .positions(1, "GOVERNMENTS", 6, 0)
        .positions(1, "CIVIL_SOCIETY", 7, 1)
        .positions(1, "PRIVATE_SECTOR", 5, 1)
        .positions(3, "GOVERNMENTS", 0, 9)
        .positions(3, "PRIVATE_SECTOR", 12, 0)
        .positions(4, "GOVERNMENTS", 4, 4)
        .positions(4, "CIVIL_SOCIETY", 4, 4)
        .positions(5, "GOVERNMENTS", 1, 3)
        .positions(5, "CIVIL_SOCIETY", 9, 1);
  }
}
