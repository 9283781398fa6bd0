package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;

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
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/// What a run drafted is published from the desk, a paragraph of it is challenged, changed on the
/// desk, and published again; the answer is read beside it, and what the second edition says
/// otherwise. The connection to the database breaks once as the answer is kept and once as the
/// second edition is.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ChallengeJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final String BEFORE =
      "Many contributors (3 of 8) made related statements, marked out by the words ‘remote hubs’.";
  private static final String AFTER =
      "Many contributors (3 of 8) wrote of remote hubs and of their moderators.";
  private static final String WORDS = "A word on the moderators of hubs is missing.";
  private static final String FIELD = "What the paragraph should say, and why";
  private static final String REASONS = "Public reasons";
  private static final String ANSWER = "The moderators are in the next edition.";
  private static final String SYMBOL = "Document symbol (optional)";

  @LocalServerPort int port;
  @MockitoSpyBean PublicLogService log;
  @Autowired SmallConsultation consultations;
  @Autowired Runs runs;
  @Autowired PersonService people;
  @Autowired JdbcClient database;

  private Browser browser;
  private SmallConsultation.Made made;
  private Window secretariat;
  private Window desk;
  private Window challenging;
  private Window visitor;

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
  void challengeLeadsToASecondEdition() throws Exception {
    journey().arrives(mended());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void challengeIsStoppedByWhatIsBroken(Fault fault) throws Exception {
    journey().stopsFor(fault);
  }

  private Journey journey() {
    return new Journey(browser)
        .then("publishes", this::publishes)
        .then("challenges", this::challenges)
        .then("comes to the desk", this::comesToTheDesk)
        .then("changes the paragraph", this::changesTheParagraph)
        .then("answers in vain", this::answersInVain)
        .then("is told to try again", () -> isToldToTryAgain(secretariat))
        .then("answers", this::answers)
        .then("publishes again", this::publishesAgain)
        .then("reads the answer", this::readsTheAnswer)
        .then("opens the comparison", this::opensTheComparison)
        .then("compares the editions", this::comparesTheEditions);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault(
          "the secretariat's button does nothing",
          "comes to the desk",
          "Choose an answer.",
          Fault.deaf("Answer the challenge")),
      new Fault(
          "nothing tells that the answer was not kept",
          "is told to try again",
          "visible",
          Fault.styled("vaadin-notification-card { display: none !important; }")),
      new Fault(
          "what was left out is not marked",
          "compares the editions",
          "line-through",
          Fault.styled("del { text-decoration: none !important; }"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "what is typed arrives with other words",
            "challenges",
            WORDS,
            Fault.altered("A word on", "No word on")));
  }

  private void publishes() {
    secretariat = signedIn(made.secretariat(), desk());
    secretariat.isTakenOver();
    secretariat.press("Publish report");
    assertThat(secretariat.dialog()).containsText("An edition cannot be changed");
    secretariat.isAccessible();
    Window.button(secretariat.dialog(), "Publish report").click();
    secretariat.page.waitForURL("**" + report(1));
    secretariat.isTakenOver();
    secretariat.isAccessible();
  }

  /// By keyboard.
  private void challenges() {
    challenging = signedIn(made.author(), report(1));
    challenging.isTakenOver();
    challenging.isAccessible();
    Window.link(challenging.main(), "Challenge paragraph 6").focus();
    challenging.page.keyboard().press("Enter");
    challenging.reads("Challenge paragraph 6");
    press(challenging, "Challenge ¶ 6");
    assertThat(challenging.page.getByRole(AriaRole.ALERT).first())
        .containsText("Choose what is not fair.");
    challenging.isAccessible();
    challenging.page.getByLabel("A comment is missing or misread").press("Space");
    challenging.field(FIELD).focus();
    challenging.page.keyboard().type(WORDS);
    press(challenging, "Challenge ¶ 6");
    challenging.reads("Challenges to edition 1");
    assertThat(challenging.page.locator(".note")).containsText(WORDS);
    assertThat(challenging.main()).containsText("Waits for an answer");
    assertThat(toTheDesk(challenging)).hasCount(0);
  }

  /// The answer is begun first, and waits while the paragraph is changed in a tab of its own.
  private void comesToTheDesk() {
    String told = name(made.author()) + " challenged ¶ 6 of the report";
    secretariat.openUntilShown("/account/inbox", Window.link(secretariat.main(), told));
    secretariat.isTakenOver();
    secretariat.follow(told);
    secretariat.reads("Challenges to edition 1");
    secretariat.follow("Answer the challenge");
    secretariat.reads("Answer to challenge");
    secretariat.press("Answer the challenge");
    assertThat(secretariat.page.getByRole(AriaRole.ALERT).first())
        .containsText("Choose an answer.");
    secretariat.isAccessible();
    secretariat.type(REASONS, ANSWER);
    toTheDesk(secretariat).focus();
    desk =
        new Window(
            secretariat,
            secretariat.page.waitForPopup(() -> secretariat.page.keyboard().press("Enter")));
    desk.isTakenOver();
    assertThat(selected()).containsText(BEFORE);
    assertThat(Window.link(selected(), "Challenged by " + name(made.author()) + ": open"))
        .isVisible();
    assertThat(selected().locator(".pn")).isFocused();
    desk.isAccessible();
  }

  /// By keyboard, and then the point of the summary that repeats it.
  private void changesTheParagraph() {
    rewrites();
    Window.link(desk.main(), "The body no longer says this point").focus();
    desk.page.keyboard().press("Enter");
    assertThat(selected()).containsText(BEFORE);
    desk.isAccessible();
    rewrites();
    assertThat(desk.main()).not().containsText("The body no longer says this point");
    assertThat(desk.main()).containsText("to a published edition has no answer yet");
    desk.isAccessible();
  }

  private void rewrites() {
    press(desk, "Edit text");
    desk.field("Sentence 1").focus();
    desk.page.keyboard().press("ControlOrMeta+A");
    desk.page.keyboard().type(AFTER);
    press(desk, "Save paragraph");
    assertThat(selected()).containsText(AFTER);
  }

  /// By keyboard.
  private void answersInVain() {
    assertThat(secretariat.field(REASONS)).hasValue(ANSWER);
    secretariat.page.getByLabel("Accept: the next edition reads otherwise").press("Space");
    connectionBreaksOnce();
    press(secretariat, "Answer the challenge");
  }

  /// By keyboard, at the second try.
  private void answers() {
    assertThat(secretariat.field(REASONS)).hasValue(ANSWER);
    press(secretariat, "Answer the challenge");
    secretariat.reads("Challenges to edition 1");
    assertThat(secretariat.main()).containsText("Challenge answered");
    assertThat(toTheDesk(secretariat)).isVisible();
  }

  /// By keyboard, at the second try.
  private void publishesAgain() {
    press(desk, "Publish report");
    assertThat(desk.dialog()).containsText("An edition cannot be changed");
    desk.field(SYMBOL).focus();
    desk.page.keyboard().type("A/99/1");
    var publish = Window.button(desk.dialog(), "Publish report");
    connectionBreaksOnce();
    publish.press("Enter");
    isToldToTryAgain(desk);
    assertThat(desk.field(SYMBOL)).hasValue("A/99/1");
    assertThat(publish).isEnabled();
    publish.press("Enter");
    desk.page.waitForURL("**" + report(2));
    desk.isTakenOver();
    assertThat(desk.main()).containsText("A/99/1");
  }

  private void readsTheAnswer() {
    challenging.openUntilShown(
        "/account/inbox",
        Window.link(
            challenging.main(), "Your challenge to ¶ 6 of the report was answered: Accepted"));
    visitor = new Window(browser);
    visitor.open(report(1));
    visitor.isTakenOver();
    assertThat(visitor.page.locator(".under .note").getByText(ANSWER)).isVisible();
    assertThat(visitor.page.locator("#p6")).containsText(BEFORE);
    visitor.isAccessible();
  }

  private void opensTheComparison() {
    visitor.follow("Paragraph as in the latest edition");
    assertThat(visitor.page.locator("#p6")).containsText(AFTER);
    visitor.isTakenOver();
    visitor.follow("What edition 2 changed");
    visitor.reads("What edition 2 changed");
  }

  private void comparesTheEditions() {
    assertThat(visitor.main()).containsText("2 of 25 paragraphs");
    assertThat(visitor.page.locator(".cmp del").first())
        .hasCSS("text-decoration-line", "line-through");
    assertThat(visitor.page.locator(".cmp ins").first()).isVisible();
    visitor.follow("All paragraphs");
    assertThat(visitor.main()).containsText("The consultation received 12 comments");
    visitor.isTakenOver();
    visitor.follow("Read the challenge");
    visitor.reads("Challenges to edition 1");
    assertThat(visitor.main()).containsText(WORDS);
    assertThat(toTheDesk(visitor)).hasCount(0);
  }

  /// In the midst of what is kept when next something is recorded in public.
  private void connectionBreaksOnce() {
    willAnswer(
            call -> {
              long own = database.sql("SELECT CONNECTION_ID()").query(Long.class).single();
              Thread.ofPlatform().start(() -> database.sql("KILL " + own).update()).join();
              return call.callRealMethod();
            })
        .willCallRealMethod()
        .given(log)
        .record(any(), any());
  }

  private static void isToldToTryAgain(Window window) {
    var told = window.page.getByText("The service is temporarily unavailable");
    assertThat(told).isVisible();
    window.isAccessible();
    window.press("Dismiss");
    assertThat(told).hasCount(0);
  }

  private static Locator toTheDesk(Window window) {
    return Window.link(window.main(), "Change the paragraph on the desk").first();
  }

  private Locator selected() {
    return desk.page.locator(".para.sel");
  }

  private static void press(Window window, String button) {
    Window.button(window.main(), button).first().press("Enter");
  }

  private String desk() {
    return "/secretariat/" + made.consultation().slug() + "/synthesis";
  }

  private String report(int edition) {
    return "/consultations/" + made.consultation().slug() + "/report/" + edition;
  }

  private String name(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().name();
  }

  private Window signedIn(Viewer viewer, String path) {
    var window = new Window(browser);
    var address = people.find(viewer.requireSignedIn("test")).orElseThrow().email();
    window.signIn(address.value(), PASSWORD, path);
    return window;
  }
}
