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

/// A stakeholder follows a question, gets mail, opens the thread from it and unsubscribes. An open
/// page shows news.
class FollowerIT extends WithMailServer {

  private static final Duration MAIL_TIMEOUT = Duration.ofSeconds(60);
  private static final Pattern FOLLOW_REQUEST = Pattern.compile(".*/following");
  private static final Pattern UNSUBSCRIBE_LINK =
      Pattern.compile("href=\"https?://[^/\"]+(/mail/unsubscribe/[^\"]+)\"");
  private static final Pattern COMMENT_LINK =
      Pattern.compile("href=\"https?://[^/\"]+(/consultations/[^\"]+/comments/2)\"");

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired CommentService comments;
  @Autowired ModerationService moderation;
  @Autowired ConsultationLifecycleService lifecycle;

  private Browser browser;
  private Window window;
  private ConsultationDetails consultation;
  private Viewer author;
  private String question;
  private String email;

  /// Changes a mail as a mail program might before it is shown.
  private UnaryOperator<String> mailFilter = UnaryOperator.identity();

  @BeforeEach
  void setUp() {
    startMail();
    browser = new Browser(port);
    window = new Window(browser);
    consultation = fixtures.anOpenConsultation();
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    question = "/consultations/" + consultation.slug() + "/questions/1";
    post("The first comment.", null);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void followerOpensThreadFromMailAndUnsubscribes() throws Exception {
    journey().run(faults());
  }

  private Journey journey() {
    return new Journey(browser)
        .then("sign in to follow", this::signInToFollow)
        .then("follow at the second try", this::followAtSecondTry)
        .then("choose immediate mail", this::chooseImmediateMail)
        .then("receive mail", this::receiveMail)
        .then("open the mail link", this::openMailLink)
        .then("follow the thread", this::followThread)
        .then("unsubscribe", this::unsubscribe)
        .then("get news in the inbox only", this::requireInboxOnly);
  }

  private Fault[] faults() {
    return new Fault[] {
      new Fault(
          "the second try also fails",
          "follow at the second try",
          "You now follow this item.",
          Fault.dropPosts(FOLLOW_REQUEST)),
      new Fault(
          "the mail has no link",
          "open the mail link",
          "the link",
          page -> {
            mailFilter = html -> html.replaceAll("href=\"[^\"]+/comments/2\"", "");
            return () -> mailFilter = UnaryOperator.identity();
          }),
      new Fault(
          "following a thread fails",
          "follow the thread",
          "You now follow this item.",
          Fault.dropPosts(FOLLOW_REQUEST)),
      new Fault(
          "the unsubscribe button does nothing",
          "unsubscribe",
          "You are unsubscribed",
          Fault.disableButton("Unsubscribe"))
    };
  }

  private void signInToFollow() {
    var follower = fixtures.aPerson(StakeholderGroup.GOVERNMENTS);
    email = email(follower);
    window.open(question);
    Window.link(window.main(), "Follow this question").click();
    window.enterCredentials(email, "a long enough password");
    window.page.waitForURL("**" + question);
  }

  private void receiveMail() {
    post("What is told by mail.", 1);
    await().atMost(MAIL_TIMEOUT).until(() -> !received(email).isEmpty());
  }

  private void openMailLink() {
    window.open(findLink(COMMENT_LINK));
    window.requireHeading("Comment C2");
    assertThat(window.main()).containsText("What is told by mail.");
  }

  private void unsubscribe() {
    window.open("/mail/unsubscribe/no-such-secret-at-all");
    assertThat(window.body()).not().containsText("Unsubscribe");
    window.open(findLink(UNSUBSCRIBE_LINK));
    window.page.setViewportSize(360, 800);
    assertThat(window.main()).containsText("Their news still appears in your inbox.");
    Window.button(window.main(), "Unsubscribe").click();
    assertThat(window.main()).containsText("You are unsubscribed");
    window.page.setViewportSize(1440, 900);
    window.open("/account");
    assertThat(window.page.locator("#following tr").filter(containing("Question 1")))
        .containsText("In the inbox only");
  }

  private void requireInboxOnly() {
    post("Told in the inbox alone.", 1);
    window.openUntilShown(
        "/account/inbox", Window.link(window.main(), "2 new comments in Question 1"));
    window.requireHeading("Inbox");
    assertThat(received(email)).hasSize(1);
  }

  @Test
  void openPageShowsCommentsDecisionsAndClosing() {
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
    window.requireNoViolations();

    lifecycle.close(
        fixtures.theSecretariatOf(consultation.id()), consultation.id(), "All have spoken.");
    assertThat(window.page.locator("[data-compose-place]")).isHidden();
    assertThat(window.main()).containsText("This consultation has closed.");
    window.requireNoViolations();
    window.open("/consultations/" + consultation.slug() + "/log");
    window.requireHeading("log");
    moderation.restore(
        fixtures.aModeratorOf(consultation.id()),
        consultation.id(),
        1,
        new DecisionDraft("2.1", "", "It names nobody."));
    assertThat(window.main()).containsText("New log entries: 1");
    window.requireNoViolations();
    window.clickButton("Show");
    assertThat(window.main()).containsText("Comment restored");
  }

  private void followAtSecondTry() {
    window.requireLive();
    var follow = Window.button(window.main(), "Follow this question");
    window.page.route("**/following", Route::abort, new Page.RouteOptions().setTimes(1));
    // Only the request that changes the state is aborted.
    follow.click();
    assertThat(window.page.getByText("Your change was not saved. Try again.")).hasCount(1);
    assertThat(follow).hasAttribute("aria-pressed", "false");
    follow.focus();
    window.page.keyboard().press("Enter");
    var following = window.page.locator("button[data-follow]");
    // This message appears after the server has answered; the button changes before.
    assertThat(window.page.locator("#follow-status")).containsText("You now follow this item.");
    assertThat(following).hasText("Following");
    assertThat(following).hasAttribute("aria-pressed", "true");
    window.requireNoViolations();
  }

  private void chooseImmediateMail() {
    window.open("/account#following");
    window.requireHeading("account");
    var row = window.page.locator("#following tr").filter(containing("Question 1"));
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

  private void followThread() {
    window.requireLive();
    var follow = window.page.locator("#c1 [data-comment-act=follow]");
    assertThat(follow).hasAttribute("aria-pressed", "false");
    follow.click();
    assertThat(window.page.locator("#follow-status")).containsText("You now follow this item.");
    assertThat(follow).hasAttribute("aria-pressed", "true");
    assertThat(window.page.locator("#c2 [data-comment-act=follow]")).hasCount(0);
    follow.click();
    assertThat(follow).hasAttribute("aria-pressed", "false");
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private String findLink(Pattern link) {
    var found = link.matcher(mailFilter.apply(part(received(email).getFirst(), "html")));
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
