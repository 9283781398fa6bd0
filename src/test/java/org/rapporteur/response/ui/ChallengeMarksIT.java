package org.rapporteur.response.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeGround;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.challenge.ChallengeOutcome;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Challenge marks on the synthesis desk.
class ChallengeMarksIT extends ViewTest {

  @Autowired SmallConsultation consultations;
  @Autowired Runs runs;
  @Autowired SynthesisService drafts;
  @Autowired ReportService reports;
  @Autowired ChallengeService challenges;

  private SmallConsultation.Made made;
  private ConsultationId id;

  @BeforeEach
  void anEdition() {
    made = consultations.closed();
    id = made.consultation().id();
    runs.toTheEnd(made.secretariat(), id);
    signIn(made.secretariat());
  }

  @Test
  void marksShowChallengesToLatestEdition() {
    open("");
    assertThat(marks(3)).isEmpty();
    runs.confirmAll(made.secretariat(), id);
    reports.publish(made.secretariat(), id);
    var open = challenge(3);
    var answered = challenge(2);
    challenges.answer(
        made.secretariat(),
        id,
        answered.entry().number(),
        ChallengeOutcome.ACCEPTED_IN_PART,
        "Partly.");

    open("");
    assertThat(marks(1)).isEmpty();
    assertThat(marks(2))
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(words(mark))
                  .isEqualTo("Challenged by " + made.author().name() + ": accepted in part");
              assertThat(mark.getHref())
                  .isEqualTo(ChallengeLinks.challenge(made.consultation().slug(), answered));
              assertThat(mark.getTarget()).hasValue("_blank");
            });
    assertThat(marks(3))
        .singleElement()
        .satisfies(
            mark ->
                assertThat(words(mark))
                    .isEqualTo("Challenged by " + made.author().name() + ": open"));
    open("?paragraph=" + open.paragraph().id());
    assertThat(marks(3)).hasSize(1);

    runs.toTheEnd(made.secretariat(), id);
    open("");
    assertThat(marks(3)).hasSize(1);
    open("?draft=1");
    assertThat(marks(3)).isEmpty();
    runs.confirmAll(made.secretariat(), id);
    reports.publish(made.secretariat(), id);
    open("");
    assertThat(marks(3)).isEmpty();
  }

  @Test
  void openChallengesComeFirstAndOthersAreCounted() {
    runs.confirmAll(made.secretariat(), id);
    reports.publish(made.secretariat(), id);
    for (int i = 0; i < 4; i++) {
      challenges.answer(
          made.secretariat(),
          id,
          challenge(2).entry().number(),
          ChallengeOutcome.DECLINED,
          "It stays.");
    }
    challenge(2);

    open("");
    assertThat(marks(2))
        .extracting(ChallengeMarksIT::words)
        .containsExactly(
            "Challenged by " + made.author().name() + ": open",
            "Challenged by " + made.author().name() + ": declined",
            "Challenged by " + made.author().name() + ": declined",
            "Challenged 2 more times");
  }

  private ChallengeDetails challenge(int paragraph) {
    return challenges.challenge(
        made.author(),
        id,
        1,
        new ChallengeDraft(paragraph, ChallengeGround.QUANTITY, 5, "More of us said so."));
  }

  private void open(String query) {
    String parameters = query.isEmpty() ? "" : query.substring(1);
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.fromString(parameters));
  }

  /// On the card of a paragraph of the body.
  private List<Anchor> marks(int number) {
    SynthesisParagraph paragraph =
        drafts.find(made.secretariat(), id).orElseThrow().paragraphs().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow();
    return $(Anchor.class).all().stream()
        .filter(link -> link.getHref().contains("/challenges"))
        .filter(link -> isOn(link, "p-" + paragraph.id()))
        .toList();
  }

  private static boolean isOn(Component component, String card) {
    return component
        .getParent()
        .filter(parent -> parent.getId().filter(card::equals).isPresent() || isOn(parent, card))
        .isPresent();
  }

  private static String words(Anchor mark) {
    return mark.getElement().getTextRecursively().strip();
  }
}
