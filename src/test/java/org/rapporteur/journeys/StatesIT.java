package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.HoldingService;
import org.rapporteur.consultation.terms.Review;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What screens show where there is nothing yet, nothing any more, or something went another way:
/// each is accessible as the filled ones are, and says what to do next.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StatesIT {

  private static final String ARABIC = "نرجو استمرار المنتدى خمس سنوات أخرى، مع C1.";
  private static final String PASSWORD = "a long enough password";
  private static final Pattern REFERENCE = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{2}");

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired CommentService comments;
  @Autowired ModerationService moderation;
  @Autowired HoldingService holding;
  @Autowired ServletContext servlets;

  private Browser browser;
  private Window window;
  private ConsultationDetails consultation;
  private Viewer viewer;
  private String address;

  @BeforeEach
  void anOpenConsultation() {
    browser = new Browser(port);
    window = new Window(browser);
    viewer = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    isAsked(fixtures.anOpenConsultation());
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void questionWithoutCommentsAsksForTheFirst() {
    window.open(address + "/questions/1");
    shows("No comment yet");
    signIn(address + "/questions/1");
    assertThat(composer()).isVisible();
    shows("Write the first one above.");
  }

  @Test
  void filterWithoutMatchIsCleared() {
    post("The Forum should continue.", null);
    window.open(address + "/questions/1?language=fr");
    shows("No thread has a comment that matches");
    Window.link(window.main(), "Clear").first().click();
    assertThat(window.page.locator("#c1")).isVisible();
  }

  @Test
  void numberThatWasNeverGivenIsNotFound() {
    window.open(address + "/comments/714");
    shows("There is nothing at this address");
    window.open("/light" + address + "/comments/714");
    shows("There is nothing at this address");
  }

  @Test
  void whoeverBeginsFindsNothingInTheirAccount() {
    signIn("/account/inbox");
    shows("Nothing yet");
    window.open("/account/drafts");
    shows("No drafts");
  }

  @Test
  void queueOfModeratorsIsEmpty() {
    viewer = fixtures.aModeratorOf(consultation.id());
    signIn("/moderation/" + consultation.slug());
    shows("Nothing waits here");
  }

  @Test
  void commentsTakenAwayKeepTheirPlaceInTheThread() {
    post("It names a person.", null);
    post("I answer all the same.", 1);
    post("I take this back.", null);
    post("And I answer this.", 3);
    moderation.remove(
        fixtures.aModeratorOf(consultation.id()),
        consultation.id(),
        1,
        new DecisionDraft("3.2", "Post it again without that.", "A name."));
    comments.withdraw(viewer, consultation.id(), 3);
    window.open(address + "/questions/1");
    assertThat(window.page.locator("#c1")).containsText("See log entry M-");
    assertThat(window.page.locator("#c1")).not().containsText("It names a person.");
    assertThat(window.page.locator("#c4")).containsText("And I answer this.");
    window.isAccessible();
  }

  @Test
  void commentStandsFromItsOwnSideOnPagesOfBothDirections() {
    post("The Forum should continue.", null);
    say(ARABIC, LanguageTag.ARABIC, 1);
    for (String language : new String[] {Browser.ENGLISH, "ar"}) {
      var reader = new Window(browser, language);
      reader.open(address + "/questions/1");
      var root = reader.page.locator("html");
      assertThat(root).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
      assertThat(reader.page.locator("#c2 .c-body").first()).hasCSS("direction", "rtl");
      assertThat(reader.page.locator("#c1 .c-body").first()).hasCSS("direction", "ltr");
      reader.isAccessible();
      reader.open("/light" + address + "/questions/1");
      reader.isAccessible();
    }
  }

  @Test
  void commentUnderReviewIsReceived() {
    isAsked(fixtures.anOpenConsultation(Review.BEFORE));
    signIn(address + "/questions/1");
    Window.type(text(), "Please read this first.");
    Window.button(composer(), "Post comment").click();
    assertThat(composer()).containsText("It becomes public when a moderator has read it.");
    window.isAccessible();
  }

  @Test
  void writerIsToldThatTheConsultationHasClosed() {
    signIn(address + "/questions/1");
    Window.type(text(), "Half a thought.");
    assertThat(composer()).containsText("saved");
    var secretariat = fixtures.aSecretariat();
    fixtures.appoint(secretariat.actor("test"), Role.SECRETARIAT, consultation.id().scope());
    holding.close(fixtures.again(secretariat), consultation.id(), "All have spoken.");
    shows("This consultation has closed.");
  }

  @Test
  void otherWindowsDraftIsOfferedBesideThisOne() {
    signIn(address + "/questions/1");
    var other = window.page.context().newPage();
    other.navigate(address + "/questions/1");
    var there = other.locator(".composer textarea");
    assertThat(there).isVisible();
    Window.type(text(), "Written here.");
    assertThat(composer()).containsText("saved");
    Window.type(there, "Written there.");
    assertThat(other.locator(".composer")).containsText("changed in another window");
    browser.isAccessible(other);
  }

  @Test
  void failureIsToldWithItsReference() {
    var routes =
        RouteConfiguration.forRegistry(
            ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)));
    routes.setAnnotatedRoute(Failing.class);
    try {
      window.open("/fails");
      shows("The page could not be made");
      assertThat(window.main()).containsText(REFERENCE);
      window.open("/fails?later");
      Window.button(window.main(), "Fail").click();
      assertThat(window.page.getByText(REFERENCE).first()).isVisible();
      window.isAccessible();
    } finally {
      routes.removeRoute(Failing.class);
    }
  }

  /// At once, or when it is asked to.
  @Route(value = "fails", registerAtStartup = false)
  @AnonymousAllowed
  public static class Failing extends Div implements BeforeEnterObserver {

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

  private void shows(String words) {
    assertThat(window.main()).containsText(words);
    window.isAccessible();
  }

  private void isAsked(ConsultationDetails asked) {
    consultation = asked;
    address = "/consultations/" + asked.slug();
  }

  private void signIn(String to) {
    window.signIn(email(), PASSWORD, to);
  }

  private String email() {
    return people.find(viewer.actor("test")).orElseThrow().email().value();
  }

  private Locator composer() {
    return window.page.locator(".composer");
  }

  private Locator text() {
    return Window.field(composer(), "Text");
  }

  private void post(String words, @Nullable Integer parent) {
    say(words, LanguageTag.ENGLISH, parent);
  }

  private void say(String words, LanguageTag language, @Nullable Integer parent) {
    comments.post(
        viewer,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), parent, null, language, words),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
