package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody is signed out while they write: they are told so where they wrote, sign in again, find
/// what they wrote to the last word, and post it once, themselves.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignedOutIT extends AskedConsultation {

  private static final String SAVED = "Half a thought";
  private static final String WRITTEN = SAVED + " and the other half.";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String TOLD = "You are signed out. Your text is saved in this browser.";

  @Autowired ThreadService threads;
  @Autowired DraftService drafts;
  @Autowired JdbcClient database;
  @Autowired ServletWebServerApplicationContext server;

  private String question;

  @BeforeEach
  void aQuestionWithOneComment() {
    question = address + "/questions/1";
    say(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        "The Forum should continue.",
        LanguageTag.ENGLISH,
        null);
  }

  @Test
  void writerWhoseSessionEndedSignsInAgainAndPosts() throws Exception {
    journey().arrives();
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void writerIsStoppedByWhatIsBroken(Fault fault) throws Exception {
    journey().stopsFor(fault);
  }

  private Journey journey() {
    return new Journey(browser)
        .then("begins to write", this::begins)
        .then("is told of the end of the session", this::isTold)
        .then("signs in again and finds the text", this::findsTheText)
        .then("posts it", this::posts);
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "nothing says what became of the text",
            "is told of the end of the session",
            TOLD,
            Fault.without("thread-signed-out.js")),
        new Fault(
            "the browser has forgotten the text",
            "signs in again and finds the text",
            WRITTEN,
            Fault.onLoad("if (location.pathname === '/sign-in') localStorage.clear();")));
  }

  private void begins() {
    signsIn(question);
    text().fill(SAVED);
    isSaved();
  }

  private void isTold() {
    isForgotten();
    everySessionEnds();
    text().fill(WRITTEN);
    isToldAt(window.page.locator(".q3"));
    assertThat(told()).isFocused();
    window.isAccessible();
    nothingIsPosted();
    assertThat(drafts.listOwn(viewer)).map(SavedDraft::text).containsExactly(SAVED);
  }

  private void findsTheText() {
    signsInAgain();
    assertThat(text()).hasValue(WRITTEN);
    assertThat(told()).hasCount(0);
    nothingIsPosted();
  }

  private void posts() {
    Window.button(composer(), "Post comment").click();
    assertThat(composer()).containsText("C2 was posted on");
    assertThat(threads.findComment(consultation, 2).orElseThrow().text()).isEqualTo(WRITTEN);
    window.page.reload();
    assertThat(window.page.locator("#c2")).containsText(WRITTEN);
    assertThat(text()).hasValue("");
  }

  @Test
  void writerOfAReplyWhoSignedOutInAnotherTabIsToldAtItsComment() {
    signsIn(question);
    window.page.locator("#c1 [data-comment-act=reply]").click();
    assertThat(window.region("Your reply to C1")).isVisible();
    text().fill(WRITTEN);
    isSaved();
    signsOutInAnotherTab();
    Window.button(composer(), "Post reply").click();
    isToldAt(window.page.locator("#c1"));
    window.isAccessible();
    nothingIsPosted();
    signsInAgain();
    assertThat(window.region("Your reply to C1")).isVisible();
    assertThat(text()).hasValue(WRITTEN);
    nothingIsPosted();
  }

  @Test
  void writerWhoComesBackToTheTabIsToldBeforeTheNextWord() {
    begins();
    signsOutInAnotherTab();
    window.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    isToldAt(window.page.locator(".q3"));
  }

  @Test
  void writerWhoIsSignedOutFromAnotherDeviceIsToldWhileTheSessionGoesOn() {
    begins();
    isForgotten();
    text().fill(WRITTEN);
    isToldAt(window.page.locator(".q3"));
    nothingIsPosted();
    signsInAgain();
    assertThat(text()).hasValue(WRITTEN);
  }

  @Test
  void writerWhoIsRememberedGoesOnWritingWithoutSigningIn() {
    begins();
    everySessionEnds();
    text().fill(WRITTEN);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(drafts.listOwn(viewer)).map(SavedDraft::text).containsExactly(WRITTEN));
    assertThat(text()).hasValue(WRITTEN);
    assertThat(told()).hasCount(0);
    nothingIsPosted();
  }

  @Test
  void somebodyElseAtTheDeviceRemovesTheCopyAfterBeingAsked() {
    begins();
    isForgotten();
    everySessionEnds();
    text().fill(WRITTEN);
    Window.button(told(), "Delete from this browser").click();
    assertThat(window.dialog()).containsText("This cannot be undone.");
    assertThat(Window.button(window.dialog(), "Cancel")).isFocused();
    window.isAccessible();
    Window.button(window.dialog(), "Cancel").click();
    assertThat(window.dialog()).hasCount(0);
    isToldAt(window.page.locator(".q3"));

    Window.button(told(), "Delete from this browser").click();
    Window.button(window.dialog(), "Delete from this browser").click();
    assertThat(told()).hasCount(0);
    assertThat(window.page.evaluate("JSON.stringify(localStorage)").toString())
        .doesNotContain(SAVED);
    window.page.reload();
    assertThat(window.page.locator("#c1")).containsText("The Forum should continue.");
    window.isTakenOver();
    assertThat(told()).hasCount(0);
    signsIn(question);
    assertThat(text()).hasValue(SAVED);
  }

  @Test
  void pageFromTheRightTellsItFromTheRight() {
    signsIn(question);
    isForgotten();
    everySessionEnds();
    text().fill(WRITTEN);
    isToldAt(window.page.locator(".q3"));
    window.page.evaluate("document.documentElement.dir = 'rtl'");
    assertThat(told()).hasCSS("direction", "rtl");
    window.isAccessible();
  }

  /// Nothing is on its way any more that a session could not end before.
  private void isSaved() {
    assertThat(composer()).containsText("saved");
    window.page.waitForFunction(
        "Object.values(Vaadin.Flow.clients).every(client => !client.isActive?.())");
  }

  private void isToldAt(Locator place) {
    assertThat(place.locator(".signed-out")).containsText(TOLD);
    window.isTakenOver();
    assertThat(window.page.locator(".composer")).hasCount(0);
  }

  private Locator told() {
    return window.page.locator(".signed-out");
  }

  private void signsIn(String to) {
    signIn(to);
    assertThat(text()).isVisible();
  }

  private void signsInAgain() {
    Window.link(told(), "Sign in to continue").click();
    window.enter(email(), PASSWORD);
    window.page.waitForURL(Pattern.compile(".*" + question + "\\?act=.*"));
  }

  private void signsOutInAnotherTab() {
    Page other = window.page.context().newPage();
    other.navigate("/account");
    assertThat(other.locator("#early")).hasCount(0);
    other.locator("[data-act=sign-out]").first().evaluate("button => button.click()");
    assertThat(other.locator("body")).not().containsText("Sign out");
    other.close();
  }

  /// Its remembered login is over: too old, or ended on another device.
  private void isForgotten() {
    database
        .sql("DELETE FROM remembered_login WHERE person_id = ?")
        .param(viewer.requireSignedIn("test").value())
        .update();
  }

  private void everySessionEnds() {
    var host = ((TomcatWebServer) server.getWebServer()).getTomcat().getHost();
    Stream.of(host.findChildren())
        .map(Context.class::cast)
        .flatMap(context -> Stream.of(context.getManager().findSessions()))
        .forEach(Session::expire);
  }

  private void nothingIsPosted() {
    assertThat(threads.findComment(consultation, 2)).isEmpty();
  }
}
