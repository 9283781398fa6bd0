package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
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

/// Themes are found, arranged by keyboard and by mouse, and the next run follows.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ThemesJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final double A_RUN = 120_000;
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
  void aConsultationAndABrowser() {
    browser = new Browser(port);
    made = consultations.openOnTwoThemes();
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void themesAreArrangedAndTheNextRunFollows() throws Exception {
    journey().arrives(mended());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void arrangingIsStoppedByWhatIsBroken(Fault fault) throws Exception {
    journey().stopsFor(fault);
  }

  private Journey journey() {
    return new Journey(browser)
        .then("runs", this::runs)
        .then("reads the numbers", this::readsTheNumbers)
        .then("chooses statements", this::choosesStatements)
        .then("is asked for a name", this::isAskedForAName)
        .then("splits", this::splits)
        .then("chooses themes", this::choosesThemes)
        .then("merges", this::merges)
        .then("gives terms", this::givesTerms)
        .then("runs again", this::runsAgain)
        .then("reads what became of it", this::readsWhatBecameOfIt)
        .then("reads by the terms", this::readsByTheTerms);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault(
          "the button does nothing",
          "is asked for a name",
          "Split off 2 statements",
          Fault.deaf("Split off")),
      new Fault(
          "what was chosen is not shown",
          "merges",
          "visible",
          Fault.styled(".chosen { display: none !important; }")),
      new Fault(
          "what waits is not shown",
          "reads what became of it",
          "visible",
          Fault.styled(".chg { display: none !important; }")),
      new Fault(
          "the account is not shown",
          "reads by the terms",
          "visible",
          Fault.styled(".posw { display: none !important; }"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault("the name arrives with other words", "splits", NAME, Fault.altered(NAME, "X")));
  }

  private void runs() {
    desk = new Window(browser);
    var address = people.find(made.secretariat().requireSignedIn("test")).orElseThrow().email();
    desk.signIn(address.value(), PASSWORD, address());
    desk.press("Start a run");
    assertThat(desk.page.locator(".para:not(.of-summary) .pn").first()).isVisible(within(A_RUN));
    desk.follow("Run and themes");
    assertThat(heading("Themes")).isVisible();
    desk.isAccessible();
  }

  private void readsTheNumbers() {
    desk.page.getByText(NUMBERS).click();
    assertThat(desk.region(NUMBERS)).isVisible();
    assertThat(desk.region(NUMBERS)).containsText("hubs");
    assertThat(desk.region(NUMBERS)).containsText("Asia-Pacific");
    desk.isAccessible();
    desk.page.getByText(NUMBERS).click();
  }

  /// By keyboard.
  private void choosesStatements() {
    var hubs = row("hubs").getByRole(AriaRole.BUTTON);
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

  /// By keyboard.
  private void isAskedForAName() {
    var split = Window.button(desk.main(), "Split off");
    assertThat(split).isEnabled();
    split.focus();
    desk.page.keyboard().press("Enter");
    assertThat(desk.dialog()).containsText("Split off 2 statements");
    desk.isAccessible();
  }

  private void splits() {
    Window.type(Window.field(desk.all(), "Name of the theme"), NAME);
    Window.button(desk.dialog(), "Split off").click();
    assertThat(desk.main()).containsText(NAME);
    assertThat(row(NAME)).containsText("With the next run");
    desk.isAccessible();
  }

  /// By mouse.
  private void choosesThemes() {
    row("hubs").getByRole(AriaRole.CHECKBOX).click();
    assertThat(desk.main()).containsText("1 chosen");
    row("agenda").getByRole(AriaRole.CHECKBOX).click();
  }

  /// By mouse.
  private void merges() {
    assertThat(desk.page.getByText("2 chosen")).isVisible();
    Window.button(desk.main(), "Merge").click();
    var name = Window.field(desk.all(), "Name of the theme");
    Window.type(name, " ");
    Window.button(desk.dialog(), "Merge").click();
    assertThat(name).hasAttribute("aria-invalid", "true");
    Window.type(name, "The meeting");
    Window.button(desk.dialog(), "Merge").click();
    assertThat(row("agenda")).containsText("Joins “The meeting” with the next run");
    assertThat(desk.main()).containsText("decisions wait for the next run");
    desk.isAccessible();
  }

  /// By keyboard; the second line cannot be read at first.
  private void givesTerms() {
    desk.follow("Vocabulary");
    var terms = Window.field(desk.all(), "Terms");
    Window.type(terms, "H1,en,Remote hubs,hubs\nZ1,Orbital mechanics");
    desk.page.getByText("Find themes as before").click();
    desk.press("Save the vocabulary");
    assertThat(terms).hasAttribute("aria-invalid", "true");
    assertThat(desk.main()).containsText("Line 2 has too few");
    assertThat(terms).hasValue("H1,en,Remote hubs,hubs\nZ1,Orbital mechanics");
    desk.isAccessible();
    Window.type(terms, "H1,en,Remote hubs,hubs\nZ1,en,Orbital mechanics");
    desk.press("Save the vocabulary");
    assertThat(desk.main()).containsText("Version 1: 2 terms");
    desk.isAccessible();
    desk.follow("Run and themes");
  }

  private void readsByTheTerms() {
    desk.follow("Vocabulary");
    assertThat(termRow(TERM)).isVisible();
    assertThat(termRow("Z1 Orbital mechanics")).containsText("0");
    assertThat(termRow("Under no term")).isVisible();
    desk.isAccessible();
    desk.follow("Draft");
    assertThat(desk.page.getByText("spoke to “" + TERM + "”").first()).isVisible();
  }

  private Locator termRow(String words) {
    return desk.page
        .locator(".posw tbody tr")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first();
  }

  private void runsAgain() {
    desk.press("Start a run");
    assertThat(desk.page.getByText("Run 2,").first()).isVisible();
    assertThat(desk.page.getByText("Draft 2 is offered").first()).isVisible(within(A_RUN));
    assertThat(desk.main()).containsText("would change");
    assertThat(desk.page.locator("vaadin-notification-card")).hasCount(0);
    desk.isAccessible();
    desk.follow("Compare with draft 1");
    assertThat(heading("What draft 2 says otherwise than draft 1")).isVisible();
    desk.follow("See what would change, and decide");
    var takeOver = Window.button(desk.main(), "Take over into draft 2");
    takeOver.focus();
    desk.page.keyboard().press("Enter");
    assertThat(desk.page.locator(".para:not(.of-summary) .pn").first()).isVisible();
    desk.follow("Run and themes");
  }

  private void readsWhatBecameOfIt() {
    assertThat(row(NAME)).containsText("Kept");
    assertThat(row("The meeting")).containsText("In doubt");
    assertThat(desk.main()).containsText("nearer to “" + NAME + "” by now.");
    assertThat(desk.page.getByText("Nothing waits for the next run")).isVisible();
  }

  private Locator heading(String words) {
    return desk.page
        .getByRole(AriaRole.HEADING)
        .filter(new Locator.FilterOptions().setHasText(words));
  }

  private Locator row(String words) {
    return desk.page
        .locator(".tm tbody tr")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first();
  }

  private String address() {
    return "/secretariat/" + made.consultation().slug() + "/synthesis";
  }

  private static LocatorAssertions.IsVisibleOptions within(double milliseconds) {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
  }
}
