package org.rapporteur.discussion.ui.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.questionposition.QuestionPositionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Tests the tally, the labels and the filter of positions on the page of a question.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class QuestionPositionPageIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired QuestionPositionService positions;
  @Autowired QuestionPageRenderer pages;

  private ConsultationDetails consultation;
  private QuestionDetails question;
  private Viewer civil;
  private Viewer government;

  @BeforeEach
  void openConsultation() {
    consultation = fixtures.anOpenConsultationWithScale(ReviewTiming.AFTER);
    question = consultation.question(2).orElseThrow();
    civil = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    government = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
  }

  @Test
  void tallyAppearsWithFirstPosition() {
    assertThat(renderPage("").select("section.q-positions, [name=question-position]")).isEmpty();
    assertThat(renderPage("").select("[data-question-positions]")).hasSize(1);

    post(civil, null, ScaleChoice.IN_FAVOUR);
    post(civil, null, null);
    post(government, 1, null);
    post(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), null, ScaleChoice.AGAINST);
    var tally = renderPage("").select("section.q-positions");
    assertThat(tally.select("p").text())
        .isEqualTo(
            "2 contributors have chosen a position. A delegation counts once. 1 contributor has"
                + " commented without a position.");
    assertThat(tally.select(".bar[role=img]").attr("aria-label"))
        .isEqualTo("In favour: 1; In favour with conditions: 0; Against: 1; No position: 0");
    assertThat(tally.select("thead th").eachText())
        .containsExactly(
            "Group", "In favour", "In favour with conditions", "Against", "No position");
    assertThat(tally.select("tbody tr").eachText())
        .containsExactly("Civil society 1 0 1 0", "All groups 1 0 1 0");
  }

  @Test
  void commentsShowCurrentPosition() {
    post(civil, null, ScaleChoice.IN_FAVOUR);
    post(civil, null, null);
    positions.setPosition(civil, consultation.id(), 2, ScaleChoice.NO_POSITION, null);
    assertThat(renderPage("").select("article .q-position").eachText())
        .containsExactly(
            "Position on the question: No position", "Position on the question: No position");
  }

  @Test
  void filterIsInAddressAndKeepsMatchingThreads() {
    post(civil, null, ScaleChoice.IN_FAVOUR);
    post(government, null, ScaleChoice.AGAINST);
    post(civil, 2, null);
    post(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), null, ScaleChoice.NO_POSITION);

    var inFavour = renderPage("in-favour");
    assertThat(inFavour.select(".thread > article").eachAttr("id")).containsExactly("c1", "c2");
    assertThat(inFavour.select(".active-f > span").text())
        .isEqualTo("2 of 4 comments match these filters:");
    assertThat(inFavour.select(".active-f .chip").text()).isEqualTo("In favour Remove this filter");
    assertThat(inFavour.select("[name=question-position] option[selected]").eachAttr("value"))
        .containsExactly("in-favour");
    var against = renderPage("against");
    assertThat(against.select(".thread > article").eachAttr("id")).containsExactly("c2");
    String link = against.select(".q-positions thead a").last().attr("href");
    assertThat(link).endsWith("/questions/2?question-position=no-position");
    assertThat(renderPage("no-position").select(".thread > article").eachAttr("id"))
        .containsExactly("c4");
  }

  private Document renderPage(String position) {
    var selection = ThreadSelection.fromPageQuery(Map.of("question-position", List.of(position)));
    return Jsoup.parse(pages.renderPage(consultation, question, selection, Locale.ENGLISH));
  }

  private void post(Viewer viewer, @Nullable Integer parent, @Nullable ScaleChoice choice) {
    comments.post(
        viewer,
        consultation.id(),
        new CommentDraft(question.id(), parent, null, null, "It should continue for five years.")
            .withQuestionPosition(choice),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
