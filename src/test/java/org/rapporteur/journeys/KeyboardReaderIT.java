package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A reader uses only the keyboard to read, return to new comments, fold, quote, and turn the
/// shortcuts off.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KeyboardReaderIT {

  private static final int THREADS = 22;

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;

  ConsultationDetails consultation;
  Viewer author;
  Browser browser;
  Window reader;

  @BeforeEach
  void setUp() {
    consultation = fixtures.anOpenConsultation();
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    for (int i = 1; i <= THREADS; i++) {
      post(null, "Thread number " + i + ".");
    }
    post(1, "A reply to the first, like C2.");
    browser = new Browser(port);
    reader = new Window(browser);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void questionIsReadByKeyboard() throws Exception {
    journey().run(repairedFaults());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void brokenStepFails(Fault fault) throws Exception {
    journey().requireFailure(fault);
  }

  /// Vaadin hides a view until it is completely rendered.
  @Test
  void keyPressedWhileViewIsHiddenWorks() {
    reader.open("/consultations/" + consultation.slug() + "/questions/1");
    waitUntilLive();
    reader.page.evaluate("window.rapporteurThreads.host.style.display = 'none'");
    pressKey("j");
    reader.page.evaluate("window.rapporteurThreads.host.style.display = ''");
    assertThat(comment(1)).isFocused();
  }

  @Test
  void keyPressedWhileShortcutDialogClosesWorks() {
    reader.open("/consultations/" + consultation.slug() + "/questions/1");
    waitUntilLive();
    pressKey("?");
    assertThat(shortcutDialog().getByLabel("Use these shortcuts")).isFocused();
    reader.page.evaluate(
        """
        () => {
          document.querySelector('dialog[data-keys]').close();
          document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }));
        }
        """);
    assertThat(comment(1)).isFocused();
  }

  private Journey journey() {
    return new Journey(browser)
        .then("open the question", this::openQuestion)
        .then("move to the first comment", this::moveToFirstComment)
        .then("see the focus", this::requireVisibleFocus)
        .then("move between comments", this::moveBetweenComments)
        .then("read the new comments", this::readNewComments)
        .then("show incoming comments", this::showIncomingComment)
        .then("fold a thread", this::foldThread)
        .then("quote a comment", this::quoteComment)
        .then("turn the shortcuts off", this::turnShortcutsOff);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "styles hide the focus",
          "see the focus",
          "outline-style",
          Fault.addStyles(":focus-visible { outline: none !important }")),
      new Fault(
          "the browser forgets folded threads",
          "fold a thread",
          "hidden",
          Fault.addLoadScript(
              "Object.keys(localStorage).filter((name) => name.includes('fold'))"
                  + ".forEach((name) => localStorage.removeItem(name))")),
      new Fault(
          "a quotation is lost",
          "quote a comment",
          "Thread number 1",
          Fault.addScript(
              """
                const threads = window.rapporteurThreads ?? {};
                const insertQuotation = threads.insertQuotation;
                threads.insertQuotation = () => {};
                return () => { threads.insertQuotation = insertQuotation; };
                """)),
      new Fault(
          "the shortcuts cannot be turned off",
          "turn the shortcuts off",
          "to be focused",
          Fault.addScript(
              """
                const setItem = Storage.prototype.setItem;
                Storage.prototype.setItem = () => {};
                return () => { Storage.prototype.setItem = setItem; };
                """))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "the shortcut script is missing",
            "open the question",
            "dialog[data-keys]",
            Fault.blockScript("thread-keys.js")),
        new Fault(
            "the browser forgets visits",
            "read the new comments",
            "3 new comments",
            Fault.addLoadScript("localStorage.removeItem('rapporteur-visits')")),
        new Fault(
            "the page gets no live updates",
            "show incoming comments",
            "1 new comment",
            Fault.addScript(
                "window.addEventListener('rapporteur-comment-published',"
                    + " (event) => event.stopPropagation(), true)")));
  }

  private void openQuestion() {
    reader.open("/consultations/" + consultation.slug() + "/questions/1");
    waitUntilLive();
    pressKey("?");
    assertThat(shortcutDialog()).isVisible();
    reader.requireNoViolations();
    pressKey("Escape");
    assertThat(shortcutDialog()).isHidden();
  }

  private void moveToFirstComment() {
    pressKey("j");
    assertThat(comment(1)).isFocused();
  }

  private void requireVisibleFocus() {
    assertThat(comment(1)).hasCSS("outline-style", "solid");
  }

  private void moveBetweenComments() {
    pressKey("j");
    assertThat(comment(THREADS + 1)).isFocused();
    pressKey("j");
    assertThat(comment(2)).isFocused();
    pressKey("k");
    assertThat(comment(THREADS + 1)).isFocused();
    assertThat(comment(THREADS + 1).locator(".c-body a")).hasText("C2");
    assertThat(comment(2).locator(".referred a")).hasText("C" + (THREADS + 1));
  }

  /// Some new comments are on a page that is not loaded yet; one is withdrawn meanwhile.
  private void readNewComments() {
    reader.page.evaluate(
        """
        () => {
          const kept = JSON.parse(localStorage.getItem('rapporteur-visits'));
          Object.values(kept).forEach((questions) => Object.values(questions)
            .forEach((question) => { question.visitedAt -= 31 * 60 * 1000; }));
          localStorage.setItem('rapporteur-visits', JSON.stringify(kept));
        }
        """);
    post(2, "A new reply.");
    post(null, "A new thread.");
    post(null, "A new thread, withdrawn.");
    reader.open("/");
    assertThat(listedUnreadCount()).hasText("3 new comments");
    reader.requireNoViolations();
    reader.open("/consultations/" + consultation.slug());
    assertThat(reader.main()).containsText("3 new comments since your last visit");
    assertThat(reader.page.locator(".qlist rapporteur-unread").first()).hasText("3 new");
    reader.requireNoViolations();

    reader.open("/consultations/" + consultation.slug() + "/questions/1");
    waitUntilLive();
    assertThat(unreadBar()).containsText("3 new comments since your last visit");
    comments.withdraw(author, consultation.id(), THREADS + 4);
    assertThat(comment(THREADS + 2)).hasClass(Pattern.compile("is-new"));
    pressKey("n");
    assertThat(comment(THREADS + 2)).isFocused();
    pressKey("n");
    assertThat(comment(THREADS + 3)).isFocused();
    reader.requireNoViolations();
    pressKey("n");
    assertThat(unreadBar().getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
        .hasText("There are no other new comments.");
    Window.button(reader.main(), "Mark all as read").focus();
    pressKey("Enter");
    assertThat(unreadBar()).isHidden();
    assertThat(reader.page.locator(".is-new")).hasCount(0);
  }

  private Locator listedUnreadCount() {
    return reader.page.locator(
        ".clist rapporteur-unread[consultation='%s']".formatted(consultation.slug()));
  }

  private void showIncomingComment() {
    post(null, "Said while the page is open.");
    var news = Window.button(reader.main(), "1 new comment");
    assertThat(news).isVisible();
    news.focus();
    pressKey("Enter");
    assertThat(comment(THREADS + 5)).hasClass(Pattern.compile("is-new"));
    reader.page.waitForFunction(
        "last => Object.values(JSON.parse(localStorage.getItem('rapporteur-visits')))"
            + ".some((questions) => questions[1]?.lastShown === last)",
        THREADS + 5);
  }

  private void foldThread() {
    var reply = comment(THREADS + 1);
    comment(1).focus();
    pressKey("o");
    assertThat(reply).isHidden();
    reader.page.reload();
    waitUntilLive();
    assertThat(comment(1)).isVisible();
    assertThat(reply).isHidden();
    comment(1).focus();
    pressKey("o");
    assertThat(reply).isVisible();
  }

  private void quoteComment() {
    comment(1).focus();
    pressKey("q");
    var text = Window.field(reader.region("Your reply to C1"), "Your comment");
    assertThat(text).hasValue("> Thread number 1.\n>\n> C1\n\n");
    assertThat(text).isFocused();
    reader.requireNoViolations();
    // The server gets text inserted by a shortcut as if it were typed.
    var composer = reader.region("Your reply to C1");
    Window.button(composer, "Preview").focus();
    pressKey("Enter");
    assertThat(composer.locator("blockquote")).containsText("Thread number 1.");
    Window.button(composer, "Write").focus();
    pressKey("Enter");
    assertThat(text).isVisible();
    text.focus();
    assertThat(text).isFocused();
    pressKey("Control+End");
    reader.page.keyboard().type("j");
    assertThat(text).hasValue(Pattern.compile(".*j$", Pattern.DOTALL));
  }

  private void turnShortcutsOff() {
    comment(2).focus();
    pressKey("?");
    var on = shortcutDialog().getByLabel("Use these shortcuts");
    assertThat(on).isChecked();
    on.focus();
    pressKey("Space");
    pressKey("Escape");
    comment(2).focus();
    pressKey("j");
    pressKey("?");
    assertThat(comment(2)).isFocused();
    assertThat(shortcutDialog()).isHidden();
    Window.button(reader.main(), "Keyboard shortcuts").focus();
    pressKey("Enter");
    assertThat(shortcutDialog().getByLabel("Use these shortcuts")).not().isChecked();
  }

  private void waitUntilLive() {
    reader.page.waitForFunction(
        "() => window.rapporteurThreads?.host?.isConnected && window.rapporteurThreads.frame()");
    assertThat(reader.page.locator("#initial-page")).hasCount(0);
  }

  private Locator shortcutDialog() {
    return reader.page.locator("dialog[data-keys]");
  }

  private Locator unreadBar() {
    return reader.page.locator(".unread-bar");
  }

  private Locator comment(int number) {
    return reader.page.locator("#c" + number);
  }

  private void pressKey(String key) {
    reader.page.keyboard().press(key);
  }

  private void post(@Nullable Integer parent, String text) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(consultation.question(1).orElseThrow().id(), parent, null, null, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
