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

/// The secretariat gives a reader a preview of the report; others cannot open it. After publication
/// the preview links to the report.
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
  private Window secretariatWindow;
  private Window readerWindow;

  @BeforeEach
  void setUp() {
    browser = new Browser(port);
    made = consultations.closed();
    runs.toTheEnd(made.secretariat(), made.consultation().id());
    runs.confirmAll(made.secretariat(), made.consultation().id());
    reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void previewIsVisibleToReadersUntilPublication() throws Exception {
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
        .then("open the preview", this::openPreview)
        .then("read the preview", this::readPreview)
        .then("hide the preview from others", this::requireHiddenFromOthers)
        .then("see who has read it", this::requireReadReceipt)
        .then("go on to the report", this::followToReport);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "the embargo is not shown",
          "read the preview",
          "visible",
          Fault.addStyles(".page-report .notice { display: none; }"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "the note is altered in transit",
            "open the preview",
            NOTE,
            Fault.alterRequests("Friday", "Monday")));
  }

  private void openPreview() {
    secretariatWindow = new Window(browser);
    secretariatWindow.signIn(findEmail(made.secretariat()), PASSWORD, deskPath());
    secretariatWindow.requireLive();
    secretariatWindow.clickLink("Preview under embargo");
    secretariatWindow.requireHeading("Preview under embargo");
    secretariatWindow.clickButton("Open the preview");
    assertThat(secretariatWindow.page.getByRole(AriaRole.ALERT).first())
        .containsText("Name one reader at least.");
    secretariatWindow.requireNoViolations();
    secretariatWindow.type(
        "E-mail addresses of the readers", "nobody@example.org, " + findEmail(reader));
    secretariatWindow.type("Note to the readers (optional)", NOTE);
    enterEndTime();
    secretariatWindow.clickButton("Open the preview");
    assertThat(secretariatWindow.page.getByRole(AriaRole.ALERT).first())
        .containsText("nobody@example.org");
    assertThat(secretariatWindow.field("Note to the readers (optional)")).hasValue(NOTE);
    secretariatWindow.type("E-mail addresses of the readers", findEmail(reader));
    secretariatWindow.clickButton("Open the preview");
    assertThat(secretariatWindow.main()).containsText("Not yet");
    assertThat(secretariatWindow.main()).containsText(NOTE);
    secretariatWindow.requireNoViolations();
  }

  private void enterEndTime() {
    String day =
        DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(ZoneOffset.UTC).plusDays(7));
    var moment = secretariatWindow.page.locator("vaadin-date-time-picker").last();
    moment.locator("vaadin-date-picker input").fill(day);
    moment.locator("vaadin-date-picker input").press("Enter");
    moment.locator("vaadin-time-picker input").fill("18:00");
    moment.locator("vaadin-time-picker input").press("Enter");
  }

  private void readPreview() {
    readerWindow = new Window(browser);
    readerWindow.signIn(findEmail(reader), PASSWORD, "/account/inbox");
    readerWindow.requireLive();
    readerWindow.openUntilShown(
        "/account/inbox",
        Window.link(readerWindow.main(), "You can read the report before it is published"));
    readerWindow.clickLink("You can read the report before it is published");
    assertThat(readerWindow.page.locator(".page-report .notice")).isVisible();
    assertThat(readerWindow.page.locator(".page-report .notice"))
        .containsText("not for circulation; read by " + reader.name());
    assertThat(readerWindow.page.locator(".page-report .notice")).containsText(NOTE);
    assertThat(readerWindow.page.locator("#p1")).isVisible();
    readerWindow.requireNoViolations();
    readerWindow.open(previewPath());
    assertThat(readerWindow.page.locator("#p1")).isVisible();
    readerWindow.requireNoViolations();
  }

  private void requireHiddenFromOthers() {
    var otherStakeholder = new Window(browser);
    otherStakeholder.signIn(
        findEmail(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY)), PASSWORD, "/account");
    otherStakeholder.open(previewPath());
    otherStakeholder.requireHeading("Page not found");
    assertThat(otherStakeholder.main()).not().containsText("embargo");
    var visitor = new Window(browser);
    visitor.open(previewPath());
    visitor.requireHeading("Page not found");
  }

  private void requireReadReceipt() {
    secretariatWindow.open(PreviewLinks.desk(made.consultation().slug()));
    secretariatWindow.requireLive();
    assertThat(secretariatWindow.main()).not().containsText("Not yet");
    secretariatWindow.requireNoViolations();
  }

  private void followToReport() {
    reports.publish(made.secretariat(), made.consultation().id());
    readerWindow.open(previewPath());
    readerWindow.requireHeading("This preview has ended");
    readerWindow.clickLink("Read the published report");
    assertThat(readerWindow.page.locator("#p1")).isVisible();
  }

  private String findEmail(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().email().value();
  }

  private String deskPath() {
    return SynthesisLinks.desk(made.consultation().slug());
  }

  private String previewPath() {
    return PreviewLinks.page(made.consultation().slug());
  }
}
