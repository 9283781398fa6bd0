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

/// Sizes, colours and places that only a browser can measure.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LooksIT {

  /// Smallest size of a pointer target (WCAG 2.5.8), inline links in sentences excepted.
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
  void openTheBrowser() {
    browser = new Browser(port);
    window = new Window(browser);
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void administrationFitsAPhone() {
    signIn(fixtures.anAdministrator(), "/administration");
    window.page.setViewportSize(320, 800);
    window.isTakenOver();
    System.out.println("DIAG " + window.page.evaluate("""
        () => [...document.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > 321)
          .map(e => e.tagName + '.' + e.className + ' ' + e.getBoundingClientRect().right).slice(0, 30).join('\\n')"""));
    assertThat(window.page.evaluate(OVERFLOW)).isEqualTo(0);
  }

  @Test
  void columnsDoNotOverlapInALargeFont() {
    talk(ReviewTiming.AFTER, 3);
    window.page.addInitScript(
        "document.addEventListener('DOMContentLoaded', () =>"
            + " document.documentElement.style.fontSize = '200%')");
    window.open("/consultations/" + consultation.slug() + "/questions/1");
    window.isTakenOver();
    System.out.println("DIAG200 " + window.page.evaluate(OVERFLOW));
    var heading = window.page.locator("main h1").boundingBox();
    assertThat(heading.width).isGreaterThan(300);
  }

  @Test
  void placeholderIsWeakerThanAValue() {
    talk(ReviewTiming.AFTER, 1);
    window.open("/consultations/" + consultation.slug() + "/log");
    window.isTakenOver();
    var colours =
        (List<?>)
            window.page.evaluate(
                """
                () => {
                  const field = document.querySelector('main input[placeholder]');
                  return [getComputedStyle(field).color, getComputedStyle(field, '::placeholder').color];
                }
                """);
    System.out.println("DIAGP " + colours);
    assertThat(colours.get(1)).isNotEqualTo(colours.get(0));
  }

  @Test
  void toastIsOneCard() {
    talk(ReviewTiming.BEFORE, 2);
    signIn(
        fixtures.aModeratorOf(consultation.id()), "/moderation/" + consultation.slug() + "/queue");
    window.isTakenOver();
    assertThat(window.page.locator("#d-h")).containsText("C1");
    window.page.keyboard().press("p");
    var toast = window.page.locator("vaadin-notification-card .toast");
    assertThat(toast).isVisible();
    System.out.println("DIAGT " + window.page.evaluate(
                """
                () => {
                  const card = document.querySelector('vaadin-notification-card');
                  const out = [];
                  const show = (e) => { const s = getComputedStyle(e), r = e.getBoundingClientRect();
                    out.push(e.tagName + '.' + e.className + '[' + e.getAttribute('part') + '] ' + s.backgroundColor + ' bd=' + s.backdropFilter + ' sh=' + s.boxShadow.slice(0, 60) + ' ' + [r.x, r.y, r.width, r.height].map(Math.round)); };
                  for (let e = card; e; e = e.parentElement ?? e.getRootNode().host) show(e);
                  card.shadowRoot.querySelectorAll('*').forEach(show);
                  card.querySelectorAll('*').forEach(show);
                  return card.outerHTML + '\\n' + out.join('\\n');
                }
                """));
    window.page.keyboard().press("d");
    window.page.locator(".why vaadin-radio-button").first().waitFor();
    window.page.evaluate("() => { window.seen = []; for (const c of [true, false]) document.addEventListener('keydown', e => seen.push([c, e.key, e.defaultPrevented, e.composedPath()[0].tagName, !!document.querySelector('[data-key=escape]')].join()), c); document.addEventListener('click', e => seen.push('click ' + e.target.outerHTML.slice(0, 90)), true) }");
    window.page.keyboard().press("Escape");
    window.page.waitForTimeout(1500);
    System.out.println("DIAGE " + window.page.evaluate("() => seen.join('\\n') + document.querySelectorAll('.why vaadin-radio-button').length"));
  }

  @Test
  void targetsAreLargeEnough() {
    talk(ReviewTiming.AFTER, 12);
    String page = "/consultations/" + consultation.slug();
    for (String path : List.of(page, "/light" + page + "/questions/1")) {
      window.open(path);
      window.isAccessible();
      System.out.println("DIAGS " + window.page.evaluate(SMALL_TARGETS));
    }
    for (String path : List.of(page, "/light" + page + "/questions/1")) {
      window.open(path);
      window.isAccessible();
      assertThat((List<?>) window.page.evaluate(SMALL_TARGETS)).as(path).isEmpty();
    }
  }

  @Test
  void questionPageDoesNotShift() {
    talk(ReviewTiming.AFTER, 12);
    window.page.addInitScript(
        """
        window.shifts = [];
        new PerformanceObserver(list => list.getEntries().forEach(e => {
          if (!e.hadRecentInput) window.shifts.push([e.value, e.startTime, e.sources.map(s => (s.node?.tagName ?? '?') + '.' + (s.node?.className ?? '') + ' ' + JSON.stringify(s.previousRect) + JSON.stringify(s.currentRect)).join(';')]);
        })).observe({ type: 'layout-shift', buffered: true });
        """);
    window.open("/consultations/" + consultation.slug() + "/questions/1");
    window.isTakenOver();
    assertThat(window.page.locator(".composer vaadin-text-area")).isVisible();
    System.out.println("DIAGC " + window.page.evaluate("() => shifts.map(s => s.join(' ')).join('\\n')"));
    assertThat(
            ((Number) window.page.evaluate("() => shifts.reduce((sum, one) => sum + one[0], 0)"))
                .doubleValue())
        .isLessThan(0.1);
  }

  private void talk(ReviewTiming review, int number) {
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

  private void signIn(Viewer viewer, String path) {
    var email = people.find(viewer.requireSignedIn("test")).orElseThrow().email();
    window.signIn(email.value(), "a long enough password", path);
  }
}
