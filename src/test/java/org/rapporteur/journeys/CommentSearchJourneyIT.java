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

/// The secretariat searches comments while it edits, and cites and quotes results, by keyboard and
/// on a small screen.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CommentSearchJourneyIT {

  private static final String TEXT = "Text of paragraph 1";
  private static final String PASSWORD = "a long enough password";
  private static final String SENTENCE =
      "Each remote hub needs a moderator and a stable connection.";
  private static final int PHONE_WIDTH = 360;

  @LocalServerPort int port;
  @Autowired SmallConsultation consultations;
  @Autowired PersonService people;
  @Autowired Runs runs;

  private Browser browser;
  private SmallConsultation.Made made;
  private Window window;

  @BeforeEach
  void setUp() {
    browser = new Browser(port);
    made = consultations.closed();
    runs.toTheEnd(made.secretariat(), made.consultation().id());
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void foundCommentIsCitedAndQuoted() throws Exception {
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
        .then("start writing", this::startWriting)
        .then("search the comments", this::searchComments)
        .then("quote a sentence", this::quoteSentence)
        .then("save the paragraph", this::saveParagraph)
        .then("search on a small screen", this::searchOnASmallScreen);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "the save button does nothing",
          "save the paragraph",
          SENTENCE,
          Fault.disableButton("Save paragraph"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "typed text is altered in transit",
            "search the comments",
            "1 comment found",
            Fault.alterRequests("moderators", "nowheresaid")));
  }

  private void startWriting() {
    window = new Window(browser);
    var address = people.find(made.secretariat().requireSignedIn("test")).orElseThrow().email();
    window.signIn(
        address.value(), PASSWORD, "/secretariat/" + made.consultation().slug() + "/synthesis");
    window.requireLive();
    card().locator(".pn").click();
    pressButton("Edit text");
    window.field(TEXT).fill("");
    var keys = window.page.keyboard();
    keys.type("It was said and noted. [C4");
    assertThat(window.page.getByRole(AriaRole.OPTION)).hasCount(1);
    window.requireNoViolations();
    keys.press("Enter");
    assertThat(window.field(TEXT)).hasValue("It was said and noted. [C4]");
    assertThat(window.field(TEXT)).isFocused();
    for (int i = 0; i < " and noted. [C4]".length(); i++) {
      keys.press("ArrowLeft");
    }
    openSearch();
  }

  private void searchComments() {
    var words = window.field("Words to search for");
    words.focus();
    window.page.keyboard().type("moderators");
    window.page.keyboard().press("Enter");
    assertThat(searchPane().getByRole(AriaRole.STATUS)).containsText("1 comment found");
    assertThat(searchPane().locator("mark")).containsText("moderator");
    assertThat(searchPane()).containsText("Question 1");
    window.requireNoViolations();
  }

  private void quoteSentence() {
    pressButtonIn(searchPane(), "Quote a sentence of C5");
    pressButtonIn(searchPane(), SENTENCE);
    assertThat(window.page.locator("vaadin-notification-card").last())
        .containsText("The quotation of C5 is in the text.");
    window.requireNoViolations();
    assertThat(window.field(TEXT))
        .hasValue("It was said “" + SENTENCE + "” (C5) [C5] and noted. [C4]");
  }

  private void saveParagraph() {
    pressButton("Save paragraph");
    assertThat(card()).containsText("“" + SENTENCE + "” (C5) and noted.");
    assertThat(card().locator(".cite").last()).containsText("C5");
    window.requireNoViolations();
  }

  private void searchOnASmallScreen() {
    window.page.setViewportSize(PHONE_WIDTH, 800);
    pressButton("Edit text");
    openSearch();
    window.field("Words to search for").fill("review");
    window.page.keyboard().press("Enter");
    assertThat(searchPane().locator(".src")).hasCount(2);
    pressButtonIn(searchPane(), "Cite C11");
    window.requireNoViolations();
    pressButton("Save paragraph");
    assertThat(card().locator(".cite").last()).containsText("C11");
  }

  private void openSearch() {
    window
        .page
        .locator(".side vaadin-details-summary")
        .filter(new Locator.FilterOptions().setHasText("Search"))
        .click();
  }

  private void pressButton(String button) {
    pressButtonIn(window.main(), button);
  }

  private void pressButtonIn(Locator within, String button) {
    Window.button(within, button).first().focus();
    window.page.keyboard().press("Enter");
  }

  private Locator searchPane() {
    return window.page.locator(".side .search");
  }

  private Locator card() {
    return window.page.locator(".para:not(.of-summary)").first();
  }
}
