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

/// Somebody without a mouse reads a question, comes back to what is new, folds what they have read,
/// quotes a comment, and turns the keys off.
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
  void aQuestionWithThreads() {
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
  void closeTheWindow() {
    browser.close();
  }

  @Test
  void everythingIsReadWithoutAMouse() throws Exception {
    journey().arrives(mended());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void readerIsStoppedByWhatIsBroken(Fault fault) throws Exception {
    journey().stopsFor(fault);
  }

  /// As Vaadin hides a view until it has drawn all of it.
  @Test
  void keyThatIsPressedBeforeThePageShowsIsHeardThen() {
    reader.open("/consultations/" + consultation.slug() + "/questions/1");
    isLive();
    reader.page.evaluate("window.rapporteurThreads.host.style.display = 'none'");
    presses("j");
    reader.page.evaluate("window.rapporteurThreads.host.style.display = ''");
    assertThat(comment(1)).isFocused();
  }

  @Test
  void keyThatIsPressedAsTheListOfKeysGoesIsHeard() {
    reader.open("/consultations/" + consultation.slug() + "/questions/1");
    isLive();
    presses("?");
    assertThat(keys().getByLabel("Use these shortcuts")).isFocused();
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
        .then("opens the question", this::opens)
        .then("goes to the first comment", this::goesToTheFirstComment)
        .then("sees where it is", this::seesWhereItIs)
        .then("goes from comment to comment", this::goesFromCommentToComment)
        .then("comes back to what is new", this::comesBackToWhatIsNew)
        .then("shows what comes", this::showsWhatComes)
        .then("folds what was read", this::foldsWhatWasRead)
        .then("quotes", this::quotes)
        .then("turns the keys off", this::turnsTheKeysOff);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault(
          "styles hide the focus",
          "sees where it is",
          "outline-style",
          Fault.styled(":focus-visible { outline: none !important }")),
      new Fault(
          "the browser forgets what was folded",
          "folds what was read",
          "hidden",
          Fault.onLoad(
              "Object.keys(localStorage).filter((name) => name.includes('fold'))"
                  + ".forEach((name) => localStorage.removeItem(name))")),
      new Fault(
          "a quotation is lost",
          "quotes",
          "Thread number 1",
          Fault.scripted(
              """
                const threads = window.rapporteurThreads ?? {};
                const quoted = threads.quoted;
                threads.quoted = () => {};
                return () => { threads.quoted = quoted; };
                """)),
      new Fault(
          "the keys cannot be turned off",
          "turns the keys off",
          "to be focused",
          Fault.scripted(
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
            "the script of the keys does not come",
            "opens the question",
            "dialog[data-keys]",
            Fault.without("thread-keys.js")),
        new Fault(
            "the browser forgets what was read",
            "comes back to what is new",
            "3 new comments",
            Fault.onLoad("localStorage.removeItem('rapporteur-visits')")),
        new Fault(
            "the page does not hear of news",
            "shows what comes",
            "1 new comment",
            Fault.scripted(
                "window.addEventListener('rapporteur-news', (event) => event.stopPropagation(),"
                    + " true)")));
  }

  private void opens() {
    reader.open("/consultations/" + consultation.slug() + "/questions/1");
    isLive();
    presses("?");
    assertThat(keys()).isVisible();
    reader.isAccessible();
    presses("Escape");
    assertThat(keys()).isHidden();
  }

  private void goesToTheFirstComment() {
    presses("j");
    assertThat(comment(1)).isFocused();
  }

  private void seesWhereItIs() {
    assertThat(comment(1)).hasCSS("outline-style", "solid");
  }

  private void goesFromCommentToComment() {
    presses("j");
    assertThat(comment(THREADS + 1)).isFocused();
    presses("j");
    assertThat(comment(2)).isFocused();
    presses("k");
    assertThat(comment(THREADS + 1)).isFocused();
    assertThat(comment(THREADS + 1).locator(".c-body a")).hasText("C2");
    assertThat(comment(2).locator(".referred a")).hasText("C" + (THREADS + 1));
  }

  /// Some of the new comments stand on a page that is not loaded yet; one of them is withdrawn
  /// meanwhile.
  private void comesBackToWhatIsNew() {
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
    assertThat(listed()).hasText("3 new comments");
    reader.isAccessible();
    reader.open("/consultations/" + consultation.slug());
    assertThat(reader.main()).containsText("3 new comments since your last visit");
    assertThat(reader.page.locator(".qlist rapporteur-unread").first()).hasText("3 new");
    reader.isAccessible();

    reader.open("/consultations/" + consultation.slug() + "/questions/1");
    isLive();
    assertThat(bar()).containsText("3 new comments since your last visit");
    comments.withdraw(author, consultation.id(), THREADS + 4);
    assertThat(comment(THREADS + 2)).hasClass(Pattern.compile("is-new"));
    presses("n");
    assertThat(comment(THREADS + 2)).isFocused();
    presses("n");
    assertThat(comment(THREADS + 3)).isFocused();
    reader.isAccessible();
    presses("n");
    assertThat(bar().getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
        .hasText("There are no other new comments.");
    Window.button(reader.main(), "Mark all as read").focus();
    presses("Enter");
    assertThat(bar()).isHidden();
    assertThat(reader.page.locator(".is-new")).hasCount(0);
  }

  private Locator listed() {
    return reader.page.locator(
        ".clist rapporteur-unread[consultation='%s']".formatted(consultation.slug()));
  }

  private void showsWhatComes() {
    post(null, "Said while the page is open.");
    var news = Window.button(reader.main(), "1 new comment");
    assertThat(news).isVisible();
    news.focus();
    presses("Enter");
    assertThat(comment(THREADS + 5)).hasClass(Pattern.compile("is-new"));
    reader.page.waitForFunction(
        "last => Object.values(JSON.parse(localStorage.getItem('rapporteur-visits')))"
            + ".some((questions) => questions[1]?.lastShown === last)",
        THREADS + 5);
  }

  private void foldsWhatWasRead() {
    var reply = comment(THREADS + 1);
    comment(1).focus();
    presses("o");
    assertThat(reply).isHidden();
    reader.page.reload();
    isLive();
    assertThat(comment(1)).isVisible();
    assertThat(reply).isHidden();
    comment(1).focus();
    presses("o");
    assertThat(reply).isVisible();
  }

  private void quotes() {
    comment(1).focus();
    presses("q");
    var text = Window.field(reader.region("Your reply to C1"), "Your comment");
    assertThat(text).hasValue("> Thread number 1.\n>\n> C1\n\n");
    assertThat(text).isFocused();
    reader.isAccessible();
    // What a key put there is known to the server as if it had been typed.
    var composer = reader.region("Your reply to C1");
    Window.button(composer, "Preview").focus();
    presses("Enter");
    assertThat(composer.locator("blockquote")).containsText("Thread number 1.");
    Window.button(composer, "Write").focus();
    presses("Enter");
    assertThat(text).isVisible();
    text.focus();
    assertThat(text).isFocused();
    presses("Control+End");
    reader.page.keyboard().type("j");
    assertThat(text).hasValue(Pattern.compile(".*j$", Pattern.DOTALL));
  }

  private void turnsTheKeysOff() {
    comment(2).focus();
    presses("?");
    var on = keys().getByLabel("Use these shortcuts");
    assertThat(on).isChecked();
    on.focus();
    presses("Space");
    presses("Escape");
    comment(2).focus();
    presses("j");
    presses("?");
    assertThat(comment(2)).isFocused();
    assertThat(keys()).isHidden();
    Window.button(reader.main(), "Keyboard shortcuts").focus();
    presses("Enter");
    assertThat(keys().getByLabel("Use these shortcuts")).not().isChecked();
  }

  private void isLive() {
    reader.page.waitForFunction(
        "() => window.rapporteurThreads?.host?.isConnected && window.rapporteurThreads.frame()");
    assertThat(reader.page.locator("#early")).hasCount(0);
  }

  private Locator keys() {
    return reader.page.locator("dialog[data-keys]");
  }

  private Locator bar() {
    return reader.page.locator(".unread-bar");
  }

  private Locator comment(int number) {
    return reader.page.locator("#c" + number);
  }

  private void presses(String key) {
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
