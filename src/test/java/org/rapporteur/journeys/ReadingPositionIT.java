package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/// A reader who returns to a question or reloads it continues at the same comment.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadingPositionIT extends WithOpenConsultation {

  private static final int COMMENT_COUNT = 50;
  private static final String COMMENT_ID = "#c45";

  private String question;

  @BeforeEach
  void scrollFarDown() {
    question = address + "/questions/1";
    for (int number = 1; number <= COMMENT_COUNT; number++) {
      post("Number %d says that the Forum should continue.".formatted(number), null);
    }
    window.open(address);
    window.requireLive();
    openQuestion();
    while (comment().count() == 0) {
      int before = window.page.locator("article[data-comment]").count();
      Window.link(window.main(), "Show more threads").click();
      assertThat(window.page.locator("article[data-comment]").nth(before)).isVisible();
    }
    comment().evaluate("comment => comment.scrollIntoView({ block: 'center' })");
  }

  @Test
  void goingBackAndReloadRestorePosition() {
    window.page.evaluate(
        "() => { addEventListener('vaadin-navigated', () => { window.shown = location.pathname; }); }");
    for (String elsewhere : List.of("/comments/45", "/contributors/1")) {
      double before = commentTop();
      comment().locator(".c-head a[href$='%s']".formatted(elsewhere)).first().click();
      // The router ignores a step back while it still loads a page.
      window.page.waitForFunction("path => window.shown?.endsWith(path)", elsewhere);

      window.page.goBack();
      requirePosition(before);
    }

    double before = commentTop();
    waitUntilPositionIsSaved();
    window.page.reload();
    requirePosition(before);

    window.open(address);
    window.requireLive();
    openQuestion();
    assertThat(window.page.evaluate("scrollY")).as("an opened link starts at the top").isEqualTo(0);
  }

  @Test
  void foldedThreadStaysFolded() {
    post("So it should.", 45);
    waitUntilPositionIsSaved();
    window.page.reload();
    var reply = window.page.locator("#c" + (COMMENT_COUNT + 1));
    assertThat(reply).isVisible();
    window.requireLive();
    window.page.locator(COMMENT_ID + " + details > summary").click();
    assertThat(reply).isHidden();
    waitUntilPositionIsSaved();
    window.page.evaluate(
        "id => history.replaceState({ ...history.state, scrollPosition:"
            + " { ...history.state.scrollPosition, comment: id } }, '')",
        "c" + (COMMENT_COUNT + 1));

    window.page.reload();

    assertThat(window.page.locator("article[data-comment]:focus")).hasCount(1);
    assertThat(reply).isHidden();
  }

  @Test
  void signInToAgreeReturnsToComment() {
    comment().locator("[data-comment-act=agree]").click();
    window.page.waitForURL("**/sign-in**");
    window.enterCredentials(email(), PASSWORD);
    window.page.waitForURL("**" + question + COMMENT_ID);
    window.requireLive();
    assertThat(comment()).isInViewport();
  }

  private void openQuestion() {
    window.page.locator("main a[href$='/questions/1']").first().click();
    window.page.waitForURL("**" + question);
    assertThat(window.page.locator("#c1")).isVisible();
  }

  private Locator comment() {
    return window.page.locator(COMMENT_ID);
  }

  /// The page saves the position without user action.
  private void waitUntilPositionIsSaved() {
    window.page.waitForFunction("() => Number(history.state?.scrollPosition?.last.slice(1)) >= 45");
  }

  private void requirePosition(double before) {
    window.requireLive();
    window.page.waitForFunction(
        "before => Math.abs(document.querySelector('%s')?.getBoundingClientRect().top - before) < 4"
            .formatted(COMMENT_ID),
        before);
    assertThat(before).isBetween(1.0, 900.0);
    assertThat(window.page.locator("article[data-comment]:focus")).hasCount(1);
  }

  private double commentTop() {
    return ((Number) comment().evaluate("comment => comment.getBoundingClientRect().top"))
        .doubleValue();
  }
}
