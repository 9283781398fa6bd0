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

/// A writer who is signed out sees a message, signs in again, finds the whole text and posts it
/// once.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignedOutIT extends WithOpenConsultation {

  private static final String SAVED_TEXT = "Half a thought";
  private static final String FULL_TEXT = SAVED_TEXT + " and the other half.";
  private static final Duration SAVE_TIMEOUT = Duration.ofSeconds(60);
  private static final String MESSAGE = "You are signed out. Your text is saved in this browser.";

  @Autowired ThreadService threads;
  @Autowired DraftService drafts;
  @Autowired JdbcClient database;
  @Autowired ServletWebServerApplicationContext server;

  private String question;

  @BeforeEach
  void postFirstComment() {
    question = address + "/questions/1";
    postAs(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        "The Forum should continue.",
        LanguageTag.ENGLISH,
        null);
  }

  @Test
  void writerSignsInAgainAndPosts() throws Exception {
    journey().run();
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
        .then("see the signed-out message", this::requireMessageAfterSessionEnd)
        .then("sign in again and find the text", this::signInAndFindText)
        .then("post the comment", this::postComment);
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "the signed-out message is missing",
            "see the signed-out message",
            MESSAGE,
            Fault.blockScript("thread-signed-out.js")),
        new Fault(
            "the browser forgets the text",
            "sign in again and find the text",
            FULL_TEXT,
            Fault.addLoadScript("if (location.pathname === '/sign-in') localStorage.clear();")));
  }

  private void startWriting() {
    signInToWrite(question);
    commentField().fill(SAVED_TEXT);
    waitUntilSaved();
  }

  private void requireMessageAfterSessionEnd() {
    deleteRememberedLogin();
    expireAllSessions();
    commentField().fill(FULL_TEXT);
    requireMessageAt(window.page.locator(".q3"));
    assertThat(signedOutMessage()).isFocused();
    window.requireNoViolations();
    requireNothingPosted();
    assertThat(drafts.listOwn(viewer)).map(SavedDraft::text).containsExactly(SAVED_TEXT);
  }

  private void signInAndFindText() {
    signInAgain();
    assertThat(commentField()).hasValue(FULL_TEXT);
    assertThat(signedOutMessage()).hasCount(0);
    requireNothingPosted();
  }

  private void postComment() {
    Window.button(composer(), "Post comment").click();
    assertThat(composer()).containsText("C2 was posted on");
    assertThat(threads.findComment(consultation, 2).orElseThrow().text()).isEqualTo(FULL_TEXT);
    window.page.reload();
    assertThat(window.page.locator("#c2")).containsText(FULL_TEXT);
    assertThat(commentField()).hasValue("");
  }

  @Test
  void signOutElsewhereShowsMessageAtReply() {
    signInToWrite(question);
    window.page.locator("#c1 [data-comment-act=reply]").click();
    assertThat(window.region("Your reply to C1")).isVisible();
    commentField().fill(FULL_TEXT);
    waitUntilSaved();
    signOutInAnotherTab();
    Window.button(composer(), "Post reply").click();
    requireMessageAt(window.page.locator("#c1"));
    window.requireNoViolations();
    requireNothingPosted();
    signInAgain();
    assertThat(window.region("Your reply to C1")).isVisible();
    assertThat(commentField()).hasValue(FULL_TEXT);
    requireNothingPosted();
  }

  @Test
  void returningToTabShowsMessage() {
    startWriting();
    signOutInAnotherTab();
    window.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    requireMessageAt(window.page.locator(".q3"));
  }

  @Test
  void signOutOnOtherDeviceShowsMessageInDirectionOfPage() {
    browser.checkColors();
    startWriting();
    deleteRememberedLogin();
    commentField().fill(FULL_TEXT);
    requireMessageAt(window.page.locator(".q3"));
    requireNothingPosted();
    window.page.evaluate("document.documentElement.dir = 'rtl'");
    assertThat(signedOutMessage()).hasCSS("direction", "rtl");
    window.requireNoViolations();
  }

  @Test
  void rememberedWriterContinuesWithoutSignIn() {
    startWriting();
    expireAllSessions();
    commentField().fill(FULL_TEXT);
    await()
        .atMost(SAVE_TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(drafts.listOwn(viewer))
                    .map(SavedDraft::text)
                    .containsExactly(FULL_TEXT));
    assertThat(commentField()).hasValue(FULL_TEXT);
    assertThat(signedOutMessage()).hasCount(0);
    requireNothingPosted();
  }

  @Test
  void confirmedDeletionRemovesBrowserCopy() {
    startWriting();
    deleteRememberedLogin();
    expireAllSessions();
    commentField().fill(FULL_TEXT);
    Window.button(signedOutMessage(), "Delete from this browser").click();
    assertThat(window.dialog()).containsText("This cannot be undone.");
    assertThat(Window.button(window.dialog(), "Cancel")).isFocused();
    window.requireNoViolations();
    Window.button(window.dialog(), "Cancel").click();
    assertThat(window.dialog()).hasCount(0);
    requireMessageAt(window.page.locator(".q3"));

    Window.button(signedOutMessage(), "Delete from this browser").click();
    Window.button(window.dialog(), "Delete from this browser").click();
    assertThat(signedOutMessage()).hasCount(0);
    assertThat(window.page.evaluate("JSON.stringify(localStorage)").toString())
        .doesNotContain(SAVED_TEXT);
    window.page.reload();
    assertThat(window.page.locator("#c1")).containsText("The Forum should continue.");
    window.requireLive();
    assertThat(signedOutMessage()).hasCount(0);
    signInToWrite(question);
    assertThat(commentField()).hasValue(SAVED_TEXT);
  }

  /// Waits until no request is running, so that a session can end safely.
  private void waitUntilSaved() {
    assertThat(composer()).containsText("saved");
    window.page.waitForFunction(
        "Object.values(Vaadin.Flow.clients).every(client => !client.isActive?.())");
  }

  private void requireMessageAt(Locator place) {
    assertThat(place.locator(".signed-out")).containsText(MESSAGE);
    window.requireLive();
    assertThat(window.page.locator(".composer")).hasCount(0);
  }

  private Locator signedOutMessage() {
    return window.page.locator(".signed-out");
  }

  private void signInToWrite(String to) {
    signIn(to);
    assertThat(commentField()).isVisible();
  }

  private void signInAgain() {
    Window.link(signedOutMessage(), "Sign in to continue").click();
    window.enterCredentials(email(), PASSWORD);
    window.page.waitForURL(Pattern.compile(".*" + question + "\\?act=.*"));
  }

  private void signOutInAnotherTab() {
    Page other = window.page.context().newPage();
    other.navigate("/account");
    assertThat(other.locator("#initial-page")).hasCount(0);
    other.locator("[data-act=sign-out]").first().evaluate("button => button.click()");
    assertThat(other.locator("body")).not().containsText("Sign out");
    other.close();
  }

  /// Deletes the remembered login, as expiry or a sign-out on another device does.
  private void deleteRememberedLogin() {
    database
        .sql("DELETE FROM remembered_login WHERE person_id = ?")
        .param(viewer.requireSignedIn("test").value())
        .update();
  }

  private void expireAllSessions() {
    var host = ((TomcatWebServer) server.getWebServer()).getTomcat().getHost();
    Stream.of(host.findChildren())
        .map(Context.class::cast)
        .flatMap(context -> Stream.of(context.getManager().findSessions()))
        .forEach(Session::expire);
  }

  private void requireNothingPosted() {
    assertThat(threads.findComment(consultation, 2)).isEmpty();
  }
}
