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
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.preview.PreviewLinks;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The secretariat shows its draft to a reader, who finds it in the inbox; a stranger finds
/// nothing, and after publication the reader is led to the report.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PreviewJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final String NOTE = "Please send comments by Friday.";

  @LocalServerPort int port;
  @Autowired SmallConsultation consultations;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired ReportService reports;
  @Autowired Runs runs;

  private Browser browser;
  private SmallConsultation.Made made;
  private Viewer reader;
  private Window showing;
  private Window reading;

  @BeforeEach
  void aDraftAndABrowser() {
    browser = new Browser(port);
    made = consultations.closed();
    runs.toTheEnd(made.secretariat(), made.consultation().id());
    reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void draftIsShownToItsReadersUntilItIsPublished() throws Exception {
    journey().arrives(mended());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void showingIsStoppedByWhatIsBroken(Fault fault) throws Exception {
    journey().stopsFor(fault);
  }

  private Journey journey() {
    return new Journey(browser)
        .then("opens", this::opens)
        .then("reads", this::reads)
        .then("sees nothing", this::seesNothing)
        .then("learns of the reading", this::learnsOfTheReading)
        .then("is led on", this::isLedOn);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault(
          "the embargo is not shown",
          "reads",
          "visible",
          Fault.styled(".page-report .notice { display: none; }"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "the note arrives with other words", "opens", NOTE, Fault.altered("Friday", "Monday")));
  }

  private void opens() {
    showing = new Window(browser);
    showing.signIn(address(made.secretariat()), PASSWORD, desk());
    showing.isTakenOver();
    showing.follow("Preview under embargo");
    showing.reads("Preview under embargo");
    showing.press("Open the preview");
    assertThat(showing.page.getByRole(AriaRole.ALERT).first())
        .containsText("Name one reader at least.");
    showing.isAccessible();
    showing.type("E-mail addresses of the readers", "nobody@example.org, " + address(reader));
    showing.type("Note to the readers (optional)", NOTE);
    setTheEnd();
    showing.press("Open the preview");
    assertThat(showing.page.getByRole(AriaRole.ALERT).first()).containsText("nobody@example.org");
    assertThat(showing.field("Note to the readers (optional)")).hasValue(NOTE);
    showing.type("E-mail addresses of the readers", address(reader));
    showing.press("Open the preview");
    assertThat(showing.main()).containsText("Not yet");
    assertThat(showing.main()).containsText(NOTE);
    showing.isAccessible();
  }

  private void setTheEnd() {
    String day =
        DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(ZoneOffset.UTC).plusDays(7));
    var moment = showing.page.locator("vaadin-date-time-picker").last();
    moment.locator("vaadin-date-picker input").fill(day);
    moment.locator("vaadin-date-picker input").press("Enter");
    moment.locator("vaadin-time-picker input").fill("18:00");
    moment.locator("vaadin-time-picker input").press("Enter");
  }

  private void reads() {
    reading = new Window(browser);
    reading.signIn(address(reader), PASSWORD, "/account/inbox");
    reading.isTakenOver();
    reading.openUntilShown(
        "/account/inbox",
        Window.link(reading.main(), "You can read the report before it is published"));
    reading.follow("You can read the report before it is published");
    assertThat(reading.page.locator(".page-report .notice")).isVisible();
    assertThat(reading.page.locator(".page-report .notice"))
        .containsText("not for circulation; read by " + reader.name());
    assertThat(reading.page.locator(".page-report .notice")).containsText(NOTE);
    assertThat(reading.page.locator("#p1")).isVisible();
    reading.isAccessible();
    reading.open(page());
    assertThat(reading.page.locator("#p1")).isVisible();
    reading.isAccessible();
  }

  private void seesNothing() {
    var stranger = new Window(browser);
    stranger.signIn(
        address(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY)), PASSWORD, "/account");
    stranger.open(page());
    stranger.reads("Page not found");
    assertThat(stranger.main()).not().containsText("embargo");
    var visitor = new Window(browser);
    visitor.open(page());
    visitor.reads("Page not found");
  }

  private void learnsOfTheReading() {
    showing.open(PreviewLinks.desk(made.consultation().slug()));
    showing.isTakenOver();
    assertThat(showing.main()).not().containsText("Not yet");
    showing.isAccessible();
  }

  private void isLedOn() {
    reports.publish(made.secretariat(), made.consultation().id());
    reading.open(page());
    reading.reads("This preview has ended");
    reading.follow("Read the published report");
    assertThat(reading.page.locator("#p1")).isVisible();
  }

  private String address(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().email().value();
  }

  private String desk() {
    return SynthesisLinks.desk(made.consultation().slug());
  }

  private String page() {
    return PreviewLinks.page(made.consultation().slug());
  }
}
