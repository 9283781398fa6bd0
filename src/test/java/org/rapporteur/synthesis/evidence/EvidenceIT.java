package org.rapporteur.synthesis.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// What the secretariat finds while it writes.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EvidenceIT {

  private static final LanguageTag ARABIC = new LanguageTag("ar");
  private static final LanguageTag CHINESE = new LanguageTag("zh");

  @Autowired SmallConsultation consultations;
  @Autowired EvidenceService evidence;
  @Autowired ModerationService moderation;
  @Autowired RunService runs;
  @Autowired Fixtures fixtures;

  SmallConsultation.Made made;
  ConsultationDetails consultation;

  @BeforeEach
  void twelveComments() {
    made = consultations.open();
    consultation = made.consultation();
    awaitTotal("participation", 1);
  }

  @Test
  void commentsAreFoundByWordsOfTheirLanguages() {
    say(ARABIC, "لا تكفي المشاركة عن بعد.");
    say(CHINESE, "我们支持远程参与和多语言。");
    awaitTotal("远程参与", 1);
    awaitTotal("مشاركة", 1);

    assertThat(comments(find("مشاركة"))).containsExactly(13);
    assertThat(comments(find("远程参与"))).containsExactly(14);
    assertThat(comments(find("negociation"))).containsExactlyInAnyOrder(7, 8, 9);
    assertThat(comments(find("moderators"))).containsExactly(5);
    assertThat(comments(find("\"remote hubs\" -cost"))).containsExactly(5);
    assertThat(find("nowheresaid").total()).isZero();
  }

  @Test
  void passageMarksWhatWasSought() {
    var hit = find("moderators").hits().getFirst();

    assertThat(
            hit.passage().pieces().stream()
                .filter(Passage.Piece::sought)
                .map(Passage.Piece::text)
                .toList())
        .containsExactly("moderator");
    assertThat(
            hit.passage().pieces().stream().map(Passage.Piece::text).collect(Collectors.joining()))
        .contains("Each remote hub needs a moderator and a stable connection.");
  }

  @Test
  void searchIsNarrowedByQuestionAndGroup() {
    assertThat(comments(find("review", 2, null))).containsExactlyInAnyOrder(11, 12);
    assertThat(comments(find("review", 2, StakeholderGroup.PRIVATE_SECTOR))).containsExactly(11);
    assertThat(comments(find("review", 1, null))).isEmpty();
    assertThat(comments(find("forum", null, StakeholderGroup.GOVERNMENTS)))
        .containsExactlyInAnyOrder(1, 2, 9);
  }

  @Test
  void removedCommentIsOfferedNoMore() {
    var before = evidence.quotations(made.secretariat(), consultation, 5);
    assertThat(before).isNotEmpty();

    moderation.remove(
        fixtures.aModeratorOf(consultation.id()),
        consultation.id(),
        5,
        new DecisionDraft("3.2", "It names a person.", ""));

    assertThat(find("moderators").hits()).isEmpty();
    assertThatThrownBy(() -> evidence.quotations(made.secretariat(), consultation, 5))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void commentOfAfterTheDraftIsToldOf() {
    runs.start(made.secretariat(), consultation.id());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                !runs.last(made.secretariat(), consultation.id())
                    .orElseThrow()
                    .state()
                    .isUnderWay());
    say(LanguageTag.ENGLISH, "Moderators should be paid.");
    awaitTotal("moderators", 2);

    assertThat(find("moderators").hits())
        .extracting(EvidenceHit::comment, EvidenceHit::later)
        .containsExactlyInAnyOrder(tuple(5, false), tuple(13, true));
  }

  @Test
  void onlyItsSecretariatMaySearch() {
    var question = new EvidenceQuestion("forum", null, null, 1);
    for (var other :
        List.of(
            fixtures.aSecretariat(),
            fixtures.aModeratorOf(consultation.id()),
            fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS))) {
      assertThatThrownBy(() -> evidence.find(other, consultation, question))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> evidence.quotations(other, consultation, 1))
          .isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> evidence.find(Viewer.VISITOR, consultation, question))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void pagesAndWordsAreBounded() {
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    for (int i = 0; i < 25; i++) {
      consultations.say(
          consultation,
          author,
          1,
          LanguageTag.ENGLISH,
          "Zebra crossings matter, reason " + i + ".");
    }
    awaitTotal("zebra", 25);

    var first = find("zebra");
    assertThat(first.hits()).hasSize(20);
    assertThat(first.more()).isTrue();
    var second = evidence.find(made.secretariat(), consultation, first.asked().next());
    assertThat(second.hits()).hasSize(5);
    assertThat(second.more()).isFalse();
    assertThat(comments(second)).doesNotContainAnyElementsOf(comments(first));
    assertThatThrownBy(() -> new EvidenceQuestion("x".repeat(201), null, null, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new EvidenceQuestion(" ", null, null, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new EvidenceQuestion("zebra", null, null, 6))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void sentencesAreQuotedInMarksThatTheyDoNotHold() {
    say(
        LanguageTag.ENGLISH,
        "He said “enough is enough” to us.\nThis sentence was wrapped\nin two lines. Short one.");

    assertThat(evidence.quotations(made.secretariat(), consultation, 13))
        .extracting(Quotation::quoted)
        .containsExactly(
            "«He said “enough is enough” to us.» (C13)",
            "“This sentence was wrapped in two lines.” (C13)",
            "“Short one.” (C13)");
  }

  private void say(LanguageTag language, String text) {
    consultations.say(
        consultation, fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), 1, language, text);
  }

  private EvidencePage find(String words) {
    return find(words, null, null);
  }

  private EvidencePage find(
      String words, @Nullable Integer question, @Nullable StakeholderGroup group) {
    return evidence.find(
        made.secretariat(), consultation, new EvidenceQuestion(words, question, group, 1));
  }

  private static List<Integer> comments(EvidencePage page) {
    return page.hits().stream().map(EvidenceHit::comment).toList();
  }

  private void awaitTotal(String words, int total) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(find(words).total()).isEqualTo(total));
  }
}
