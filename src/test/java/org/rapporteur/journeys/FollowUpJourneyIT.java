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

/// The secretariat tells what happened after a report, a visitor finds it, and a mistake is taken
/// back.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FollowUpJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final String SAID = "The Forum should continue for five years.";
  private static final String WORDS = "The General Assembly extended the mandate.";
  private static final String LINK = "https://www.example.org/resolutions/70/125";
  private static final String WHY = "It was another Forum.";

  @LocalServerPort int port;
  @Autowired GivenDrafts drafts;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired CommentService comments;
  @Autowired ConsultationLifecycleService holding;
  @Autowired ReportService reports;

  private Browser browser;
  private ConsultationDetails consultation;
  private Viewer secretariat;
  private Window telling;
  private Window reading;

  @BeforeEach
  void aReportAndABrowser() {
    browser = new Browser(port);
    consultation = fixtures.anOpenConsultation();
    comments.post(
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, SAID),
        Channel.WEB,
        IdempotencyKey.random());
    secretariat = fixtures.theSecretariatOf(consultation.id());
    holding.close(secretariat, consultation.id(), "All has been said.");
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 1, SAID));
    reports.publish(secretariat, consultation.id());
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void whatHappenedIsToldFoundAndTakenBack() throws Exception {
    journey().arrives(mended());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void tellingIsStoppedByWhatIsBroken(Fault fault) throws Exception {
    journey().stopsFor(fault);
  }

  private Journey journey() {
    return new Journey(browser)
        .then("tells", this::tells)
        .then("finds it", this::findsIt)
        .then("names the series", this::namesTheSeries)
        .then("takes it back", this::takesItBack);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault(
          "what happened is not shown",
          "finds it",
          "visible",
          Fault.styled(".said { display: none; }")),
      new Fault("the button does nothing", "takes it back", "Taken back", Fault.deaf("Take back"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "what is typed arrives with other words",
            "tells",
            WORDS,
            Fault.altered("Assembly extended", "Assembly ended")));
  }

  private void tells() {
    telling = new Window(browser);
    var address = people.find(secretariat.requireSignedIn("test")).orElseThrow().email();
    telling.signIn(address.value(), PASSWORD, report());
    telling.isTakenOver();
    var act = Window.link(telling.main(), "Say what happened next to paragraph 2");
    act.focus();
    telling.page.keyboard().press("Enter");
    telling.reads("What happened next to paragraph 2");
    telling.press("Publish");
    assertThat(telling.page.getByRole(AriaRole.ALERT).first())
        .containsText("Choose how far it has come.");
    telling.isAccessible();
    telling.field("Day").fill(today());
    telling.field("Day").press("Enter");
    telling.page.getByLabel("Done").check();
    telling.type("What happened", WORDS);
    telling.type("Web address of where more is said (optional)", LINK);
    telling.press("Publish");
    assertThat(telling.page.locator(".note .said")).containsText(WORDS);
    telling.isAccessible();
  }

  private void findsIt() {
    reading = new Window(browser);
    reading.open(report());
    reading.isTakenOver();
    assertThat(reading.page.locator(".under .said")).isVisible();
    reading.isAccessible();
    Window.link(reading.page.locator(".footer"), "What happened next").click();
    reading.reads("What happened next");
    reading.page.getByLabel("How far it has come").selectOption("done");
    reading.press("Show");
    assertThat(reading.main()).containsText(WORDS);
    reading.isTakenOver();
    reading.isAccessible();
    reading.open("/light/follow-ups?status=done");
    assertThat(reading.main()).containsText(WORDS);
    reading.isAccessible();
  }

  private void namesTheSeries() {
    telling.open("/secretariat/" + consultation.slug());
    telling.isTakenOver();
    telling.field("Name of the series (optional)").fill("Forum, year over year");
    telling.field("Name of the series (optional)").press("Enter");
    telling.press("Save the series");
    assertThat(telling.page.locator(".toast")).containsText("The series is saved.");
    telling.isAccessible();
    reading.open("/consultations/" + consultation.slug());
    reading.isTakenOver();
    reading.follow("Forum, year over year");
    reading.reads("Forum, year over year");
    assertThat(reading.main()).containsText("1 contributor");
    assertThat(reading.main()).containsText(WORDS);
    reading.isTakenOver();
    reading.isAccessible();
    reading.open("/light/consultations/" + consultation.slug());
    reading.follow("Forum, year over year");
    assertThat(reading.main()).containsText("Continuation of the Forum");
    reading.isAccessible();
  }

  private void takesItBack() {
    telling.open(report());
    telling.isTakenOver();
    telling.follow("Take back");
    telling.type("Why it was a mistake, in public", WHY);
    telling.isAccessible();
    telling.press("Take back");
    assertThat(telling.main()).containsText("Taken back");
    assertThat(telling.main()).containsText(WHY);
    telling.isAccessible();
    reading.open(report());
    assertThat(reading.page.locator(".under s")).containsText(WORDS);
  }

  private static String today() {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(ZoneOffset.UTC));
  }

  private String report() {
    return "/consultations/" + consultation.slug() + "/report/1";
  }
}
