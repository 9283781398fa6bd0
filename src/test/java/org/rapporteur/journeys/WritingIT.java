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

/// A writer pastes from a word processor, attaches a file, reads that somebody said it before,
/// loses the connection, and posts once.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WritingIT extends AskedConsultation {

  private static final String SAID =
      "The Forum should continue, because it is the only place where all stakeholders discuss"
          + " public policy on an equal footing.";

  @Autowired ThreadService threads;

  @BeforeEach
  void somebodySaidIt() {
    say(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), SAID, LanguageTag.ENGLISH, null);
  }

  @Test
  void writerWithAttachmentAndLostConnectionPostsOnce() throws Exception {
    journey().arrives(mended());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void writerIsStoppedByWhatIsBroken(Fault fault) throws Exception {
    journey().stopsFor(fault);
  }

  private Journey journey() {
    return new Journey(browser)
        .then("signs in", () -> signIn("/account"))
        .then("pastes from a word processor", this::pastes)
        .then("reads that it was said before", this::readsThatItWasSaidBefore)
        .then("attaches a file", this::attaches)
        .then("agrees with who said it", this::agrees)
        .then("posts while the connection is lost", this::postsWhileTheConnectionIsLost)
        .then("is told of the connection", this::isToldOfTheConnection)
        .then("is heard once it is back", this::isHeardOnceItIsBack)
        .then("finds it posted once", this::findsItPostedOnce);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault(
          "the script of pasting does not come",
          "pastes from a word processor",
          "**an open** agenda",
          Fault.without("paste.js")),
      new Fault(
          "nothing is said of the connection",
          "is told of the connection",
          "No connection. Your text is saved",
          Fault.styled("vaadin-connection-indicator { display: none !important }"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "what is typed arrives as something else",
            "reads that it was said before",
            "Agree with C1 instead",
            Fault.altered(SAID, "Nobody has said this before me.")),
        new Fault(
            "a file gets lost on its way",
            "attaches a file",
            "This file type is not accepted.",
            Fault.lost(Fault.UPLOAD)),
        new Fault(
            "what waited is not sent again",
            "is heard once it is back",
            "C2 was posted on",
            Fault.lost(Fault.LIVE)));
  }

  private void pastes() {
    window.open(address + "/questions/1");
    var text = text();
    pastes(text);
    assertThat(text)
        .hasValue("We ask for:\n\n- **an open** agenda\n- [rules](https://example.org/rules)");
    text.press("End");
    text.press("Control+b");
    assertThat(text).hasValue(Pattern.compile("\\*\\*\\*\\*$"));
  }

  private void readsThatItWasSaidBefore() {
    Window.type(text(), SAID);
    assertThat(Window.button(composer(), "Agree with C1 instead")).isVisible();
    assertThat(composer()).containsText("Detected: English");
  }

  private void attaches() {
    attaches("No list.pdf", "<html>".getBytes(StandardCharsets.US_ASCII));
    assertThat(composer()).containsText("This file type is not accepted.");
    window.isAccessible();
    Window.button(composer(), "Dismiss").click();
    attaches("Eleven cases.png", SampleFiles.png());
    assertThat(Window.link(composer(), "Eleven cases.png")).isVisible();
    attaches("Twelve cases.pdf", SampleFiles.pdf("Twelve cases."));
    var remove = Window.button(composer(), "Remove Twelve cases.pdf");
    remove.focus();
    remove.press("Enter");
    assertThat(Window.link(composer(), "Twelve cases.pdf")).hasCount(0);
    window.isAccessible();
  }

  private void agrees() {
    Window.button(composer(), "Agree with C1 instead").click();
    assertThat(composer()).containsText("You agree with C1.");
    assertThat(threads.findComment(consultation, 1).orElseThrow().tally().agree()).isEqualTo(1);
  }

  private void postsWhileTheConnectionIsLost() {
    window.page.context().setOffline(true);
    Window.button(composer(), "Post comment").click();
  }

  private void isToldOfTheConnection() {
    assertThat(window.page.getByText("No connection. Your text is saved").first()).isVisible();
    window.isAccessible();
    assertThat(threads.findComment(consultation, 2)).isEmpty();
  }

  private void isHeardOnceItIsBack() {
    window.page.context().setOffline(false);
    assertThat(composer()).containsText("C2 was posted on");
    window.isAccessible();
  }

  private void findsItPostedOnce() {
    assertThat(window.page.locator("#c2")).containsText("Eleven cases.png");
    var posted = threads.findComment(consultation, 2).orElseThrow();
    assertThat(posted.text()).isEqualTo(SAID);
    assertThat(posted.attachments()).hasSize(1);
    assertThat(threads.findComment(consultation, 3)).isEmpty();
    window.open("/account/drafts");
    assertThat(window.main()).containsText("No drafts");
  }

  /// What Word puts on the clipboard, with something that would like to run.
  private static void pastes(Locator text) {
    Window.paste(
        text,
        """
        <html><head><style>p { margin: 0 }</style></head><body><p class=MsoNormal>We ask for:<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><b>an open</b> agenda</p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span><a href="https://example.org/rules" onclick="alert(1)">rules</a></p>
        <script>alert(1)</script></body></html>
        """);
  }

  private void attaches(String name, byte[] content) {
    composer()
        .locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }
}
