package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// The text of a writer while the page around it changes.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ComposerIT extends WithOpenConsultation {

  @Autowired ThreadService threads;

  private String question;

  @BeforeEach
  void postFirstComment() {
    question = address + "/questions/1";
    postAs(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        "The Forum should continue.",
        LanguageTag.ENGLISH,
        null);
  }

  @Test
  void replyTextSurvivesReloadOfItsThread() {
    signIn(question);
    var comment = window.page.locator("#c1");
    var agree = comment.locator("[data-comment-act=agree]");
    var composer = window.region("Your reply to C1");
    var text = Window.field(composer, "Your comment");
    assertThat(window.region("Your comment")).isVisible();
    comment.locator("[data-comment-act=reply]").click();
    Window.type(text, "Only if it is funded.");

    agree.click();
    assertThat(agree).hasText("Agree 1");
    assertThat(text).hasValue("Only if it is funded.");
    // Chooses the second order while the first request is still running.
    var errors = new ArrayList<String>();
    window.page.onPageError(errors::add);
    var order = window.page.locator("form[data-filters] [name=order]");
    order.selectOption("most-agreed");
    order.selectOption("newest");
    window.page.waitForURL("**order=newest**");
    assertThat(order).hasValue("newest");
    assertThat(errors).isEmpty();
    assertThat(comment.locator("vaadin-text-area")).isVisible();
    assertThat(text).hasValue("Only if it is funded.");

    Window.button(composer, "Post reply").click();
    assertThat(composer).containsText("C2 was posted on");
    assertThat(threads.findComment(consultation, 2).orElseThrow().text())
        .isEqualTo("Only if it is funded.");
    comment.locator("[data-comment-act=reply]").click();
    assertThat(text).hasValue("");
  }

  @Test
  void textKeptOnlyInBrowserIsPosted() {
    signIn(question);
    assertThat(composer()).isVisible();
    window.page.route(Fault.LIVE_REQUEST, Route::abort);
    commentField().fill("Never saved on the server.");
    // An open page would send the text again.
    window.open("about:blank");
    window.page.unroute(Fault.LIVE_REQUEST);
    window.open(question);
    assertThat(commentField()).hasValue("Never saved on the server.");
    // A composer that is built after the draft was saved says "Your draft saved on".
    assertThat(composer()).containsText(Pattern.compile("[Dd]raft saved on"));
    Window.button(composer(), "Post comment").click();
    assertThat(composer()).containsText("C2 was posted on");
    assertThat(threads.findComment(consultation, 2).orElseThrow().text())
        .isEqualTo("Never saved on the server.");
  }

  @Test
  void pressedButtonDoesNotMove() {
    signIn(question);
    commentField().fill("Only if it is funded.");
    assertThat(composer()).containsText("Draft saved");
    Window.button(composer(), "Post comment").hover();
    window.page.mouse().down();
    // If the field lost the focus, a message above the button would move it.
    assertThat(commentField()).isFocused();
    window.page.mouse().up();
    assertThat(composer()).containsText("C2 was posted on");
  }
}
