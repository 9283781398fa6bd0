package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;

/// A reader who comes back to a question, or loads it again, goes on at the comment at which they
/// were.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadingPlaceIT extends AskedConsultation {

  private static final int COMMENTS = 50;
  private static final String FAR = "#c45";

  private String question;

  @BeforeEach
  void readsFarDown() {
    question = address + "/questions/1";
    for (int number = 1; number <= COMMENTS; number++) {
      post("Number %d says that the Forum should continue.".formatted(number), null);
    }
    window.open(address);
    window.isTakenOver();
    followsTheQuestion();
    while (comment().count() == 0) {
      int before = window.page.locator("article[data-comment]").count();
      Window.link(window.main(), "Show more threads").click();
      assertThat(window.page.locator("article[data-comment]").nth(before)).isVisible();
    }
    comment().evaluate("comment => comment.scrollIntoView({ block: 'center' })");
  }

  @ParameterizedTest
  @ValueSource(strings = {"**/comments/45", "**/contributors/1"})
  void placeIsThereAgainAfterGoingBack(String elsewhere) {
    double before = top();
    comment().locator(".c-head a[href$='%s']".formatted(elsewhere.substring(2))).first().click();
    window.page.waitForURL(elsewhere);
    window.isAccessible();

    window.page.goBack();
    isAt(before);
  }

  @Test
  void placeIsThereAgainAfterLoadingAnew() {
    double before = top();
    isKept();
    window.page.reload();
    isAt(before);
  }

  @Test
  void threadThatWasFoldedStaysFolded() {
    post("So it should.", 45);
    isKept();
    window.page.reload();
    var reply = window.page.locator("#c" + (COMMENTS + 1));
    assertThat(reply).isVisible();
    window.isTakenOver();
    window.page.locator(FAR + " + details > summary").click();
    assertThat(reply).isHidden();
    isKept();
    window.page.evaluate(
        "id => history.replaceState({ ...history.state, place: { ...history.state.place, comment: id } }, '')",
        "c" + (COMMENTS + 1));

    window.page.reload();

    assertThat(window.page.locator("article[data-comment]:focus")).hasCount(1);
    assertThat(reply).isHidden();
  }

  @Test
  void visitorWhoSignsInToAgreeComesBackToTheComment() {
    comment().locator("[data-comment-act=agree]").click();
    window.page.waitForURL("**/sign-in**");
    window.enter(email(), PASSWORD);
    window.page.waitForURL("**" + question + FAR);
    window.isTakenOver();
    assertThat(comment()).isInViewport();
  }

  @Test
  void whoeverComesByALinkBeginsAtTheTop() {
    window.open(address);
    window.isTakenOver();
    followsTheQuestion();
    assertThat(window.page.locator("#c1")).isVisible();
    assertThat(window.page.evaluate("scrollY")).isEqualTo(0);
  }

  private void followsTheQuestion() {
    window.page.locator("main a[href$='/questions/1']").first().click();
    window.page.waitForURL("**" + question);
    assertThat(window.page.locator("#c1")).isVisible();
  }

  private Locator comment() {
    return window.page.locator(FAR);
  }

  /// Once it is settled, without anything being pressed.
  private void isKept() {
    window.page.waitForFunction("() => Number(history.state?.place?.last.slice(1)) >= 45");
  }

  private void isAt(double before) {
    window.isTakenOver();
    window.page.waitForFunction(
        "before => Math.abs(document.querySelector('%s')?.getBoundingClientRect().top - before) < 4"
            .formatted(FAR),
        before);
    assertThat(before).isBetween(1.0, 900.0);
    assertThat(window.page.locator("article[data-comment]:focus")).hasCount(1);
  }

  private double top() {
    return ((Number) comment().evaluate("comment => comment.getBoundingClientRect().top"))
        .doubleValue();
  }
}
