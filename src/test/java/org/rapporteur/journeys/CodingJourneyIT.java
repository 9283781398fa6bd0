package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Two editors code stances on a proposition independently and by keyboard, settle their
/// disagreement, and find the count in the draft.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CodingJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final String PROPOSITION = "Remote hubs should be paid for";

  @LocalServerPort int port;
  @Autowired SmallConsultation consultations;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired Runs runs;

  private Browser browser;
  private SmallConsultation.Made made;
  private Viewer otherEditor;
  private Window first;
  private Window second;

  @BeforeEach
  void setUp() {
    browser = new Browser(port);
    made = consultations.openOnTwoThemes();
    otherEditor = fixtures.theSecretariatOf(made.consultation().id());
    runs.toTheEnd(made.secretariat(), made.consultation().id());
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void codedSampleIsCountedInDraft() throws Exception {
    journey().run(repairedFaults());
  }

  private Journey journey() {
    return new Journey(browser)
        .then("open the coding", this::openCoding)
        .then("open the sheet", this::openSheet)
        .then("read the statements", this::readStatements)
        .then("code the sheet", this::codeSheet)
        .then("code the second sheet", this::codeSecondSheet)
        .then("settle the disagreement", this::settleDisagreement)
        .then("read the draft", this::readDraft);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "keys do nothing",
          "code the sheet",
          "Contributor 2 of 3",
          Fault.addScript(
              """
                const dead = (event) => {
                  if (/^[1-4]$/.test(event.key)) event.stopImmediatePropagation();
                };
                window.addEventListener('keydown', dead, true);
                return () => window.removeEventListener('keydown', dead, true);
                """)),
      new Fault(
          "statements are hidden",
          "read the statements",
          "visible",
          Fault.addStyles(".said { display: none !important; }")),
      new Fault(
          "the settle button does nothing",
          "settle the disagreement",
          "aria-invalid",
          Fault.disableButton("Settle contributor 2"))
    };
  }

  private void openCoding() {
    first = openDesk(made.secretariat());
    first.clickLink("Coding");
    assertThat(first.main()).containsText("Nothing has been coded yet.");
    first.requireNoViolations();
    pressButton(first, "Open the coding");
    assertThat(first.main()).containsText("Choose one.");
    chooseOption(first, "Theme", "hubs");
    first.type("Proposition", PROPOSITION);
    first.type("Sample size", "3");
    chooseOption(first, "Second coder", otherEditor.name());
    pressButton(first, "Open the coding");
    assertThat(first.main()).containsText("3 contributors drawn at random of the ");
    first.requireNoViolations();
  }

  private void openSheet() {
    var sheet = Window.link(first.main(), "Coding 1: code your sheet");
    sheet.focus();
    first.page.keyboard().press("Enter");
    assertThat(codedUnit(first, 1)).isFocused();
  }

  private void readStatements() {
    assertThat(first.page.locator(".said .words").first()).isVisible();
    first.requireNoViolations();
  }

  private void codeSheet() {
    pressKey(first, "1", 2);
    pressKey(first, "2", 3);
    first.page.keyboard().press("ArrowLeft");
    assertThat(codedUnit(first, 2)).isFocused();
    assertThat(Window.button(first.main(), "2 Against")).hasAttribute("aria-pressed", "true");
    pressKey(first, "2", 3);
    first.page.keyboard().press("1");
    submitSheet(first);
    assertThat(first.main()).containsText("Your sheet is handed in.");
    assertThat(first.page.locator("h1")).isFocused();
    assertThat(first.main()).not().containsText("kappa");
    first.requireNoViolations();
  }

  private void codeSecondSheet() {
    second = openDesk(otherEditor);
    second.open(codingPath());
    assertThat(codedUnit(second, 1)).isFocused();
    assertThat(second.main()).not().containsText("kappa");
    assertThat(second.page.locator(".codes [aria-pressed=true]")).hasCount(0);
    pressKey(second, "1", 2);
    pressKey(second, "3", 3);
    second.page.keyboard().press("4");
    assertThat(Window.button(second.main(), "Hand in the sheet")).isFocused();
    second.page.keyboard().press("ArrowLeft");
    assertThat(codedUnit(second, 2)).isFocused();
    second.page.keyboard().press("ArrowRight");
    assertThat(codedUnit(second, 3)).isFocused();
    second.page.keyboard().press("1");
    submitSheet(second);
    assertThat(second.main()).containsText("The coders agree on 2 of 3 contributors");
    assertThat(second.main()).containsText("Cohen's kappa is");
    second.requireNoViolations();
  }

  private void settleDisagreement() {
    first.open(codingPath());
    assertThat(first.main()).containsText("1 disagreement");
    chooseOption(first, "Code of contributor 2", "Against");
    pressButton(first, "Settle contributor 2");
    assertThat(first.field("Reason for contributor 2")).hasAttribute("aria-invalid", "true");
    first.type("Reason for contributor 2", "The words name a cost, and no condition.");
    pressButton(first, "Settle contributor 2");
    assertThat(first.main()).containsText("Settled as “Against” by " + name());
    assertThat(first.page.locator("#disputed")).isFocused();
    first.requireNoViolations();
  }

  private void readDraft() {
    first.open("/secretariat/" + made.consultation().slug() + "/synthesis");
    var paragraph =
        first
            .page
            .locator(".para")
            .filter(new Locator.FilterOptions().setHasText("Two people coded how 3 of "));
    assertThat(paragraph).containsText("drawn at random, stand to the proposition");
    assertThat(paragraph).containsText("“" + PROPOSITION + "”");
    assertThat(paragraph).containsText("one contributor (1 of 3) was against the proposition");
    first.clickLink("History");
    assertThat(first.main()).containsText("Stances coded");
  }

  private static void pressKey(Window window, String key, int then) {
    window.page.keyboard().press(key);
    assertThat(window.page.locator("#coded-unit")).hasText("Contributor " + then + " of 3");
    assertThat(codedUnit(window, then)).isFocused();
  }

  private static void submitSheet(Window window) {
    assertThat(Window.button(window.main(), "Hand in the sheet")).isFocused();
    window.page.keyboard().press("Enter");
  }

  private static Locator codedUnit(Window window, int number) {
    return window
        .page
        .locator("#coded-unit")
        .filter(new Locator.FilterOptions().setHasText("Contributor " + number + " of 3"));
  }

  private String codingPath() {
    return "/secretariat/" + made.consultation().slug() + "/synthesis/coding/1";
  }

  private String name() {
    return people.find(made.secretariat().requireSignedIn("test")).orElseThrow().name();
  }

  private Window openDesk(Viewer editor) {
    var window = new Window(browser);
    var address = people.find(editor.requireSignedIn("test")).orElseThrow().email();
    window.signIn(
        address.value(), PASSWORD, "/secretariat/" + made.consultation().slug() + "/synthesis");
    window.requireLive();
    return window;
  }

  /// Chooses by keyboard: opens the list and moves to the option.
  private static void chooseOption(Window window, String label, String words) {
    var select =
        window
            .page
            .locator("vaadin-select")
            .filter(
                new Locator.FilterOptions()
                    .setHas(
                        window.page.getByText(label, new Page.GetByTextOptions().setExact(true))))
            .locator("[slot=value]");
    select.focus();
    window.page.keyboard().press("Enter");
    // The list focuses one of its options when it is open.
    assertThat(window.page.locator("[role=option]:focus")).hasCount(1);
    window
        .page
        .getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText(words))
        .first()
        .focus();
    window.page.keyboard().press("Enter");
    assertThat(select).containsText(words);
  }

  private static void pressButton(Window window, String button) {
    Window.button(window.main(), button).first().focus();
    window.page.keyboard().press("Enter");
  }
}
