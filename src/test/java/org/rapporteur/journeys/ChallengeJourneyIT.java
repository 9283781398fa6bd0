package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.HoldingService;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/// A paragraph is challenged, the answer is read beside it, and a second edition says what changed.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ChallengeJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final String SAID = "The Forum should continue for five years.";
  private static final String WORDS = "A review after the third meeting is missing.";
  private static final String FIELD = "What the paragraph should say, and why";
  private static final String ANSWER = "The review is in the next edition.";

  @LocalServerPort int port;
  @MockitoBean SynthesisService synthesis;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired CommentService comments;
  @Autowired HoldingService holding;
  @Autowired ReportService reports;

  private Browser browser;
  private ConsultationDetails consultation;
  private Viewer contributor;
  private Viewer secretariat;
  private Window challenging;

  @BeforeEach
  void aReportAndABrowser() {
    browser = new Browser(port);
    consultation = fixtures.anOpenConsultation();
    contributor = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    comments.post(
        contributor,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, SAID),
        Channel.WEB,
        IdempotencyKey.random());
    secretariat = fixtures.theSecretariatOf(consultation.id());
    holding.close(secretariat, consultation.id(), "All has been said.");
    given(synthesis.publishable(any(), any()))
        .willAnswer(call -> SampleDrafts.quoting(consultation.id(), 1, SAID));
    reports.publish(secretariat, consultation.id());
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void paragraphIsChallengedAndTheAnswerIsReadBesideIt() throws Exception {
    journey().arrives();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void challengeIsStoppedByWhatIsBroken(Fault fault) throws Exception {
    journey().stopsFor(fault);
  }

  private Journey journey() {
    return new Journey(browser)
        .then("challenges", this::challenges)
        .then("is answered", this::isAnswered)
        .then("reads the answer", this::readsTheAnswer)
        .then("compares the editions", this::comparesTheEditions);
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "what is typed arrives with other words",
            "challenges",
            WORDS,
            Fault.altered("A review after", "No review after")),
        new Fault(
            "the secretariat's button does nothing",
            "is answered",
            "Choose an answer.",
            Fault.deaf("Answer the challenge")),
        new Fault(
            "the answer is not shown",
            "reads the answer",
            "visible",
            Fault.styled(".note .c-head ~ .c-head ~ .said { display: none; }")),
        new Fault(
            "what was left out is not marked",
            "compares the editions",
            "line-through",
            Fault.styled("del { text-decoration: none !important; }")));
  }

  private void challenges() {
    challenging = signedIn(contributor, report());
    challenging.isTakenOver();
    challenging.isAccessible();
    var act = Window.link(challenging.main(), "Challenge paragraph 2");
    act.focus();
    challenging.page.keyboard().press("Enter");
    challenging.reads("Challenge paragraph 2");
    challenging.press("Challenge ¶ 2");
    assertThat(challenging.page.getByRole(AriaRole.ALERT).first())
        .containsText("Choose what is not fair.");
    challenging.isAccessible();
    challenging.page.getByLabel("A quotation or citation is wrong").check();
    challenging.type(FIELD, WORDS);
    challenging.press("Challenge ¶ 2");
    challenging.reads("Challenges to edition 1");
    assertThat(challenging.page.locator(".note")).containsText(WORDS);
    assertThat(challenging.main()).containsText("Waits for an answer");
  }

  private void isAnswered() {
    var answering = signedIn(secretariat, "/account/inbox");
    answering.openUntilShown(
        "/account/inbox",
        Window.link(answering.main(), contributor.name() + " challenges ¶ 2 of the report"));
    answering.isTakenOver();
    answering.follow(contributor.name() + " challenges ¶ 2 of the report");
    answering.reads("Challenges to edition 1");
    answering.follow("Answer the challenge");
    answering.reads("Answer to challenge");
    answering.press("Answer the challenge");
    assertThat(answering.page.getByRole(AriaRole.ALERT).first()).containsText("Choose an answer.");
    answering.isAccessible();
    answering.page.getByLabel("Accept: the next edition reads otherwise").check();
    answering.type("Reasons, in public", ANSWER);
    answering.press("Answer the challenge");
    answering.reads("Challenges to edition 1");
    assertThat(answering.main()).containsText("Challenge answered");
  }

  private void readsTheAnswer() {
    challenging.openUntilShown(
        "/account/inbox",
        Window.link(
            challenging.main(), "Your challenge to ¶ 2 of the report is answered: Accepted"));
    challenging.open(report());
    challenging.isTakenOver();
    var answer = challenging.page.locator(".under .note").getByText(ANSWER);
    assertThat(answer).isVisible();
    challenging.isAccessible();
  }

  private void comparesTheEditions() {
    given(synthesis.publishable(any(), any()))
        .willAnswer(
            call -> SampleDrafts.quoting(consultation.id(), 2, "The Forum should continue"));
    reports.publish(secretariat, consultation.id());
    challenging.open(report());
    challenging.isTakenOver();
    challenging.follow("Paragraph as in the latest edition");
    assertThat(challenging.main()).not().containsText("for five years");
    challenging.isTakenOver();
    challenging.follow("What edition 2 changed");
    challenging.reads("What edition 2 changed");
    assertThat(challenging.main()).containsText("1 of 2 paragraphs");
    assertThat(challenging.page.locator(".cmp del").first())
        .hasCSS("text-decoration-line", "line-through");
    challenging.follow("All paragraphs");
    assertThat(challenging.main()).containsText("All contributors spoke to one question.");
    challenging.isTakenOver();
    challenging.follow("Read the challenge");
    challenging.reads("Challenges to edition 1");
    assertThat(challenging.main()).containsText(WORDS);
  }

  private String report() {
    return "/consultations/" + consultation.slug() + "/report/1";
  }

  private Window signedIn(Viewer viewer, String path) {
    var window = new Window(browser);
    var address = people.find(viewer.actor("test")).orElseThrow().email();
    window.signIn(address.value(), PASSWORD, path);
    return window;
  }
}
