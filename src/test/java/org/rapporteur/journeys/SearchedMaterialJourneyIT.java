package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The secretariat searches the comments while it writes, and cites and quotes what it finds: by
/// keyboard, and on a small screen.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SearchedMaterialJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final String SENTENCE =
      "Each remote hub needs a moderator and a stable connection.";
  private static final int SMALL = 360;

  @LocalServerPort int port;
  @Autowired SmallConsultation consultations;
  @Autowired PersonService people;
  @Autowired Runs runs;

  private Browser browser;
  private SmallConsultation.Made made;
  private Window window;

  @BeforeEach
  void aDraftAndABrowser() {
    browser = new Browser(port);
    made = consultations.closed();
    runs.toTheEnd(made.secretariat(), made.consultation().id());
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void whatIsFoundIsCitedAndQuoted() throws Exception {
    journey().arrives(mended());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void searchStopsForWhatIsBroken(Fault fault) throws Exception {
    journey().stopsFor(fault);
  }

  private Journey journey() {
    return new Journey(browser)
        .then("write", this::write)
        .then("search", this::search)
        .then("quote", this::quote)
        .then("save", this::save)
        .then("search on a small screen", this::searchOnASmallScreen);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault("nothing is saved", "save", SENTENCE, Fault.deaf("Save paragraph"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "what was typed arrives with other words",
            "search",
            "1 comment found",
            Fault.altered("moderators", "nowheresaid")));
  }

  private void write() {
    window = new Window(browser);
    var address = people.find(made.secretariat().requireSignedIn("test")).orElseThrow().email();
    window.signIn(
        address.value(), PASSWORD, "/secretariat/" + made.consultation().slug() + "/synthesis");
    window.isTakenOver();
    card().locator(".pn").click();
    press("Edit text");
    var text = window.field("A further sentence");
    text.focus();
    window.page.keyboard().type("It was said and noted.");
    for (int i = 0; i < " and noted.".length(); i++) {
      window.page.keyboard().press("ArrowLeft");
    }
    pressIn(card(), "Search the comments");
  }

  private void search() {
    var words = window.field("Words to search for");
    assertThat(words).isFocused();
    window.page.keyboard().type("moderators");
    window.page.keyboard().press("Enter");
    assertThat(pane().getByRole(AriaRole.STATUS)).containsText("1 comment found");
    assertThat(pane().locator("mark")).containsText("moderator");
    assertThat(pane()).containsText("Question 1");
    window.isAccessible();
  }

  private void quote() {
    pressIn(pane(), "Quote a sentence of C5");
    pressIn(pane(), SENTENCE);
    assertThat(window.page.locator("vaadin-notification-card").last())
        .containsText("Quotation of C5 added to: A further sentence");
    window.isAccessible();
    pressIn(pane(), "Back to the text");
    assertThat(window.field("A further sentence")).isFocused();
    assertThat(window.field("A further sentence"))
        .hasValue("It was said “" + SENTENCE + "” (C5) and noted.");
    window.page.keyboard().type(" here");
  }

  private void save() {
    press("Save paragraph");
    assertThat(card()).containsText("“" + SENTENCE + "” (C5) here and noted.");
    assertThat(card().locator(".cite").last()).containsText("C5");
    window.isAccessible();
  }

  private void searchOnASmallScreen() {
    window.page.setViewportSize(SMALL, 800);
    press("Edit text");
    pressIn(card(), "Search the comments");
    window.field("Words to search for").fill("review");
    window.page.keyboard().press("Enter");
    assertThat(pane().locator(".src")).hasCount(2);
    assertThat(card()).isHidden();
    window.isAccessible();
    pressIn(pane(), "Cite C11");
    pressIn(pane(), "Back to the text");
    assertThat(card()).containsText("To be cited when saved:");
    window.isAccessible();
    press("Save paragraph");
  }

  private void press(String button) {
    pressIn(window.main(), button);
  }

  private void pressIn(Locator within, String button) {
    Window.button(within, button).first().focus();
    window.page.keyboard().press("Enter");
  }

  private Locator pane() {
    return window.page.locator("aside.search");
  }

  private Locator card() {
    return window.page.locator(".para:not(.of-summary)").first();
  }
}
