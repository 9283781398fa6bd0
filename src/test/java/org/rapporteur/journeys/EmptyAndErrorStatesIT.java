package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Empty, closed and failed states of screens are accessible and state the next step.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EmptyAndErrorStatesIT extends WithOpenConsultation {

  private static final Pattern REFERENCE = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{2}");

  @Autowired ServletContext servletContext;

  /// No other test shows these states with their colors.
  @BeforeEach
  void checkColors() {
    browser.checkColors();
  }

  @Test
  void emptyQuestionInvitesFirstComment() {
    window.open(address + "/questions/1");
    requireText("No comments yet");
    signIn(address + "/questions/1");
    assertThat(composer()).isVisible();
    requireText("Write the first comment above.");
  }

  @Test
  void filterWithoutMatchCanBeCleared() {
    post("The Forum should continue.", null);
    window.open(address + "/questions/1?language=fr");
    requireText("No threads match your filters");
    Window.link(window.main(), "Clear").first().click();
    assertThat(window.page.locator("#c1")).isVisible();
  }

  @Test
  void unknownCommentNumberIsNotFound() {
    post("The Forum should continue.", null);
    window.open(address + "/comments/714");
    assertThat(window.main().locator("h1")).hasText("Comment C714 was not found");
    requireText("The highest number so far is C1");
    Window.type(Window.field(window.main(), "Reference or words"), "Forum");
    Window.button(window.main(), "Search").click();
    assertThat(window.page).hasURL(Pattern.compile("/search\\?q=Forum&in=" + consultation.slug()));
    window.open("/light" + address + "/comments/714");
    requireText("Page not found");
  }

  @Test
  void newAccountHasEmptyInboxAndDrafts() {
    signIn("/account/inbox");
    requireText("No notifications yet");
    window.open("/account/drafts");
    requireText("No drafts");
  }

  @Test
  void emptyModerationQueueSaysSo() {
    viewer = fixtures.aModeratorOf(consultation.id());
    signIn("/moderation/" + consultation.slug());
    requireText("Nothing is waiting here");
  }

  @Test
  void removedCommentsKeepTheirPlaceInThread() {
    post("It names a person.", null);
    post("I answer all the same.", 1);
    post("I take this back.", null);
    post("And I answer this.", 3);
    removeComment(1);
    comments.withdraw(viewer, consultation.id(), 3);
    window.open(address + "/questions/1");
    assertThat(window.page.locator("#c1")).containsText("See the log entry M-");
    assertThat(window.page.locator("#c1")).not().containsText("It names a person.");
    assertThat(window.page.locator("#c4")).containsText("And I answer this.");
    window.requireNoViolations();
  }

  @Test
  void commentKeepsItsDirectionOnEveryPage() {
    post("The Forum should continue.", null);
    postAs(viewer, ARABIC, LanguageTag.ARABIC, 1);
    for (String language : new String[] {Browser.ENGLISH, "ar"}) {
      var reader = new Window(browser, language);
      reader.open(address + "/questions/1");
      assertThat(reader.page.locator("#c2 .c-body").first()).hasCSS("direction", "rtl");
      assertThat(reader.page.locator("#c1 .c-body").first()).hasCSS("direction", "ltr");
      reader.requireNoViolations();
      reader.open("/light" + address + "/questions/1");
      reader.requireNoViolations();
    }
  }

  @Test
  void commentUnderReviewIsConfirmed() {
    useConsultation(fixtures.anOpenConsultation(ReviewTiming.BEFORE));
    signIn(address + "/questions/1");
    Window.type(commentField(), "Please read this first.");
    Window.button(composer(), "Post comment").click();
    assertThat(composer()).containsText("It will be public after review by a moderator.");
    window.requireNoViolations();
  }

  @Test
  void closingKeepsWritersTextAsDraft() {
    signIn(address + "/questions/1");
    Window.type(commentField(), "Half a thought.");
    assertThat(composer()).containsText("saved");
    closeConsultation();
    requireText("Your comment was not posted. The text is saved in your drafts");
    assertThat(window.page.locator(".kept")).hasText("Half a thought.");
    Window.link(window.main(), "Your drafts").click();
    requireText("Half a thought.");
  }

  @Test
  void closingKeepsVisitorsTextInBrowser() {
    window.open(address + "/questions/1");
    window.requireLive();
    window.page.locator("[data-comment-act=compose]").first().click();
    commentField().fill("Half a thought.");
    closeConsultation();
    requireText("The text is saved only in this browser.");
    assertThat(window.page.locator(".kept")).hasText("Half a thought.");
    assertThat(Window.link(window.main(), "Your drafts")).hasCount(0);
  }

  @Test
  void draftChangedInOtherWindowIsReported() {
    signIn(address + "/questions/1");
    var other = window.page.context().newPage();
    other.navigate(address + "/questions/1");
    var otherText = other.locator(".composer textarea");
    assertThat(otherText).isVisible();
    Window.type(commentField(), "Written here.");
    assertThat(composer()).containsText("saved");
    Window.type(otherText, "Written there.");
    assertThat(other.locator(".composer")).containsText("changed in another window");
    browser.isAccessible(other);
  }

  @Test
  void failedLoadOfCommentsCanBeRetried() {
    for (int i = 0; i <= ThreadService.THREADS_PER_PAGE; i++) {
      post("The Forum should continue, for reason %d.".formatted(i), null);
    }
    window.open(address + "/questions/1");
    window.requireLive();
    window.page.route("**/fragment?*", com.microsoft.playwright.Route::abort);
    var more = window.main().locator("[data-more-threads]");
    more.click();
    var failure = window.main().getByRole(AriaRole.ALERT);
    assertThat(failure).containsText("The comments could not be loaded.");
    assertThat(failure).not().containsText("reference");
    window.requireNoViolations();
    window.page.route(
        "**/fragment?*",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setStatus(500)
                    .setBody("{\"reference\": \"7F3A-21\"}")));
    Window.button(failure, "Try again").click();
    assertThat(failure).containsText("send reference 7F3A-21 to the secretariat");
    window.page.unroute("**/fragment?*");
    Window.button(failure, "Try again").click();
    assertThat(failure).hasCount(0);
    assertThat(window.page.locator("[data-comment]")).hasCount(ThreadService.THREADS_PER_PAGE + 1);
  }

  @Test
  void tooLongTextIsCountedAndKept() {
    signIn(address + "/questions/1");
    String words = "word ".repeat(consultation.terms().maxLength() / 5 + 1).strip();
    Window.type(commentField(), words);
    assertThat(composer().locator(".over"))
        .hasText("10,004 of 10,000 characters. Remove 4, or attach a file instead.");
    Window.button(composer(), "Post comment").click();
    assertThat(composer()).containsText("Remove ");
    assertThat(commentField()).hasValue(words);
    window.requireNoViolations();
  }

  @Test
  void connectionMessageIsReadableAndCoversNoBar() {
    signIn(address + "/questions/1");
    assertThat(composer()).isVisible();
    var line = window.page.locator("vaadin-connection-indicator");
    assertThat(line.locator(".v-status-message")).isHidden();
    // Keeps the message visible; it normally disappears after some seconds.
    line.evaluate("line => { line.expandedDuration = 600000; }");
    window.page.context().setOffline(true);
    Window.button(composer(), "Delete draft").click();
    requireConnectionMessage(line, "No connection. Your text is saved");
    window.requireNoViolations();
    window.page.setViewportSize(360, 900);
    assertThat(line.locator(".v-status-message").boundingBox().y)
        .isGreaterThan(window.page.locator(".appbar").boundingBox().height);
    window.page.setViewportSize(1440, 900);
    window.page.context().setOffline(false);
    requireConnectionMessage(line, "You are connected again.");
    window.requireNoViolations();
    line.evaluate("line => { line.expanded = false; }");
    assertThat(line.locator(".v-status-message")).isHidden();
  }

  @Test
  void failedViewShowsReference() {
    var routes =
        RouteConfiguration.forRegistry(
            ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext)));
    routes.setAnnotatedRoute(FailingView.class);
    try {
      window.open("/fails");
      requireText("Something went wrong on our side");
      assertThat(window.main()).containsText(REFERENCE);
      window.open("/fails?later");
      Window.button(window.main(), "Fail").click();
      assertThat(window.page.getByText(REFERENCE).first()).isVisible();
      window.requireNoViolations();
    } finally {
      routes.removeRoute(FailingView.class);
    }
  }

  /// A view that fails when it opens or when its button is clicked.
  @Route(value = "fails", registerAtStartup = false)
  @AnonymousAllowed
  public static class FailingView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
      if (!event.getLocation().getQueryParameters().getParameters().containsKey("later")) {
        throw new IllegalStateException("A page that cannot be made");
      }
      var fail =
          new NativeButton(
              "Fail",
              click -> {
                throw new IllegalStateException("An act that fails");
              });
      fail.addClassName("btn");
      add(new H1("A page that can be made"), fail);
    }
  }

  private void requireConnectionMessage(Locator line, String words) {
    var strip = line.locator(".v-status-message");
    assertThat(strip).containsText(words);
    assertThat(strip).hasCSS("opacity", "1");
    assertThat(strip).hasCSS("transition-duration", "0s");
    assertThat(strip).isVisible();
  }
}
