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

/// Two of the secretariat code how contributors stand to a proposition, each alone and by keyboard,
/// settle where they disagree, and find the count in the draft.
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
  private Viewer other;
  private Window first;
  private Window second;

  @BeforeEach
  void aDraftAndABrowser() {
    browser = new Browser(port);
    made = consultations.openOnTwoThemes();
    other = fixtures.theSecretariatOf(made.consultation().id());
    runs.toTheEnd(made.secretariat(), made.consultation().id());
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void twoCodersComeToACountInTheDraft() throws Exception {
    journey().arrives(mended());
  }

  private Journey journey() {
    return new Journey(browser)
        .then("open", this::open)
        .then("open the sheet", this::openTheSheet)
        .then("read what was said", this::readWhatWasSaid)
        .then("code", this::code)
        .then("code apart", this::codeApart)
        .then("settle", this::settle)
        .then("read the draft", this::readTheDraft);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault(
          "keys do nothing",
          "code",
          "Contributor 2 of 3",
          Fault.scripted(
              """
                const dead = (event) => {
                  if (/^[1-4]$/.test(event.key)) event.stopImmediatePropagation();
                };
                window.addEventListener('keydown', dead, true);
                return () => window.removeEventListener('keydown', dead, true);
                """)),
      new Fault(
          "what was said does not show",
          "read what was said",
          "visible",
          Fault.styled(".said { display: none !important; }")),
      new Fault("nothing is settled", "settle", "aria-invalid", Fault.deaf("Settle contributor 2"))
    };
  }

  private void open() {
    first = at(made.secretariat());
    first.follow("Coding of stances");
    assertThat(first.main()).containsText("Nothing has been coded yet.");
    first.isAccessible();
    press(first, "Open the coding");
    assertThat(first.main()).containsText("Choose one.");
    choose(first, "Theme", "hubs");
    first.type("Proposition", PROPOSITION);
    first.type("Sample size", "3");
    choose(first, "Second coder", other.name());
    press(first, "Open the coding");
    assertThat(first.main()).containsText("3 contributors drawn at random of the ");
    first.isAccessible();
  }

  private void openTheSheet() {
    var sheet = Window.link(first.main(), "Coding 1: code your sheet");
    sheet.focus();
    first.page.keyboard().press("Enter");
    assertThat(unit(first, 1)).isFocused();
  }

  private void readWhatWasSaid() {
    assertThat(first.page.locator(".said .words").first()).isVisible();
    first.isAccessible();
  }

  private void code() {
    key(first, "1", 2);
    key(first, "2", 3);
    first.page.keyboard().press("ArrowLeft");
    assertThat(unit(first, 2)).isFocused();
    assertThat(Window.button(first.main(), "2 Against")).hasAttribute("aria-pressed", "true");
    key(first, "2", 3);
    first.page.keyboard().press("1");
    handIn(first);
    assertThat(first.main()).containsText("Your sheet is handed in.");
    assertThat(first.page.locator("h1")).isFocused();
    assertThat(first.main()).not().containsText("kappa");
    first.isAccessible();
  }

  private void codeApart() {
    second = at(other);
    second.open(coding());
    assertThat(unit(second, 1)).isFocused();
    assertThat(second.main()).not().containsText("kappa");
    assertThat(second.page.locator(".codes [aria-pressed=true]")).hasCount(0);
    key(second, "1", 2);
    key(second, "3", 3);
    second.page.keyboard().press("4");
    assertThat(Window.button(second.main(), "Hand in the sheet")).isFocused();
    second.page.keyboard().press("ArrowLeft");
    assertThat(unit(second, 2)).isFocused();
    second.page.keyboard().press("ArrowRight");
    assertThat(unit(second, 3)).isFocused();
    second.page.keyboard().press("1");
    handIn(second);
    assertThat(second.main()).containsText("The coders agree on 2 of 3 contributors");
    assertThat(second.main()).containsText("Cohen's kappa is");
    second.isAccessible();
  }

  private void settle() {
    first.open(coding());
    assertThat(first.main()).containsText("1 disagreement");
    choose(first, "Code of contributor 2", "Against");
    press(first, "Settle contributor 2");
    assertThat(first.field("Reason for contributor 2")).hasAttribute("aria-invalid", "true");
    first.type("Reason for contributor 2", "The words name a cost, and no condition.");
    press(first, "Settle contributor 2");
    assertThat(first.main()).containsText("Settled as “Against” by " + name());
    assertThat(first.page.locator("#disputed")).isFocused();
    first.isAccessible();
  }

  private void readTheDraft() {
    first.open("/secretariat/" + made.consultation().slug() + "/synthesis");
    var paragraph =
        first
            .page
            .locator(".para")
            .filter(new Locator.FilterOptions().setHasText("Two people coded how 3 of "));
    assertThat(paragraph).containsText("drawn at random, stand to the proposition");
    assertThat(paragraph).containsText("“" + PROPOSITION + "”");
    assertThat(paragraph).containsText("one contributor (1 of 3) was against the proposition");
    first.follow("History");
    assertThat(first.main()).containsText("Stances coded");
  }

  private static void key(Window window, String key, int then) {
    window.page.keyboard().press(key);
    assertThat(window.page.locator("#coded-unit")).hasText("Contributor " + then + " of 3");
    assertThat(unit(window, then)).isFocused();
  }

  private static void handIn(Window window) {
    assertThat(Window.button(window.main(), "Hand in the sheet")).isFocused();
    window.page.keyboard().press("Enter");
  }

  private static Locator unit(Window window, int number) {
    return window
        .page
        .locator("#coded-unit")
        .filter(new Locator.FilterOptions().setHasText("Contributor " + number + " of 3"));
  }

  private String coding() {
    return "/secretariat/" + made.consultation().slug() + "/synthesis/coding/1";
  }

  private String name() {
    return people.find(made.secretariat().requireSignedIn("test")).orElseThrow().name();
  }

  private Window at(Viewer editor) {
    var window = new Window(browser);
    var address = people.find(editor.requireSignedIn("test")).orElseThrow().email();
    window.signIn(
        address.value(), PASSWORD, "/secretariat/" + made.consultation().slug() + "/synthesis");
    window.isTakenOver();
    return window;
  }

  /// By keyboard: opens the list and goes down to the option.
  private static void choose(Window window, String label, String words) {
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
    window
        .page
        .getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText(words))
        .first()
        .focus();
    window.page.keyboard().press("Enter");
  }

  private static void press(Window window, String button) {
    Window.button(window.main(), button).first().focus();
    window.page.keyboard().press("Enter");
  }
}
