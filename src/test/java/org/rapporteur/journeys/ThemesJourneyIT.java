package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.identity.PersonService;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The secretariat arranges themes by keyboard and mouse, and the next run applies its decisions.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ThemesJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final double RUN_TIMEOUT_MS = 120_000;
  private static final String NAME = "Hubs, near and far";
  private static final String NUMBERS = "Contributors by stakeholder group and regional group";
  private static final String TERM = "H1 Remote hubs";

  @LocalServerPort int port;
  @Autowired SmallConsultation consultations;
  @Autowired PersonService people;

  private Browser browser;
  private SmallConsultation.Made made;
  private Window desk;

  @BeforeEach
  void setUp() {
    browser = new Browser(port);
    made = consultations.openOnTwoThemes();
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void nextRunFollowsArrangedThemes() throws Exception {
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
        .then("start a run", this::startRun)
        .then("read the numbers", this::readNumbers)
        .then("choose statements", this::chooseStatements)
        .then("open the name dialog", this::requireNameDialog)
        .then("split the theme", this::splitTheme)
        .then("choose themes", this::chooseThemes)
        .then("merge the themes", this::mergeThemes)
        .then("save the vocabulary", this::saveVocabulary)
        .then("run again", this::runAgain)
        .then("read the decisions", this::readDecisions)
        .then("read the counts by term", this::readTermCounts);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "the button does nothing",
          "open the name dialog",
          "Split off 2 statements",
          Fault.disableButton("Split off")),
      new Fault(
          "the selection is hidden",
          "merge the themes",
          "visible",
          Fault.addStyles(".chosen { display: none !important; }")),
      new Fault(
          "pending decisions are hidden",
          "read the decisions",
          "visible",
          Fault.addStyles(".chg { display: none !important; }")),
      new Fault(
          "the counts are hidden",
          "read the counts by term",
          "visible",
          Fault.addStyles(".vocabulary vaadin-grid { display: none !important; }"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "the name is altered in transit",
            "split the theme",
            NAME,
            Fault.alterRequests(NAME, "X")));
  }

  private void startRun() {
    desk = new Window(browser);
    var address = people.find(made.secretariat().requireSignedIn("test")).orElseThrow().email();
    desk.signIn(address.value(), PASSWORD, deskPath());
    desk.clickButton("Make a first draft");
    assertThat(desk.page.locator(".para:not(.of-summary) .pn").first())
        .isVisible(timeout(RUN_TIMEOUT_MS));
    desk.clickLink("Points");
    assertThat(heading("Themes")).isVisible();
    desk.requireNoViolations();
  }

  private void readNumbers() {
    desk.page.getByText(NUMBERS).click();
    var numbers = desk.page.locator(".tm vaadin-details vaadin-grid");
    assertThat(numbers).isVisible();
    assertThat(numbers).containsText("hubs");
    assertThat(numbers).containsText("Asia-Pacific");
    desk.requireNoViolations();
    desk.page.getByText(NUMBERS).click();
  }

  private void chooseStatements() {
    var hubs = theme("hubs").getByRole(AriaRole.BUTTON);
    hubs.focus();
    desk.page.keyboard().press("Enter");
    var statements =
        desk.page.locator(".st").filter(new Locator.FilterOptions().setHasText("connection"));
    assertThat(statements.first()).isVisible();
    for (int i = 0; i < 2; i++) {
      statements.nth(i).getByRole(AriaRole.CHECKBOX).focus();
      desk.page.keyboard().press("Space");
    }
  }

  private void requireNameDialog() {
    var split = Window.button(desk.main(), "Split off");
    assertThat(split).isEnabled();
    split.focus();
    desk.page.keyboard().press("Enter");
    assertThat(desk.dialog()).containsText("Split off 2 statements");
    desk.requireNoViolations();
  }

  private void splitTheme() {
    Window.type(Window.field(desk.body(), "Name of the theme"), NAME);
    Window.button(desk.dialog(), "Split off").click();
    assertThat(desk.main()).containsText(NAME);
    requireRow(NAME, "With the next run");
    desk.requireNoViolations();
  }

  private void chooseThemes() {
    theme("hubs").getByRole(AriaRole.CHECKBOX).click();
    assertThat(desk.main()).containsText("1 chosen");
    theme("agenda").getByRole(AriaRole.CHECKBOX).click();
  }

  private void mergeThemes() {
    assertThat(desk.page.getByText("2 chosen")).isVisible();
    Window.button(desk.main(), "Merge").click();
    var name = Window.field(desk.body(), "Name of the theme");
    Window.type(name, " ");
    Window.button(desk.dialog(), "Merge").click();
    assertThat(name).hasAttribute("aria-invalid", "true");
    Window.type(name, "The meeting");
    Window.button(desk.dialog(), "Merge").click();
    requireRow("agenda", "Joins “The meeting” with the next run");
    assertThat(desk.main()).containsText("decisions wait for the next run");
    desk.requireNoViolations();
  }

  /// The second line is invalid at first.
  private void saveVocabulary() {
    openVocabulary();
    var terms = Window.field(desk.body(), "Terms");
    Window.type(terms, "H1,en,Remote hubs,hubs\nZ1,Orbital mechanics");
    desk.page.getByText("Find themes as before").click();
    desk.clickButton("Save the vocabulary");
    assertThat(terms).hasAttribute("aria-invalid", "true");
    assertThat(desk.main()).containsText("Line 2 has too few");
    assertThat(terms).hasValue("H1,en,Remote hubs,hubs\nZ1,Orbital mechanics");
    desk.requireNoViolations();
    Window.type(terms, "H1,en,Remote hubs,hubs\nZ1,en,Orbital mechanics");
    desk.clickButton("Save the vocabulary");
    assertThat(desk.main()).containsText("Version 1: 2 terms");
    desk.requireNoViolations();
  }

  private void openVocabulary() {
    desk.open(deskPath() + "?view=points");
    desk.requireLive();
    desk.main()
        .locator("vaadin-details-summary")
        .filter(new Locator.FilterOptions().setHasText("The institution's vocabulary"))
        .click();
  }

  private void readTermCounts() {
    openVocabulary();
    assertThat(term(TERM)).isVisible();
    requireRow("Z1 Orbital mechanics", "0");
    assertThat(term("Under no term")).isVisible();
    desk.requireNoViolations();
    desk.clickLink("Draft");
    assertThat(desk.page.getByText("spoke to “" + TERM + "”").first()).isVisible();
  }

  private Locator term(String words) {
    return desk.page
        .locator(".vocabulary vaadin-grid-cell-content")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first();
  }

  private void runAgain() {
    desk.clickButton("Make a new draft");
    assertThat(desk.page.getByText("Run 2,").first()).isVisible();
    assertThat(desk.page.getByText("Draft 2 is offered").first())
        .isVisible(timeout(RUN_TIMEOUT_MS));
    assertThat(desk.main()).containsText("would change");
    assertThat(desk.page.locator("vaadin-notification-card")).hasCount(0);
    desk.requireNoViolations();
    desk.clickLink("Compare with draft 1");
    assertThat(heading("What draft 2 says otherwise than draft 1")).isVisible();
    desk.clickLink("Points");
    var takeOver = Window.button(desk.main(), "Take over into draft 2");
    takeOver.focus();
    desk.page.keyboard().press("Enter");
    assertThat(desk.page.locator(".para:not(.of-summary) .pn").first()).isVisible();
    desk.clickLink("Points");
  }

  private void readDecisions() {
    requireRow(NAME, "Kept");
    requireRow("The meeting", "Kept");
    assertThat(desk.page.getByText("Nothing waits for the next run")).isVisible();
  }

  private Locator heading(String words) {
    return desk.page
        .getByRole(AriaRole.HEADING)
        .filter(new Locator.FilterOptions().setHasText(words));
  }

  private Locator theme(String words) {
    return desk.page
        .locator(".tm vaadin-grid-cell-content")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first();
  }

  private void requireRow(String name, String content) {
    var row = Pattern.compile(name + ".*" + content, Pattern.DOTALL);
    assertThat(desk.page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(row)).first())
        .isVisible();
  }

  private String deskPath() {
    return "/secretariat/" + made.consultation().slug() + "/synthesis";
  }

  private static LocatorAssertions.IsVisibleOptions timeout(double milliseconds) {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
  }
}
