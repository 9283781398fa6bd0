package org.rapporteur.synthesis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.Receipt;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.draft.Findings;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.KeptTheme;
import org.rapporteur.synthesis.engine.themes.LateComments;
import org.rapporteur.synthesis.engine.themes.SentenceVectors;
import org.rapporteur.synthesis.engine.themes.Theme;
import org.rapporteur.synthesis.engine.vocabulary.Vocabulary;

/// A run after another one finds what it would find alone, and finds again only what may differ.
@Tag("thorough")
class FurtherRunTests {

  /// So many that a few more are late: those from C4289 to C4351.
  private static final int COMMENTS = 4_300;

  /// Most are official replies, in which nothing is looked for.
  private static final int FIRST_REPLY = 700;

  private static final int LAST_REPLY = 4_270;

  /// The sentences of the last comments, and on each question whose copies they are.
  private static final int READ_AND_COMPARED = 1 + 2;

  private static final Engine ENGINE = new Engine(SampleMaterial.messages());
  private static final KeptMemory FIRST = new KeptMemory();
  private static final Findings BEFORE = run(generated(COMMENTS), List.of(), FIRST);

  private final KeptMemory memory = FIRST.copy();

  @Test
  void lateCommentsHaveNothingFoundAgainButTheirOwnSentencesAndCopies() {
    var material = generated(COMMENTS + 10);

    var after = run(material, List.of(), memory);

    assertThat(FIRST.found()).isGreaterThan(10);
    assertThat(memory.found()).isEqualTo(READ_AND_COMPARED);
    assertThat(after).isEqualTo(run(material, List.of(), Memory.NONE));
    assertThat(after.reading().statements())
        .extracting(Statement::comment)
        .contains(COMMENTS + 1, COMMENTS + 10);
  }

  @Test
  void lateCommentsAreCountedWhereSomethingIsOnlyPlaced() {
    assertThat(late(generated(COMMENTS + 10))).isEqualTo(COMMENTS + 10 - 4_288);
    assertThat(late(generated(300))).isZero();
    var few =
        changed(
            generated(COMMENTS + 10),
            comment ->
                comment.number() > 100 && comment.number() < 4_280 ? official(comment) : comment);
    assertThat(late(few)).isZero();
  }

  private static int late(Material material) {
    var reading = ENGINE.statements(material, List.of(), Memory.NONE, Progress.SILENT);
    return LateComments.in(material, reading.statements());
  }

  @Test
  void themesHoldStillWhenCommentsComeIn() {
    var after = themes(run(generated(COMMENTS + 40), List.of(), memory));
    var before = themes(BEFORE);
    assertThat(after).extracting(Theme::id).containsExactlyInAnyOrderElementsOf(ids(BEFORE));
    assertThat(after)
        .extracting(Theme::label)
        .containsExactlyInAnyOrderElementsOf(before.stream().map(Theme::label).toList());
    assertThat(after.stream().mapToInt(theme -> theme.members().size()).sum())
        .isGreaterThan(before.stream().mapToInt(theme -> theme.members().size()).sum());
  }

  @Test
  void whatALateCommentRepeatsIsCountedWithItsKeyPoint() {
    var point = BEFORE.keyPoints().getFirst();
    var repeated = point.statement();
    var material =
        changed(
            generated(COMMENTS + 1),
            comment ->
                comment.number() == COMMENTS + 1
                    ? said(comment, repeated.question(), repeated.text())
                    : comment);

    var after = run(material, List.of(), memory);

    assertThat(after.keyPoints().getFirst().statement()).isEqualTo(repeated);
    assertThat(after.keyPoints().getFirst().comments())
        .contains(COMMENTS + 1)
        .containsAll(point.comments());
    assertThat(after).isEqualTo(run(material, List.of(), Memory.NONE));
  }

  @Test
  void aChangedCommentHasWhatFollowsFromItFoundAgain() {
    var changed =
        changed(
            generated(COMMENTS),
            comment ->
                comment.number() == 77
                    ? said(comment, comment.question(), "Public archives need no digital records.")
                    : comment);

    var after = run(changed, List.of(), memory);

    assertThat(memory.found()).isPositive();
    assertThat(after).isEqualTo(run(changed, List.of(), Memory.NONE)).isNotEqualTo(BEFORE);
  }

  @Test
  void onlyAChangedVocabularyIsComparedAnew() {
    for (var use : Vocabulary.Use.values()) {
      var first = FIRST.copy();
      var given = vocabulary(use, "remote hubs");
      var found = run(generated(COMMENTS), given, first);

      var again = first.copy();
      assertThat(run(generated(COMMENTS), given, again)).isEqualTo(found);
      assertThat(again.found()).isZero();

      var after = first.copy();
      var more = run(generated(COMMENTS + 10), given, after);
      assertThat(after.found()).isEqualTo(READ_AND_COMPARED);
      assertThat(more).isEqualTo(run(generated(COMMENTS + 10), given, Memory.NONE));

      var other = first.copy();
      var changed = vocabulary(use, "travel grants");
      assertThat(run(generated(COMMENTS), changed, other))
          .isEqualTo(run(generated(COMMENTS), changed, Memory.NONE))
          .isNotEqualTo(found);
      assertThat(other.found()).isPositive();
    }
  }

