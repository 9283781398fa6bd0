package org.rapporteur.synthesis.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.RevisionReviewService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.editing.EditDetails;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.editing.HistoryService;
import org.rapporteur.synthesis.editing.TakenBackElsewhere;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is quoted in French is translated by persons, for this draft and all later ones.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class TranslationIT {

  private static final String QUOTED = "Le Forum devrait garder son ordre du jour ouvert.";
  private static final QuotationTranslation OURS =
      new QuotationTranslation("The Forum should keep its agenda open.", "Translation unit");
  private static final QuotationTranslation THEIRS =
      new QuotationTranslation("The agenda should stay open.", "Language service");

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired TranslationService translations;
  @Autowired TranslationRows rows;
  @Autowired HistoryService history;
  @Autowired Runs runs;
  @Autowired CommentReviewService review;
  @Autowired RevisionReviewService revisions;
  @Autowired ThreadService threads;
  @Autowired Fixtures fixtures;
  @Autowired JdbcClient database;

  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;
  ParagraphId paragraph;
  QuotedWords words;

  @BeforeEach
  void aDraftThatQuotesFrench() {
    made = consultations.closed();
    secretariat = made.secretariat();
    id = made.consultation().id();
    run();
    var first = draft().paragraphs().getFirst();
    paragraph = first.id();
    typing.addSentence(
        secretariat,
        new Seen(id, paragraph, first.version()),
        "One said: “" + QUOTED + "” (C7)",
        7);
    var quote =
        draft().paragraph(paragraph).orElseThrow().sentences().getLast().quotes().getFirst();
    words = QuotedWords.of(quote);
  }

  @Test
  void translationBelongsToWhatIsQuotedInThisDraftAndTheNext() {
    int version = draft().paragraph(paragraph).orElseThrow().version();
    assertThat(translation()).isNull();
    var stored =
        save(
            null,
            new QuotationTranslation(
                " The Forum should\r\nkeep its\nagenda open. ", " Translation  unit"));

    assertThat(stored).contains(OURS);
    assertThat(translation()).isEqualTo(OURS);
    assertThat(draft().paragraph(paragraph).orElseThrow().version()).isEqualTo(version);
    assertThat(draft().foreign().get(words).language()).isEqualTo(LanguageTag.FRENCH);
    var told = history.of(secretariat, id).getFirst();
    assertThat(told.act()).isEqualTo(EditAct.TRANSLATED);
    assertThat(told.comment()).isEqualTo(7);
    assertThatThrownBy(() -> history.undo(secretariat, id)).isInstanceOf(TakenBackElsewhere.class);

    run();
    assertThat(draft().version()).isEqualTo(2);
    assertThat(translation()).isEqualTo(OURS);

    assertThat(save(OURS, new QuotationTranslation("  ", OURS.translator()))).isEmpty();
    assertThat(translation()).isNull();
    assertThat(rows.of(id, LanguageTag.ENGLISH)).isEmpty();
  }

  @Test
  void generatedQuotationHasItsTranslationInEveryRun() {
    var generated =
        draft().paragraphs().stream()
            .filter(p -> !p.written())
            .flatMap(p -> p.sentences().stream().flatMap(s -> s.quotes().stream()))
            .map(QuotedWords::of)
            .filter(of -> draft().foreign().containsKey(of))
            .findFirst()
            .orElseThrow();
    var quoting =
        draft().paragraphs().stream()
            .filter(
                p ->
                    p.sentences().stream()
                        .flatMap(s -> s.quotes().stream())
                        .anyMatch(quote -> QuotedWords.of(quote).equals(generated)))
            .findFirst()
            .orElseThrow();
    translations.save(secretariat, id, quoting.id(), draft(generated, null, OURS));
    assertThat(draft().paragraph(quoting.id()).orElseThrow().written()).isFalse();
    run();

    assertThat(Objects.requireNonNull(draft().foreign().get(generated)).translation())
        .isEqualTo(OURS);
  }

  @Test
  void secondOfTwoTranslatorsIsToldAndNothingIsLost() {
    save(null, THEIRS);

    assertThatThrownBy(() -> save(null, OURS))
        .isInstanceOfSatisfying(
            TranslationChanged.class,
            changed -> {
              assertThat(changed.of()).isEqualTo(words);
              assertThat(changed.theirs()).contains(THEIRS);
            });
    assertThat(translation()).isEqualTo(THEIRS);
    save(null, THEIRS);
    save(THEIRS, OURS);
    assertThat(translation()).isEqualTo(OURS);

    save(OURS, new QuotationTranslation("", ""));
    assertThatThrownBy(() -> save(OURS, THEIRS))
        .isInstanceOfSatisfying(
            TranslationChanged.class, changed -> assertThat(changed.theirs()).isEmpty());
    assertThat(history.of(secretariat, id))
        .extracting(EditDetails::act)
        .containsExactly(
            EditAct.TRANSLATED, EditAct.TRANSLATED, EditAct.TRANSLATED, EditAct.SENTENCE_ADDED);
  }

  @Test
  void boundsHoldAndOnlyWhatIsQuotedInAnotherLanguageIsTranslated() {
    for (var refused :
        List.of(
            new QuotationTranslation("a".repeat(TranslationService.MAX_TEXT + 1), "Unit"),
            new QuotationTranslation("a", "a".repeat(TranslationService.MAX_TRANSLATOR + 1)),
            new QuotationTranslation("a", " "),
            new QuotationTranslation("a \u0007", "Unit"))) {
      assertThatThrownBy(() -> save(null, refused)).isInstanceOf(InvalidInput.class);
    }
    var english =
        draft().sentences().stream()
            .flatMap(sentence -> sentence.quotes().stream())
            .map(QuotedWords::of)
            .filter(of -> !draft().foreign().containsKey(of))
            .findFirst()
            .orElseThrow();
    var elsewhere = new QuotedWords(7, 1, new TextSpan(0, 5));
    for (var other : List.of(english, elsewhere)) {
      assertThatThrownBy(
              () -> translations.save(secretariat, id, paragraph, draft(other, null, OURS)))
          .isInstanceOf(NotFound.class);
    }
    assertThat(rows.of(id, LanguageTag.ENGLISH)).isEmpty();
  }

  @Test
  void translationGoesWithARemovedComment() {
    save(null, OURS);
    var comment = comment();
    review.remove(comment);

    assertThat(draft().foreign()).doesNotContainKey(words);
    await().untilAsserted(() -> assertThat(rows.of(id, LanguageTag.ENGLISH)).isEmpty());
    review.publish(comment);
    assertThat(draft().foreign()).doesNotContainKey(words);
  }

  @Test
  void translationGoesWithACommentThatIsReturnedToReview() {
    save(null, OURS);
    review.returnToReview(comment());

    await().untilAsserted(() -> assertThat(rows.of(id, LanguageTag.ENGLISH)).isEmpty());
  }

  @Test
  void translationGoesWithAChangeThatIsReturnedToReview() {
    save(null, OURS);
    edit("Le Forum devrait rester ouvert à toutes les personnes.");
    revisions.publishEdit(comment());
    run();
    var quoting =
        editing.addParagraph(
            secretariat,
            id,
            draft().sections().getFirst().name(),
            null,
            "One said: “Le Forum devrait rester ouvert à toutes les personnes.” (C7)",
            List.of(7));
    var changed =
        QuotedWords.of(
            draft().paragraph(quoting).orElseThrow().sentences().getFirst().quotes().getFirst());
    assertThat(changed.revision()).isEqualTo(2);
    translations.save(secretariat, id, quoting, draft(changed, null, THEIRS));
    assertThat(rows.of(id, LanguageTag.ENGLISH)).containsOnlyKeys(words, changed);

    revisions.returnEditToReview(comment());

    await()
        .untilAsserted(() -> assertThat(rows.of(id, LanguageTag.ENGLISH)).containsOnlyKeys(words));
    assertThat(draft().paragraph(quoting).orElseThrow().text()).doesNotContain("toutes");
  }

  @Test
  void translationGoesWithRedactedWordsAndStaysWithOthers() {
    save(null, OURS);
    int at = words.span().start();
    var by = Objects.requireNonNull(secretariat.person());
    // Words behind those that are quoted.
    revisions.redact(
        comment(), by, List.of(new TextSpan(words.span().end() + 4, words.span().end() + 9)));
    await()
        .during(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(rows.of(id, LanguageTag.ENGLISH)).containsKey(words));

    revisions.redact(comment(), by, List.of(new TextSpan(at + 3, at + 8)));
    await().untilAsserted(() -> assertThat(rows.of(id, LanguageTag.ENGLISH)).isEmpty());
  }

  @Test
  void onlyTheSecretariatOfTheConsultationTranslates() {
    for (var other :
        List.of(
            Viewer.VISITOR,
            fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
            fixtures.aModeratorOf(id),
            fixtures.aSecretariat(),
            fixtures.anAdministrator())) {
      assertThatThrownBy(() -> translations.save(other, id, paragraph, draft(words, null, OURS)))
          .isInstanceOf(NotAllowed.class);
    }
  }

  private Optional<QuotationTranslation> save(
      @Nullable QuotationTranslation seen, QuotationTranslation wanted) {
    return translations.save(secretariat, id, paragraph, draft(words, seen, wanted));
  }

  private static TranslationDraft draft(
      QuotedWords of, @Nullable QuotationTranslation seen, QuotationTranslation wanted) {
    return new TranslationDraft(of, seen, wanted.text(), wanted.translator());
  }

  private @Nullable QuotationTranslation translation() {
    return Objects.requireNonNull(draft().foreign().get(words)).translation();
  }

  /// As its author left it before the consultation was closed.
  private void edit(String text) {
    database
        .sql(
            """
            INSERT INTO comment_revision (comment_id, number, state, text, html, renderer_version, language, created_by, created_at, salt)
            SELECT comment_id, 2, 'AWAITING_REVIEW', ?, html, renderer_version, language, created_by, created_at, salt FROM comment_revision
             WHERE comment_id = ? AND number = 1
            """)
        .params(text, comment().value())
        .update();
  }

  private CommentId comment() {
    return threads.findComment(made.consultation(), 7).orElseThrow().id();
  }

  private void run() {
    runs.toTheEnd(secretariat, id);
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }
}
