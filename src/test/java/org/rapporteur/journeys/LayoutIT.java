package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Sizes, colours and positions that only a browser can measure.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LayoutIT {

  /// Finds pointer targets below the minimum size of WCAG 2.5.8; inline links are exempt.
  private static final String SMALL_TARGETS =
      """
      async () => (await axe.run(document, { runOnly: ['target-size'] }))
        .violations.flatMap(rule => rule.nodes.map(node => node.html.slice(0, 160)))
      """;

  private static final String OVERFLOW =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired CommentService comments;

  private Browser browser;
  private Window window;
  private ConsultationDetails consultation;

  @BeforeEach
  void openBrowser() {
    browser = new Browser(port);
    browser.checkColors();
    window = new Window(browser);
    openConsultationWithComments(ReviewTiming.AFTER, 12);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void administrationFitsAPhone() {
    signIn(fixtures.anAdministrator(), "/administration");
    window.page.setViewportSize(320, 800);
    window.requireLive();
    assertThat(window.page.evaluate(OVERFLOW)).isEqualTo(0);
  }

  @Test
  void columnsDoNotOverlapInALargeFont() {
    browser.inWindowWithFontSize(
        32,
        page -> {
          page.navigate(consultationPath() + "/questions/1");
          assertThat(page.locator("#initial-page")).hasCount(0);
          assertThat(page.evaluate(OVERFLOW)).isEqualTo(0);
          assertThat(page.locator("main h1").boundingBox().width).isGreaterThan(600);
        });
  }

  @Test
  void placeholderDiffersFromValueColour() {
    window.open(consultationPath() + "/log");
    window.requireLive();
    var colours =
        (List<?>)
            window.page.evaluate(
                """
                () => {
                  const field = document.querySelector('main input[placeholder]');
                  return [getComputedStyle(document.body).color, getComputedStyle(field, '::placeholder').color];
                }
                """);
    assertThat(colours.get(1)).isNotEqualTo(colours.get(0));
  }

  @Test
  void toastHasNoSecondBackground() {
    openConsultationWithComments(ReviewTiming.BEFORE, 2);
    signIn(
        fixtures.aModeratorOf(consultation.id()), "/moderation/" + consultation.slug() + "/queue");
    window.requireLive();
    assertThat(window.page.locator("#d-h")).containsText("C1");
    window.page.keyboard().press("p");
    var toast = window.page.locator("vaadin-notification-card .toast");
    assertThat(toast).isVisible();
    assertThat(
            (List<?>)
                window.page.evaluate(
                    """
                    () => {
                      const card = document.querySelector('vaadin-notification-card');
                      const overlay = card.shadowRoot.querySelector('[part=overlay]');
                      const style = getComputedStyle(overlay);
                      return [style.backgroundColor, style.backdropFilter, style.boxShadow];
                    }
                    """))
        .isEqualTo(List.of("rgba(0, 0, 0, 0)", "none", "none"));
  }

  @Test
  void targetsAreLargeEnough() {
    for (String path :
        List.of(consultationPath(), "/light" + consultationPath() + "/questions/1")) {
      window.open(path);
      window.requireNoViolations();
      assertThat((List<?>) window.page.evaluate(SMALL_TARGETS)).as(path).isEmpty();
    }
  }

  @Test
  void questionPageDoesNotShift() {
    window.page.addInitScript(
        """
        window.shifts = [];
        new PerformanceObserver(list => list.getEntries().forEach(e => {
          if (!e.hadRecentInput) window.shifts.push(e.value);
        })).observe({ type: 'layout-shift', buffered: true });
        """);
    window.open(consultationPath() + "/questions/1");
    window.requireLive();
    window.page.waitForFunction(
        "Object.values(Vaadin.Flow.clients).every(client => !client.isActive?.())");
    assertThat(
            ((Number) window.page.evaluate("() => shifts.reduce((sum, one) => sum + one, 0)"))
                .doubleValue())
        .isLessThan(0.1);
  }

  private void openConsultationWithComments(ReviewTiming review, int number) {
    consultation = fixtures.anOpenConsultation(review);
    var question = consultation.question(1).orElseThrow().id();
    var contributor = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    for (int i = 1; i <= number; i++) {
      comments.post(
          contributor,
          consultation.id(),
          new CommentDraft(
              question, null, null, LanguageTag.ENGLISH, "The Forum needs point " + i + "."),
          Channel.WEB,
          IdempotencyKey.random());
    }
  }

  private String consultationPath() {
    return "/consultations/" + consultation.slug();
  }

  private void signIn(Viewer viewer, String path) {
    var email = people.find(viewer.requireSignedIn("test")).orElseThrow().email();
    window.signIn(email.value(), "a long enough password", path);
  }
}
