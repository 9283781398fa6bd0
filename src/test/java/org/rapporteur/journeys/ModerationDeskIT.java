package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A moderator works through the queue by shortcuts; the secretariat edits the moderation policy.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ModerationDeskIT {

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired ViewerService viewers;
  @Autowired PersonService people;
  @Autowired CommentService comments;

  private Browser browser;

  @BeforeEach
  void openBrowser() {
    browser = new Browser(port);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void keysDecideAndFocusMovesToNextComment() {
    var consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    post(
        consultation,
        List.of(
            "What kept organizations without a connection from taking part?",
            "Our cooperative was told that the telephone line was for delegations.",
            "For details ask our secretary at +00 555 0142 or secretary@coop.example."));
    var desk =
        openSignedIn(
            fixtures.aModeratorOf(consultation.id()),
            "/moderation/" + consultation.slug() + "/queue");
    var waiting = desk.page.locator(".qitems li");
    var heading = desk.page.locator("#d-h");
    desk.requireNoViolations();

    // First act on a freshly loaded page: the form takes the focus, and again after an error.
    var form = desk.page.locator(".why");
    var focused = desk.page.locator(".why vaadin-radio-button:first-of-type input:focus");
    desk.page.keyboard().press("d");
    assertThat(focused).hasCount(1);
    desk.clickButton("Decline C1");
    assertThat(focused).hasCount(1);
    desk.page.keyboard().press("Escape");
    assertThat(form).isHidden();

    assertThat(heading).containsText("C1, comment on question 1");
    desk.page.keyboard().press("p");
    assertThat(heading).containsText("C2");
    assertThat(heading).isFocused();
    assertThat(
            desk.page
                .getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText("Next: C2")))
        .hasCount(1);
    desk.page.keyboard().press("z");
    assertThat(waiting).hasCount(3);
    assertThat(desk.page.locator(".tabs .count").first()).hasText("3");
    assertThat(desk.page.locator(".subhead vaadin-select")).containsText("3");
    assertThat(desk.page.locator(".mainnav a[href='/moderation'] .count")).containsText("3");

    desk.page.keyboard().press("r");
    assertThat(desk.page.locator(".why vaadin-text-area textarea:focus")).hasCount(1);
    desk.page.keyboard().press("Escape");
    assertThat(form).isHidden();

    waiting.nth(2).locator("a").click();
    assertThat(heading).containsText("C3");
    desk.page.keyboard().press("d");
    desk.page.getByText("3.2 Personal data of another person").click();
    Window.type(desk.field("Message to the contributor"), "pdz: post it again without the number.");
    desk.requireNoViolations();
    desk.clickButton("Decline C3");
    assertThat(waiting).hasCount(2);

    desk.clickButton("Turn off shortcuts");
    var on = Window.button(desk.body(), "Turn on shortcuts");
    assertThat(on).isVisible();
    desk.page.keyboard().press("p");
    assertThat(waiting).hasCount(2);
    on.click();
    assertThat(Window.button(desk.body(), "Turn off shortcuts")).isVisible();
    desk.page.keyboard().press("?");
    assertThat(desk.page.getByRole(AriaRole.DIALOG)).containsText("undo, for 10 seconds");
    desk.requireNoViolations();
  }

  @Test
  void publishedPolicyIsPublic() {
    var consultation = fixtures.anOpenConsultation();
    String policy = "/consultations/" + consultation.slug() + "/policy";
    var visitor = new Window(browser);
    visitor.open(policy);
    visitor.requireHeading("Moderation policy");

    var desk =
        openSignedIn(
            fixtures.theSecretariatOf(consultation.id()),
            "/secretariat/" + consultation.slug() + "/policy");
    Window.type(desk.field("Title").first(), "Whoever is concerned may speak");
    desk.clickButton("Publish version 2");
    assertThat(desk.main()).containsText("Whoever is concerned may speak");
    visitor.page.reload();
    assertThat(visitor.main()).containsText("Version 2");
  }

  private void post(ConsultationDetails consultation, List<String> texts) {
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var question = consultation.question(1).orElseThrow().id();
    for (String text : texts) {
      comments.post(
          author,
          consultation.id(),
          new CommentDraft(question, null, null, LanguageTag.ENGLISH, text),
          Channel.WEB,
          IdempotencyKey.random());
    }
  }

  private Window openSignedIn(Viewer viewer, String path) {
    var window = new Window(browser);
    var email = people.find(viewer.requireSignedIn("test")).orElseThrow().email();
    window.signIn(email.value(), "a long enough password", path);
    return window;
  }
}
