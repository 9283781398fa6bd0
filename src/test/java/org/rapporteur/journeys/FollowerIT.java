package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.WithMailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody follows a question, is told by mail, comes back through it to the thread, and in the
/// end wants no more mail; what can fail on the way fails once. Then an open page that hears of
/// news.
class FollowerIT extends WithMailServer {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Pattern FOLLOWING = Pattern.compile(".*/following");
  private static final Pattern STOP =
      Pattern.compile("href=\"https?://[^/\"]+(/mail/unsubscribe/[^\"]+)\"");
  private static final Pattern COMMENT =
      Pattern.compile("href=\"https?://[^/\"]+(/consultations/[^\"]+/comments/2)\"");

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired CommentService comments;
  @Autowired ModerationService moderation;
  @Autowired ConsultationLifecycleService holding;

  private Browser browser;
  private Window window;
  private ConsultationDetails consultation;
  private Viewer author;
  private String question;
  private String email;

  /// What the follower's mail program makes of a mail before it is shown.
  private UnaryOperator<String> mailProgram = UnaryOperator.identity();

  @BeforeEach
  void aQuestionWithOneThread() {
    startMail();
    browser = new Browser(port);
    window = new Window(browser);
    consultation = fixtures.anOpenConsultation();
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    question = "/consultations/" + consultation.slug() + "/questions/1";
    post("The first comment.", null);
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void followerComesFromAMailToTheThreadAndStopsTheMails() throws Exception {
    journey().arrives(faults());
  }

  private Journey journey() {
    return new Journey(browser)
        .then("signs in to follow", this::signsInToFollow)
        .then("follows at the second try", this::followsAtTheSecondTry)
        .then("chooses mail at once", this::choosesMailAtOnce)
        .then("is told by mail", this::isToldByMail)
        .then("comes from the mail to the thread", this::comesFromTheMail)
        .then("follows the thread", this::followsTheThread)
        .then("stops the mails", this::stopsTheMails)
        .then("is told in the inbox alone", this::isToldInTheInboxAlone);
  }

  private Fault[] faults() {
    return new Fault[] {
      new Fault(
          "the second try fails, too",
          "follows at the second try",
          "You now follow this item.",
          Fault.unsent(FOLLOWING)),
      new Fault(
          "a mail comes without its link",
          "comes from the mail to the thread",
          "the link",
          page -> {
            mailProgram = html -> html.replaceAll("href=\"[^\"]+/comments/2\"", "");
            return () -> mailProgram = UnaryOperator.identity();
          }),
      new Fault(
          "a thread is not followed",
          "follows the thread",
          "You now follow this item.",
          Fault.unsent(FOLLOWING)),
      new Fault(
          "the mails go on", "stops the mails", "You are unsubscribed", Fault.deaf("Unsubscribe"))
    };
  }

  private void signsInToFollow() {
    var follower = fixtures.aPerson(StakeholderGroup.GOVERNMENTS);
    email = email(follower);
    window.open(question);
    Window.link(window.main(), "Follow this question").click();
    window.enter(email, "a long enough password");
    window.page.waitForURL("**" + question);
  }

  private void isToldByMail() {
    post("What is told by mail.", 1);
    await().atMost(SOON).until(() -> !received(email).isEmpty());
  }

  private void comesFromTheMail() {
    window.open(found(COMMENT));
    window.reads("Comment C2");
    assertThat(window.main()).containsText("What is told by mail.");
  }

  private void stopsTheMails() {
    window.open("/mail/unsubscribe/no-such-secret-at-all");
    assertThat(window.all()).not().containsText("Unsubscribe");
    window.open(found(STOP));
    window.page.setViewportSize(360, 800);
    assertThat(window.main()).containsText("Their news still appears in your inbox.");
    Window.button(window.main(), "Unsubscribe").click();
    assertThat(window.main()).containsText("You are unsubscribed");
    window.page.setViewportSize(1440, 900);
    window.open("/account");
    assertThat(window.page.locator("#following tr").filter(text("Question 1")))
        .containsText("In the inbox only");
  }

  private void isToldInTheInboxAlone() {
    post("Told in the inbox alone.", 1);
    window.openUntilShown(
        "/account/inbox", Window.link(window.main(), "2 new comments in Question 1"));
    window.reads("Inbox");
    assertThat(received(email)).hasSize(1);
  }

  @Test
  void openPageHearsOfCommentsDecisionsAndTheClosing() {
    var reader = fixtures.aPerson(StakeholderGroup.GOVERNMENTS);
    window.signIn(email(reader), "a long enough password", question);
    assertThat(window.page.locator("#c1")).containsText("The first comment.");
    assertThat(window.page.locator(".composer")).isVisible();

    post("Something new.", null);
    Window.button(window.main(), "1 new comment").click();
    assertThat(window.page.locator("#c2")).containsText("Something new.");

    moderation.remove(
        fixtures.aModeratorOf(consultation.id()),
        consultation.id(),
        1,
        new DecisionDraft("3.2", "Post it again without that.", "It names a person."));
    assertThat(window.page.locator("#c1")).not().containsText("The first comment.");
    assertThat(window.main()).containsText("A moderator’s decision has changed C1.");
    window.isAccessible();

    holding.close(
        fixtures.theSecretariatOf(consultation.id()), consultation.id(), "All have spoken.");
    assertThat(window.page.locator("[data-compose-place]")).isHidden();
    assertThat(window.main()).containsText("This consultation has closed.");
    window.isAccessible();
    window.open("/consultations/" + consultation.slug() + "/log");
    window.reads("log");
    moderation.restore(
        fixtures.aModeratorOf(consultation.id()),
        consultation.id(),
        1,
        new DecisionDraft("2.1", "", "It names nobody."));
    assertThat(window.main()).containsText("New log entries: 1");
    window.isAccessible();
    window.press("Show");
    assertThat(window.main()).containsText("Comment restored");
  }

  private void followsAtTheSecondTry() {
    window.isTakenOver();
    var follow = Window.button(window.main(), "Follow this question");
    window.page.route("**/following", Route::abort, new Page.RouteOptions().setTimes(1));
    // What was asked for already stays; the change alone is cut off.
    follow.click();
    assertThat(window.page.getByText("Your change was not saved. Try again.")).hasCount(1);
    assertThat(follow).hasAttribute("aria-pressed", "false");
    follow.focus();
    window.page.keyboard().press("Enter");
    var following = window.page.locator("button[data-follow]");
    // Said once the server knows it; the button shows it before.
    assertThat(window.page.locator("#follow-says")).containsText("You now follow this item.");
    assertThat(following).hasText("Following");
    assertThat(following).hasAttribute("aria-pressed", "true");
    window.isAccessible();
  }

  private void choosesMailAtOnce() {
    window.open("/account#following");
    window.reads("account");
    var row = window.page.locator("#following tr").filter(text("Question 1"));
    row.locator("vaadin-select").click();
    window
        .page
        .getByRole(
            AriaRole.OPTION,
            new Page.GetByRoleOptions().setName("By e-mail at once").setExact(true))
        .click();
    assertThat(row).containsText("By e-mail at once");
    window.page.reload();
    assertThat(row).containsText("By e-mail at once");
  }

  private void followsTheThread() {
    window.isTakenOver();
    var follow = window.page.locator("#c1 [data-comment-act=follow]");
    assertThat(follow).hasAttribute("aria-pressed", "false");
    follow.click();
    assertThat(window.page.locator("#follow-says")).containsText("You now follow this item.");
    assertThat(follow).hasAttribute("aria-pressed", "true");
    assertThat(window.page.locator("#c2 [data-comment-act=follow]")).hasCount(0);
    follow.click();
    assertThat(follow).hasAttribute("aria-pressed", "false");
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private String found(Pattern link) {
    var found = link.matcher(mailProgram.apply(part(received(email).getFirst(), "html")));
    assertThat(found.find()).as("the link in the mail").isTrue();
    return found.group(1);
  }

  private String email(PersonId person) {
    return people.find(person).orElseThrow().email().value();
  }

  private void post(String text, @Nullable Integer parent) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), parent, null, LanguageTag.ENGLISH, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
