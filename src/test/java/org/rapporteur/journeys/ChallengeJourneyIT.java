package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;

import com.microsoft.playwright.Locator;
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
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/// A published paragraph is challenged, changed and answered, and a second edition is published.
/// The database connection breaks once when the answer is saved and once when the second edition is
/// saved.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ChallengeJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final int PARAGRAPH = 6;
  private static final String AFTER = "Contributors wrote of remote hubs and of their moderators.";
  private static final String CHALLENGE_TEXT = "A word on the moderators of hubs is missing.";
  private static final String FIELD = "What the paragraph should say, and why";
  private static final String REASONS = "Public reasons";
  private static final String ANSWER = "The moderators are in the next edition.";
  private static final String SYMBOL = "Document symbol (optional)";

  @LocalServerPort int port;
  @MockitoSpyBean PublicLogService log;
  @Autowired SmallConsultation consultations;
  @Autowired Runs runs;
  @Autowired SynthesisService drafts;
  @Autowired PersonService people;
  @Autowired JdbcClient database;

  private Browser browser;
  private SmallConsultation.Made made;
  private Window secretariat;
  private String before;
  private Window desk;
  private Window challenger;
  private Window visitor;

  @BeforeEach
  void setUp() {
    browser = new Browser(port);
    made = consultations.closed();
    var id = made.consultation().id();
    runs.toTheEnd(made.secretariat(), id);
    runs.confirmAll(made.secretariat(), id);
    before =
        drafts.find(made.secretariat(), id).orElseThrow().paragraphs().stream()
            .filter(paragraph -> paragraph.number() == PARAGRAPH)
            .map(paragraph -> paragraph.sentences().getFirst().text())
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void acceptedChallengeLeadsToSecondEdition() throws Exception {
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
        .then("publish the report", this::publish)
        .then("challenge a paragraph", this::challengeParagraph)
        .then("open the desk", this::openDesk)
        .then("change the paragraph", this::changeParagraph)
        .then("answer without connection", this::answerWithoutConnection)
        .then("see the try-again message", () -> requireTryAgainMessage(secretariat))
        .then("answer the challenge", this::answerChallenge)
        .then("publish the second edition", this::publishSecondEdition)
        .then("read the answer", this::readAnswer)
        .then("open the comparison", this::openComparison)
        .then("compare the editions", this::compareEditions);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "the answer button does nothing",
          "open the desk",
          "Choose an answer.",
          Fault.disableButton("Answer the challenge")),
      new Fault(
          "no message says that saving failed",
          "see the try-again message",
          "visible",
          Fault.addStyles("vaadin-notification-card { display: none !important; }")),
      new Fault(
          "deleted words are not marked",
          "compare the editions",
          "line-through",
          Fault.addStyles("del { text-decoration: none !important; }"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "typed text is altered in transit",
            "challenge a paragraph",
            CHALLENGE_TEXT,
            Fault.alterRequests("A word on", "No word on")));
  }

  private void publish() {
    secretariat = openSignedIn(made.secretariat(), deskPath());
    secretariat.requireLive();
    secretariat.clickButton("Publish report");
    assertThat(secretariat.dialog()).containsText("An edition cannot be changed");
    secretariat.requireNoViolations();
    Window.button(secretariat.dialog(), "Publish report").click();
    secretariat.page.waitForURL("**" + reportPath(1));
    secretariat.requireLive();
    secretariat.requireNoViolations();
  }

  private void challengeParagraph() {
    challenger = openSignedIn(made.author(), reportPath(1));
    challenger.requireLive();
    challenger.requireNoViolations();
    Window.link(challenger.main(), "Challenge paragraph 6").focus();
    challenger.page.keyboard().press("Enter");
    challenger.requireHeading("Challenge paragraph 6");
    pressButton(challenger, "Challenge ¶ 6");
    assertThat(challenger.page.getByRole(AriaRole.ALERT).first())
        .containsText("Choose what is not fair.");
    challenger.requireNoViolations();
    challenger.page.getByLabel("A comment is missing or misrepresented").press("Space");
    challenger.field(FIELD).focus();
    challenger.page.keyboard().type(CHALLENGE_TEXT);
    pressButton(challenger, "Challenge ¶ 6");
    challenger.requireHeading("Challenges to edition 1");
    assertThat(challenger.page.locator(".note")).containsText(CHALLENGE_TEXT);
    assertThat(challenger.main()).containsText("Waiting for an answer");
    assertThat(deskLink(challenger)).hasCount(0);
  }

  /// Starts the answer first; the paragraph is then changed in a second tab.
  private void openDesk() {
    String told = name(made.author()) + " challenged ¶ 6 of the report";
    secretariat.openUntilShown("/account/inbox", Window.link(secretariat.main(), told));
    secretariat.requireLive();
    secretariat.clickLink(told);
    secretariat.requireHeading("Challenges to edition 1");
    secretariat.clickLink("Answer the challenge");
    secretariat.requireHeading("Answer to challenge");
    secretariat.clickButton("Answer the challenge");
    assertThat(secretariat.page.getByRole(AriaRole.ALERT).first())
        .containsText("Choose an answer.");
    secretariat.requireNoViolations();
    secretariat.type(REASONS, ANSWER);
    deskLink(secretariat).focus();
    desk =
        new Window(
            secretariat,
            secretariat.page.waitForPopup(() -> secretariat.page.keyboard().press("Enter")));
    desk.requireLive();
    assertThat(selectedParagraph()).containsText(before);
    assertThat(Window.link(selectedParagraph(), "Challenged by " + name(made.author()) + ": open"))
        .isVisible();
    assertThat(selectedParagraph().locator(".pn")).isFocused();
    desk.requireNoViolations();
  }

  private void changeParagraph() {
    rewriteSentence();
    assertThat(desk.main()).containsText("Challenges without an answer: 1");
    var tick = desk.page.locator(".confirm-paragraph vaadin-checkbox input");
    tick.focus();
    tick.press("Space");
    assertThat(desk.page.locator(".confirm-paragraph")).containsText("Confirmed by");
    desk.requireNoViolations();
  }

  private void rewriteSentence() {
    pressButton(desk, "Edit text");
    var text = desk.page.locator(".para.sel textarea").first();
    assertThat(text).hasValue(Pattern.compile("\\S"));
    text.fill(text.inputValue().replace(before, AFTER));
    pressButton(desk, "Save paragraph");
    assertThat(selectedParagraph()).containsText(AFTER);
  }

  private void answerWithoutConnection() {
    assertThat(secretariat.field(REASONS)).hasValue(ANSWER);
    secretariat.page.getByLabel("Accept: the next edition changes the paragraph").press("Space");
    breakConnectionOnce();
    pressButton(secretariat, "Answer the challenge");
  }

  private void answerChallenge() {
    assertThat(secretariat.field(REASONS)).hasValue(ANSWER);
    pressButton(secretariat, "Answer the challenge");
    secretariat.requireHeading("Challenges to edition 1");
    assertThat(secretariat.main()).containsText("Challenge answered");
    assertThat(deskLink(secretariat)).isVisible();
  }

  /// The first try fails because the connection breaks.
  private void publishSecondEdition() {
    pressButton(desk, "Publish report");
    assertThat(desk.dialog()).containsText("An edition cannot be changed");
    desk.field(SYMBOL).focus();
    desk.page.keyboard().type("A/99/1");
    var publish = Window.button(desk.dialog(), "Publish report");
    breakConnectionOnce();
    publish.press("Enter");
    requireTryAgainMessage(desk);
    assertThat(desk.field(SYMBOL)).hasValue("A/99/1");
    assertThat(publish).isEnabled();
    publish.press("Enter");
    desk.page.waitForURL("**" + reportPath(2));
    desk.requireLive();
    assertThat(desk.main()).containsText("A/99/1");
  }

  private void readAnswer() {
    challenger.openUntilShown(
        "/account/inbox",
        Window.link(
            challenger.main(), "Your challenge to ¶ 6 of the report was answered: Accepted"));
    visitor = new Window(browser);
    visitor.open(reportPath(1));
    visitor.requireLive();
    assertThat(visitor.page.locator(".under .note").getByText(ANSWER)).isVisible();
    assertThat(visitor.page.locator("#p6")).containsText(before);
    visitor.requireNoViolations();
  }

  private void openComparison() {
    visitor.clickLink("Paragraph in the latest edition");
    assertThat(visitor.page.locator("#p6")).containsText(AFTER);
    visitor.requireLive();
    visitor.clickLink("What edition 2 changed");
    visitor.requireHeading("What edition 2 changed");
  }

  private void compareEditions() {
    assertThat(visitor.main()).containsText(" paragraphs");
    assertThat(visitor.page.locator(".cmp del").first())
        .hasCSS("text-decoration-line", "line-through");
    assertThat(visitor.page.locator(".cmp ins").first()).isVisible();
    visitor.clickLink("All paragraphs");
    assertThat(visitor.main()).containsText("The consultation received 12 comments");
    visitor.requireLive();
    visitor.clickLink("Read the challenge");
    visitor.requireHeading("Challenges to edition 1");
    assertThat(visitor.main()).containsText(CHALLENGE_TEXT);
    assertThat(deskLink(visitor)).hasCount(0);
  }

  /// Kills the database connection during the next transaction that writes to the public log.
  private void breakConnectionOnce() {
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

  private static void requireTryAgainMessage(Window window) {
    var told = window.page.getByText("The service is temporarily unavailable");
    assertThat(told).isVisible();
    window.requireNoViolations();
    window.clickButton("Dismiss");
    assertThat(told).hasCount(0);
  }

  private static Locator deskLink(Window window) {
    return Window.link(window.main(), "Change the paragraph on the desk").first();
  }

  private Locator selectedParagraph() {
    return desk.page.locator(".para.sel");
  }

  private static void pressButton(Window window, String button) {
    Window.button(window.main(), button).first().press("Enter");
  }

  private String deskPath() {
    return "/secretariat/" + made.consultation().slug() + "/synthesis";
  }

  private String reportPath(int edition) {
    return "/consultations/" + made.consultation().slug() + "/report/" + edition;
  }

  private String name(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().name();
  }

  private Window openSignedIn(Viewer viewer, String path) {
    var window = new Window(browser);
    var address = people.find(viewer.requireSignedIn("test")).orElseThrow().email();
    window.signIn(address.value(), PASSWORD, path);
    return window;
  }
}
