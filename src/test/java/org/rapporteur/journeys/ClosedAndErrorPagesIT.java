package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Screens of closed consultations, removed comments and failed requests, and the printed question.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ClosedAndErrorPagesIT extends WithOpenConsultation {

  private static final Pattern REFERENCE = Pattern.compile("reference [0-9A-F]{4}-[0-9A-F]{2}");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping controllers;

  /// No other test shows these states with their colors.
  @BeforeEach
  void checkColors() {
    browser.checkColors();
  }

  @Test
  void closedQuestionRemainsReadable() {
    post("The Forum should continue.", null);
    closeConsultation();
    signIn(address + "/questions/1");
    requireText("This consultation is closed. All comments remain readable.");
    assertThat(window.page.locator("#c1")).containsText("The Forum should continue.");
    assertThat(composer()).hasCount(0);
    window.open("/light" + address + "/questions/1");
    window.requireNoViolations();
  }

  @Test
  void draftOfClosedQuestionCanBeCopied() {
    signIn(address + "/questions/1");
    Window.type(commentField(), "Half a thought.");
    assertThat(composer()).containsText("saved");
    closeConsultation();
    window.open("/account/drafts");
    requireText("You can still copy your text.");
    window.page.locator(".whole-draft summary").click();
    assertThat(window.page.locator(".whole-draft textarea")).hasValue("Half a thought.");
    window.requireNoViolations();
  }

  @Test
  void closedConsultationRefusesSubmission() {
    closeConsultation();
    signIn(address + "/submissions/new");
    requireText("The consultation is not open for submissions.");
  }

  @Test
  void removedCommentKeepsPageAndReplies() {
    post("It names a person.", null);
    post("I answer all the same.", 1);
    removeComment(1);
    window.open(address + "/comments/1");
    requireText("See the log entry M-");
    assertThat(window.main()).not().containsText("It names a person.");
    assertThat(window.page.locator("#c2")).containsText("I answer all the same.");
    window.open("/light" + address + "/comments/1");
    window.requireNoViolations();
  }

  @Test
  void arabicQuestionCanBePrinted() {
    var reader = new Window(browser, "ar");
    post("The Forum should continue.", null);
    postAs(viewer, ARABIC, LanguageTag.ARABIC, 1);
    reader.open(address + "/questions/1/print");
    assertThat(reader.page.locator("[lang=ar][dir=rtl]")).containsText(ARABIC);
    reader.requireNoViolations();
    reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(reader.page.locator(".noprint").first()).isHidden();
    assertThat(reader.main()).containsText("The Forum should continue.");
  }

  @Test
  void printedQuestionHidesControls() {
    post("The Forum should continue.", null);
    signIn(address + "/questions/1");
    assertThat(commentField()).isVisible();
    window.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(window.page.locator("#c1 .c-body").first()).isVisible();
    for (String left : new String[] {".composer", ".appbar", ".c-actions", ".footer", ".skip"}) {
      assertThat(window.page.locator(left).first()).isHidden();
    }
  }

  @Test
  void failedControllerShowsErrorPageWithReference() throws Exception {
    var failing =
        RequestMappingInfo.paths(FailingController.ADDRESS)
            .options(controllers.getBuilderConfiguration())
            .build();
    controllers.registerMapping(
        failing, new FailingController(), FailingController.class.getDeclaredMethod("fail"));
    try {
      window.open(FailingController.ADDRESS);
      assertThat(window.page.locator("h1")).hasText("Something went wrong on our side");
      assertThat(window.main()).containsText(REFERENCE);
      assertThat(window.main()).not().containsText("a secret of the machine");
      window.requireNoViolations();
    } finally {
      controllers.unregisterMapping(failing);
    }
  }

  @Test
  void missingPageShowsOneMessage() {
    for (String nowhere : new String[] {"/nowhere", address + "/questions/99", "/light/nowhere"}) {
      window.open(nowhere);
      assertThat(window.page.getByText("Page not found")).hasCount(1);
      window.requireNoViolations();
    }
  }

  /// A failing controller at a public address that has no view.
  private static class FailingController {

    static final String ADDRESS = "/documents/fails";

    @ResponseBody
    String fail() {
      throw new IllegalStateException("a secret of the machine");
    }
  }
}
