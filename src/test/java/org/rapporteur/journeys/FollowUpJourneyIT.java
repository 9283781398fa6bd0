package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
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
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The secretariat publishes a follow-up to a report, a visitor finds it, and the secretariat
/// withdraws it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FollowUpJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final String COMMENT = "The Forum should continue for five years.";
  private static final String FOLLOW_UP_TEXT = "The General Assembly extended the mandate.";
  private static final String LINK = "https://www.example.org/resolutions/70/125";
  private static final String REASON = "It was another Forum.";

  @LocalServerPort int port;
  @Autowired GivenDrafts drafts;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired CommentService comments;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired ReportService reports;

  private Browser browser;
  private ConsultationDetails consultation;
  private Viewer secretariat;
  private Window secretariatWindow;
  private Window visitorWindow;

  @BeforeEach
  void setUp() {
    browser = new Browser(port);
    consultation = fixtures.anOpenConsultation();
    comments.post(
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, COMMENT),
        Channel.WEB,
        IdempotencyKey.random());
    secretariat = fixtures.theSecretariatOf(consultation.id());
    lifecycle.close(secretariat, consultation.id(), "All has been said.");
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 1, COMMENT));
    reports.publish(secretariat, consultation.id());
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void followUpIsPublishedFoundAndWithdrawn() throws Exception {
    journey().run(repairedFaults());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void brokenStepFails(Fault fault) throws Exception {
    journey().requireFailure(fault);
  }

  private Journey journey() {
    return new Journey(browser)
        .then("publish the follow-up", this::publishFollowUp)
        .then("find the follow-up", this::findFollowUp)
        .then("name the series", this::nameSeries)
        .then("withdraw the follow-up", this::withdrawFollowUp);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "the follow-up is hidden",
          "find the follow-up",
          "visible",
          Fault.addStyles(".said { display: none; }")),
      new Fault(
          "the button does nothing",
          "withdraw the follow-up",
          "Withdrawn",
          Fault.disableButton("Withdraw"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "typed text is altered in transit",
            "publish the follow-up",
            FOLLOW_UP_TEXT,
            Fault.alterRequests("Assembly extended", "Assembly ended")));
  }

  private void publishFollowUp() {
    secretariatWindow = new Window(browser);
    var address = people.find(secretariat.requireSignedIn("test")).orElseThrow().email();
    secretariatWindow.signIn(address.value(), PASSWORD, reportPath());
    secretariatWindow.requireLive();
    var act = Window.link(secretariatWindow.main(), "Add a follow-up to paragraph 2");
    act.focus();
    secretariatWindow.page.keyboard().press("Enter");
    secretariatWindow.requireHeading("Follow-up to paragraph 2");
    secretariatWindow.clickButton("Publish");
    assertThat(secretariatWindow.page.getByRole(AriaRole.ALERT).first())
        .containsText("Choose the progress.");
    secretariatWindow.requireNoViolations();
    // On narrow and enlarged screens, a calendar that opened by itself would take no typed text.
    secretariatWindow.page.setViewportSize(360, 900);
    secretariatWindow.field("Day").focus();
    secretariatWindow.page.keyboard().type(today());
    assertThat(secretariatWindow.field("Day")).hasValue(today());
    secretariatWindow.page.setViewportSize(1440, 900);
    secretariatWindow.page.getByLabel("Done").check();
    secretariatWindow.type("What happened", FOLLOW_UP_TEXT);
    secretariatWindow.type("Web address with more information (optional)", LINK);
    secretariatWindow.clickButton("Publish");
    assertThat(secretariatWindow.page.locator(".note .said")).containsText(FOLLOW_UP_TEXT);
    secretariatWindow.requireNoViolations();
  }

  private void findFollowUp() {
    visitorWindow = new Window(browser);
    visitorWindow.open(reportPath());
    visitorWindow.requireLive();
    assertThat(visitorWindow.page.locator(".under .said")).isVisible();
    visitorWindow.requireNoViolations();
    Window.link(visitorWindow.page.locator(".footer"), "Follow-ups").click();
    visitorWindow.requireHeading("Follow-ups");
    visitorWindow.page.getByLabel("Progress").selectOption("done");
    visitorWindow.clickButton("Show");
    assertThat(visitorWindow.main()).containsText(FOLLOW_UP_TEXT);
    visitorWindow.requireLive();
    visitorWindow.requireNoViolations();
    visitorWindow.open("/light/follow-ups?status=done");
    assertThat(visitorWindow.main()).containsText(FOLLOW_UP_TEXT);
    visitorWindow.requireNoViolations();
  }

  private void nameSeries() {
    secretariatWindow.open("/secretariat/" + consultation.slug());
    secretariatWindow.requireLive();
    secretariatWindow.field("Name of the series (optional)").fill("Forum, year over year");
    secretariatWindow.field("Name of the series (optional)").press("Enter");
    secretariatWindow.clickButton("Save the series");
    assertThat(secretariatWindow.page.locator(".toast")).containsText("The series is saved.");
    secretariatWindow.requireNoViolations();
    visitorWindow.open("/consultations/" + consultation.slug());
    visitorWindow.requireLive();
    visitorWindow.clickLink("Forum, year over year");
    visitorWindow.requireHeading("Forum, year over year");
    assertThat(visitorWindow.main()).containsText("1 contributor");
    assertThat(visitorWindow.main()).containsText(FOLLOW_UP_TEXT);
    visitorWindow.requireLive();
    visitorWindow.requireNoViolations();
    visitorWindow.open("/light/consultations/" + consultation.slug());
    visitorWindow.clickLink("Forum, year over year");
    assertThat(visitorWindow.main()).containsText("Continuation of the Forum");
    visitorWindow.requireNoViolations();
  }

  private void withdrawFollowUp() {
    secretariatWindow.open(reportPath());
    secretariatWindow.requireLive();
    secretariatWindow.clickLink("Withdraw");
    secretariatWindow.type("Public reason", REASON);
    secretariatWindow.requireNoViolations();
    secretariatWindow.clickButton("Withdraw");
    assertThat(secretariatWindow.main()).containsText("Withdrawn");
    assertThat(secretariatWindow.main()).containsText(REASON);
    secretariatWindow.requireNoViolations();
    visitorWindow.open(reportPath());
    assertThat(visitorWindow.page.locator(".under s")).containsText(FOLLOW_UP_TEXT);
  }

  private static String today() {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(ZoneOffset.UTC));
  }

  private String reportPath() {
    return "/consultations/" + consultation.slug() + "/report/1";
  }
}
