package org.rapporteur.synthesis.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.RevisionReviewService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.finding.CampaignFinding;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The secretariat reads the campaigns: what was sent, by how many, and what was changed in it.
class CampaignsPanelIT extends ViewTest {

  private static final String TEXT =
      "I write as a nurse in Leeds because the fees of registration must be waived. A person without a"
          + " budget for travel has the same right to speak as a person in the room. This letter was"
          + " organized by Fees for Nobody.";

  /// Copies come behind the comments of the small consultation.
  private static final int TEMPLATE = 13;

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired CommentService comments;
  @Autowired RevisionReviewService revisions;
  @Autowired ThreadService threads;
  @Autowired Fixtures fixtures;
  @Autowired Runs runs;
  @Autowired JdbcClient database;

  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;
  final List<Viewer> senders = new ArrayList<>();

  @BeforeEach
  void aCampaign() {
    made = consultations.open();
    secretariat = made.secretariat();
    id = made.consultation().id();
    send(1, TEXT);
    send(1, TEXT);
    send(1, TEXT.replace("nurse in Leeds", "miner in Bath"));
    send(
        1,
        TEXT.replace("nurse in Leeds", "teacher from York") + " My <b>village</b> has no airport.");
    for (int i = 0; i < 3; i++) {
      send(2, TEXT);
    }
    signIn(secretariat);
  }

  @Test
  void campaignIsShownWithItsSizeItsTextAndWhatWasChanged() {
    runs.toTheEnd(secretariat, id);
    go();
    assertThat(text())
        .contains(
            "The text of C13",
            "Question 1: 4 comments by 4 contributors, in 3 versions; 2 comments changed the"
                + " text.",
            "C17 question 2, 3 contributors",
            "Fees for Nobody",
            "nurse in Leeds otherwise in copies by 2 contributors",
            "miner in Bath (C15) 1 contributor",
            "teacher from York (C16) 1 contributor",
            "has no airport. (C16) 1 contributor",
            "The text of C17");
    assertThat($(Anchor.class).all())
        .extracting(Anchor::getHref)
        .contains("/consultations/" + made.consultation().slug() + "/comments/15");
    assertThat(
            drafts.find(secretariat, id).orElseThrow().sentences().stream()
                .filter(sentence -> sentence.kind() == SentenceKind.CAMPAIGN))
        .anyMatch(sentence -> sentence.text().contains("in 3 versions; C13"));
  }

  @Test
  void runNamesTheTextsThatWereSentMost() {
    runs.toTheEnd(secretariat, id);
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.of("view", "points"));
    assertThat(
            ((Component) getCurrentView())
                .getElement()
                .getTextRecursively()
                .replaceAll("\\s+", " "))
        .containsSubsequence(
            "C13", "stands for 4 comments by 4 contributors", "C17", "by 3 contributors");
  }

  @Test
  void findingComesBackAndHoldsNoWords() {
    runs.toTheEnd(secretariat, id);
    assertThat(campaign())
        .satisfies(
            found -> {
              assertThat(found.revision()).isEqualTo(1);
              assertThat(found.variation().parts()).hasSize(1);
              assertThat(found.variation().parts().getFirst().comments()).containsExactly(15, 16);
              assertThat(found.sources()).hasSize(1);
              assertThat(found.elsewhere()).containsExactly(17);
              assertThat(found.additions().first())
                  .extracting(CampaignFinding.Addition::comment)
                  .containsExactly(16);
            });
    assertThat(stored()).allMatch(json -> !json.contains("nurse") && !json.contains("Nobody"));
  }

  @Test
  void wordsThatWereTakenOutAreNotShown() {
    runs.toTheEnd(secretariat, id);
    comments.withdraw(senders.get(2), id, 15);
    redact(16, "teacher");
    redact(TEMPLATE, "nurse");
    go();
    assertThat(text())
        .contains(
            "C15 was taken out or revised since the run.",
            "C16 was taken out or revised since the run.",
            "C13 was taken out or revised since the run.")
        .doesNotContain("miner", "teacher", "nurse in Leeds otherwise");
    await()
        .untilAsserted(
            () ->
                assertThat(drafts.find(secretariat, id).orElseThrow().sentences())
                    .noneMatch(sentence -> sentence.text().contains("nurse in Leeds” (C13)")));
  }

  @Test
  void templateThatWasWithdrawnIsToldAsGone() {
    runs.toTheEnd(secretariat, id);
    comments.withdraw(senders.getFirst(), id, TEMPLATE);
    go();
    assertThat($(Paragraph.class).all())
        .extracting(Paragraph::getText)
        .contains("C13 was taken out or revised since the run.");
    assertThat(text()).doesNotContain("nurse in Leeds otherwise");
  }

  @Test
  void manyCopiesAreShownByFifty() {
    for (int i = 0; i < 60; i++) {
      send(1, TEXT.replace("nurse in Leeds", "maker of thing" + i));
    }
    runs.toTheEnd(secretariat, id);
    go();
    assertThat(text()).contains("And in ");
    assertThat(text()).doesNotContain("C79");
    $(Button.class).all().stream()
        .filter(button -> button.getText().equals("Show 14 of 14 more"))
        .findFirst()
        .orElseThrow()
        .click();
    assertThat(text()).contains("C79");
  }

  @Test
  void whereThereIsNoneThatIsSaid() {
    made = consultations.open();
    secretariat = made.secretariat();
    id = made.consultation().id();
    signIn(secretariat);
    runs.toTheEnd(secretariat, id);
    go();
    assertThat(text()).contains("No campaigns were found");
  }

  private void send(int question, String text) {
    var sender = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    senders.add(sender);
    consultations.say(made.consultation(), sender, question, LanguageTag.ENGLISH, text);
  }

  private void redact(int number, String word) {
    var comment = threads.findComment(made.consultation(), number).orElseThrow();
    int at = comment.text().indexOf(word);
    revisions.redact(
        comment.id(),
        Objects.requireNonNull(secretariat.person()),
        List.of(new TextSpan(at, at + word.length())));
  }

  private CampaignFinding campaign() {
    return drafts.find(secretariat, id).orElseThrow().findings().campaigns().stream()
        .filter(found -> found.template() == TEMPLATE)
        .findFirst()
        .orElseThrow();
  }

  private List<String> stored() {
    return database
        .sql(
            "SELECT f.content FROM synthesis_document f JOIN synthesis s ON s.id = f.synthesis_id WHERE"
                + " f.kind = 'CAMPAIGN' AND s.consultation_id = ?")
        .param(id.value())
        .query(String.class)
        .list();
  }

  private void go() {
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.of("view", "campaigns"));
  }

  private String text() {
    roundTrip();
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
