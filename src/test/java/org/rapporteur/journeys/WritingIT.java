package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// A writer pastes formatted text, attaches a file, sees a similar comment, loses the connection,
/// and posts once.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WritingIT extends WithOpenConsultation {

  private static final String COMMENT =
      "The Forum should continue, because it is the only place where all stakeholders discuss"
          + " public policy on an equal footing.";

  @Autowired ThreadService threads;

  @BeforeEach
  void postFirstComment() {
    postAs(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), COMMENT, LanguageTag.ENGLISH, null);
  }

  @Test
  void lostConnectionPostsCommentOnce() throws Exception {
    journey().run(repairedFaults());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void brokenStepFails(Fault fault) throws Exception {
    journey().requireFailure(fault);
  }

  private Journey journey() {
    return new Journey(browser)
        .then("sign in", () -> signIn("/account"))
        .then("paste from a word processor", this::pasteFormattedText)
        .then("see a similar comment", this::requireSimilarCommentOffered)
        .then("attach a file", this::attachFiles)
        .then("agree with the similar comment", this::agreeInstead)
        .then("post without connection", this::postOffline)
        .then("see the connection message", this::requireConnectionMessage)
        .then("post when the connection is back", this::requirePostedOnceOnline)
        .then("find one comment", this::requirePostedOnce);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "the paste script is missing",
          "paste from a word processor",
          "**an open** agenda",
          Fault.blockScript("paste-as-markdown.js")),
      new Fault(
          "the connection message is hidden",
          "see the connection message",
          "No connection. Your text is saved",
          Fault.addStyles("vaadin-connection-indicator { display: none !important }"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "typed text is altered in transit",
            "see a similar comment",
            "Agree with C1 instead",
            Fault.alterRequests(COMMENT, "Nobody has said this before me.")),
        new Fault(
            "an upload is lost",
            "attach a file",
            "This file type is not accepted.",
            Fault.dropRequests(Fault.UPLOAD_REQUEST)),
        new Fault(
            "the waiting request is not sent again",
            "post when the connection is back",
            "C2 was posted on",
            Fault.dropRequests(Fault.LIVE_REQUEST)));
  }

  private void pasteFormattedText() {
    window.open(address + "/questions/1");
    var text = commentField();
    pasteFromWord(text);
    assertThat(text)
        .hasValue("We ask for:\n\n- **an open** agenda\n- [rules](https://example.org/rules)");
    text.press("End");
    text.press("Control+b");
    assertThat(text).hasValue(Pattern.compile("\\*\\*\\*\\*$"));
  }

  private void requireSimilarCommentOffered() {
    Window.type(commentField(), COMMENT);
    assertThat(Window.button(composer(), "Agree with C1 instead")).isVisible();
    assertThat(composer()).containsText("Detected: English");
  }

  private void attachFiles() {
    attachFile("No list.pdf", "<html>".getBytes(StandardCharsets.US_ASCII));
    assertThat(composer()).containsText("This file type is not accepted.");
    window.requireNoViolations();
    Window.button(composer(), "Dismiss").click();
    attachFile("Eleven cases.png", SampleFiles.png());
    assertThat(Window.link(composer(), "Eleven cases.png")).isVisible();
    attachFile("Twelve cases.pdf", SampleFiles.pdf("Twelve cases."));
    var remove = Window.button(composer(), "Remove Twelve cases.pdf");
    remove.focus();
    remove.press("Enter");
    assertThat(Window.link(composer(), "Twelve cases.pdf")).hasCount(0);
    window.requireNoViolations();
  }

  private void agreeInstead() {
    Window.button(composer(), "Agree with C1 instead").click();
    assertThat(composer()).containsText("You agree with C1.");
    assertThat(threads.findComment(consultation, 1).orElseThrow().tally().agree()).isEqualTo(1);
  }

  private void postOffline() {
    window.page.context().setOffline(true);
    Window.button(composer(), "Post comment").click();
  }

  private void requireConnectionMessage() {
    assertThat(window.page.getByText("No connection. Your text is saved").first()).isVisible();
    window.requireNoViolations();
    assertThat(threads.findComment(consultation, 2)).isEmpty();
  }

  private void requirePostedOnceOnline() {
    window.page.context().setOffline(false);
    assertThat(composer()).containsText("C2 was posted on");
    window.requireNoViolations();
  }

  private void requirePostedOnce() {
    assertThat(window.page.locator("#c2")).containsText("Eleven cases.png");
    var posted = threads.findComment(consultation, 2).orElseThrow();
    assertThat(posted.text()).isEqualTo(COMMENT);
    assertThat(posted.attachments()).hasSize(1);
    assertThat(threads.findComment(consultation, 3)).isEmpty();
    window.open("/account/drafts");
    assertThat(window.main()).containsText("No drafts");
  }

  /// Pastes HTML as Word writes it, with a script that must not run.
  private static void pasteFromWord(Locator text) {
    Window.paste(
        text,
        """
        <html><head><style>p { margin: 0 }</style></head><body><p class=MsoNormal>We ask for:<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><b>an open</b> agenda</p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span><a href="https://example.org/rules" onclick="alert(1)">rules</a></p>
        <script>alert(1)</script></body></html>
        """);
  }

  private void attachFile(String name, byte[] content) {
    composer()
        .locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }
}