  private static Vocabulary vocabulary(Vocabulary.Use use, String words) {
    return new Vocabulary(
        use,
        List.of(
            term("A1", "Participation", words),
            term("A2", "Interpretation", "interpretation booths"),
            term("A3", "Orbital mechanics")));
  }

  private static Vocabulary.Term term(String code, String label, String... words) {
    return new Vocabulary.Term(
        code, List.of(new Vocabulary.Wording(LanguageTag.ENGLISH, label, "", List.of(words))));
  }

  private static Findings run(Material material, Vocabulary vocabulary, Memory known) {
    return run(material, GeneratedConsultation.vectors(), List.of(), vocabulary, known);
  }

  @Test
  void whatPeopleDecideIsHeldByTheNextRun() {
    var theme = themes(BEFORE).getFirst();
    var kept =
        new KeptTheme(
            theme.id(),
            theme.question(),
            LanguageTag.ENGLISH,
            "As people call it",
            theme.members().stream().map(Theme.Member::statement).collect(Collectors.toSet()),
            null);

    var after = run(generated(COMMENTS), List.of(kept), memory);

    assertThat(themes(after)).extracting(Theme::label).contains("As people call it");
    assertThat(after).isEqualTo(run(generated(COMMENTS), List.of(kept), Memory.NONE));
  }

  @Test
  void anotherModelHasAllButTheSentencesAndCopiesFoundAgain() {
    int before = memory.found();
    run(generated(300), GeneratedConsultation.vectors(), List.of(), memory);
    int first = memory.found() - before;
    run(generated(300), vectorsOf("another"), List.of(), memory);
    assertThat(memory.found()).isEqualTo(before + 2 * first - READ_AND_COMPARED);
  }

  private static SentenceVectors vectorsOf(String model) {
    var given = GeneratedConsultation.vectors();
    return new SentenceVectors() {
      @Override
      public boolean knows(LanguageTag language) {
        return true;
      }

      @Override
      public String model(LanguageTag language) {
        return model;
      }

      @Override
      public List<float[]> of(List<Statement> statements) {
        return given.of(statements);
      }
    };
  }

  private static Material generated(int comments) {
    return changed(
        GeneratedConsultation.of(comments, 2),
        comment ->
            comment.number() >= FIRST_REPLY && comment.number() <= LAST_REPLY
                ? official(comment)
                : comment);
  }

  private static SourceComment official(SourceComment comment) {
    return with(comment, comment.revision(), comment.question(), comment.plainText(), true);
  }

  private static SourceComment said(SourceComment comment, int question, String text) {
    return with(comment, comment.revision() + 1, question, text, comment.official());
  }

  private static SourceComment with(
      SourceComment comment, int revision, int question, String text, boolean official) {
    return new SourceComment(
        comment.number(),
        revision,
        question,
        comment.parent(),
        text,
        comment.language(),
        new SourceContributor(
            comment.holder(),
            comment.delegation(),
            null,
            comment.group(),
            comment.region(),
            comment.development()),
        new Receipt(comment.receivedAt(), comment.salt(), official));
  }

  private static Material changed(Material material, UnaryOperator<SourceComment> change) {
    var comments = new ArrayList<>(material.comments());
    comments.replaceAll(change);
    return new Material(material.facts(), material.questions(), comments, material.positions());
  }

  private static List<Theme> themes(Findings found) {
    return found.themes().stream().flatMap(question -> question.themes().stream()).toList();
  }

  private static List<String> ids(Findings found) {
    return themes(found).stream().map(Theme::id).toList();
  }

  private static Findings run(Material material, List<KeptTheme> kept, Memory known) {
    return run(material, GeneratedConsultation.vectors(), kept, known);
  }

  private static Findings run(
      Material material, SentenceVectors vectors, List<KeptTheme> kept, Memory known) {
    return run(material, vectors, kept, null, known);
  }

  private static Findings run(
      Material material,
      SentenceVectors vectors,
      List<KeptTheme> kept,
      @Nullable Vocabulary vocabulary,
      Memory known) {
    var campaigns = ENGINE.campaigns(material, known, Progress.SILENT);
    var reading = ENGINE.statements(material, campaigns, known, Progress.SILENT);
    var themes =
        ENGINE.themes(material, reading, vectors, kept, vocabulary, known, Progress.SILENT);
    var evidence = new Evidence(reading, campaigns, themes);
    return new Findings(
        evidence,
        ENGINE.keyPoints(material, evidence, vectors, known, Progress.SILENT),
        ENGINE.differences(material, evidence, Progress.SILENT));
  }
}
