package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.HostileTexts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A writer pastes from a word processor, attaches a file, reads that somebody said it before,
/// loses the connection, and posts once.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WritingIT {

  private static final String SAID =
      "The Forum should continue, because it is the only place where all stakeholders discuss"
          + " public policy on an equal footing.";

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired CommentService comments;
  @Autowired ThreadService threads;

  private Browser browser;
  private Window writer;
  private ConsultationDetails consultation;

  @BeforeEach
  void openTheBrowser() {
    browser = new Browser(port);
    consultation = fixtures.anOpenConsultation();
    say(SAID);
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void writerWithAttachmentAndLostConnectionPostsOnce() throws Exception {
    journey().arrives();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void writerIsStoppedByWhatIsBroken(Fault fault) throws Exception {
    journey().stopsFor(fault);
  }

  private Journey journey() {
    return new Journey(browser)
        .then("pastes from a word processor", this::pastes)
        .then("reads that it was said before", this::readsThatItWasSaidBefore)
        .then("attaches a file", this::attaches)
        .then("agrees with who said it", this::agrees)
        .then("posts while the connection is lost", this::postsWhileTheConnectionIsLost)
        .then("finds it posted once", this::findsItPostedOnce);
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "the script of pasting does not come",
            "pastes from a word processor",
            "**an open** agenda",
            Fault.without("thread-paste.js")),
        new Fault(
            "what is typed arrives as something else",
            "reads that it was said before",
            "Agree with C1 instead",
            Fault.altered(SAID, "Nobody has said this before me.")),
        new Fault(
            "a file gets lost on its way",
            "attaches a file",
            "the content of this file is none of them",
            Fault.lost(Fault.UPLOAD)),
        new Fault(
            "nothing is said of the connection",
            "posts while the connection is lost",
            "No connection. What you type is kept",
            Fault.styled("vaadin-connection-indicator { display: none !important }")),
        new Fault(
            "what waited is not sent again",
            "posts while the connection is lost",
            "C2 received on",
            Fault.lost(Fault.LIVE)));
  }

  private void pastes() {
    writer = aWriter();
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
    assertThat(composer()).containsText("the content of this file is none of them");
    writer.isAccessible();
    Window.button(composer(), "Dismiss").click();
    attaches("Eleven cases.png", SampleFiles.png());
    assertThat(Window.link(composer(), "Eleven cases.png")).isVisible();
    attaches("Twelve cases.pdf", SampleFiles.pdf("Twelve cases."));
    var remove = Window.button(composer(), "Remove Twelve cases.pdf");
    remove.focus();
    remove.press("Enter");
    assertThat(Window.link(composer(), "Twelve cases.pdf")).hasCount(0);
    writer.isAccessible();
  }

  private void agrees() {
    Window.button(composer(), "Agree with C1 instead").click();
    assertThat(composer()).containsText("You agree with C1.");
    assertThat(threads.find(consultation, 1).orElseThrow().tally().agree()).isEqualTo(1);
  }

  private void postsWhileTheConnectionIsLost() {
    writer.page.context().setOffline(true);
    Window.button(composer(), "Post comment").click();
    assertThat(writer.page.getByText("No connection. What you type is kept").first()).isVisible();
    writer.isAccessible();
    assertThat(threads.find(consultation, 2)).isEmpty();
    writer.page.context().setOffline(false);
    assertThat(composer()).containsText("C2 received on");
    writer.isAccessible();
  }

  private void findsItPostedOnce() {
    assertThat(writer.page.locator("#c2")).containsText("Eleven cases.png");
    var posted = threads.find(consultation, 2).orElseThrow();
    assertThat(posted.text()).isEqualTo(SAID);
    assertThat(posted.attachments()).hasSize(1);
    assertThat(threads.find(consultation, 3)).isEmpty();
    writer.open("/account/drafts");
    assertThat(writer.main()).containsText("No drafts");
  }

  @Test
  void replyBeingWrittenStaysWhileItsCommentIsDrawnAnew() {
    var writer = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var window = signedIn(writer, question());
    var comment = window.page.locator("#c1");
    var agree = comment.locator("[data-comment-act=agree]");
    var composer = window.region("Your reply to C1");
    var text = Window.field(composer, "Text");
    assertThat(window.region("Your comment")).isVisible();
    comment.locator("[data-comment-act=reply]").click();
    Window.type(text, "Only if it is funded.");

    agree.click();
    assertThat(agree).hasText("Agree 1");
    assertThat(text).hasValue("Only if it is funded.");
    // The second is chosen while the first is still on its way.
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
    assertThat(composer).containsText("C2 received on");
    assertThat(threads.find(consultation, 2).orElseThrow().text())
        .isEqualTo("Only if it is funded.");
    comment.locator("[data-comment-act=reply]").click();
    assertThat(text).hasValue("");
  }

  @Test
  void textThatTheBrowserAloneHasKeptIsSavedAndPostedAsItStands() {
    writer = aWriter();
    assertThat(composer()).isVisible();
    writer.page.route(Fault.LIVE, Route::abort);
    text().fill("Never saved on the server.");
    // A page that stays would send it again.
    writer.open("about:blank");
    writer.page.unroute(Fault.LIVE);
    writer.open(question());
    assertThat(text()).hasValue("Never saved on the server.");
    assertThat(composer()).containsText("Draft saved on");
    Window.button(composer(), "Post comment").click();
    assertThat(composer()).containsText("C2 received on");
    assertThat(threads.find(consultation, 2).orElseThrow().text())
        .isEqualTo("Never saved on the server.");
  }

  @Test
  void buttonBeingPressedDoesNotMoveFromUnderThePointer() {
    writer = aWriter();
    text().fill("Only if it is funded.");
    assertThat(composer()).containsText("saved");
    Window.button(composer(), "Post comment").hover();
    writer.page.mouse().down();
    // Left, the text would have the page say more of it above the button.
    assertThat(text()).isFocused();
    writer.page.mouse().up();
    assertThat(composer()).containsText("C2 received on");
  }

  @Test
  void nothingHostileRunsInTheBrowserAndAllOfItStaysAsWritten() {
    var hostile =
        HostileTexts.ONE_OF_EACH_CLASS.stream()
            .filter(text -> !ReceivedText.saysNothing(text))
            .toList();
    hostile.forEach(this::say);
    var reader = new Window(browser);
    var ran = new ArrayList<String>();
    reader.page.onDialog(
        dialog -> {
          ran.add(dialog.message());
          dialog.dismiss();
        });
    reader.page.onRequest(
        request -> {
          if (request.url().contains("example.org")) {
            ran.add(request.url());
          }
        });
    for (var path : List.of("", "/light")) {
      reader.open(path + "/consultations/" + consultation.slug() + "/questions/1");
      assertThat(reader.page.locator("#c2")).containsText(hostile.getFirst());
      reader.page.locator(".comment a").first().hover();
    }
    assertThat(ran).isEmpty();
    for (int i = 0; i < hostile.size(); i++) {
      assertThat(threads.find(consultation, i + 2).orElseThrow().text())
          .isEqualTo(ReceivedText.of(hostile.get(i)).strip());
    }
  }

  /// What Word puts on the clipboard, with something that would like to run.
  private static void pastes(Locator text) {
    text.focus();
    text.evaluate(
        """
        (field, html) => {
          const data = new DataTransfer();
          data.setData('text/html', html);
          data.setData('text/plain', 'plain');
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
        }
        """,
        """
        <html><head><style>p { margin: 0 }</style></head><body><p class=MsoNormal>We ask for:<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><b>an open</b> agenda</p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span><a href="https://example.org/rules" onclick="alert(1)">rules</a></p>
        <script>alert(1)</script></body></html>
        """);
  }

  private Locator composer() {
    return writer.region("Your comment");
  }

  private Locator text() {
    return Window.field(composer(), "Text");
  }

  private void attaches(String name, byte[] content) {
    composer()
        .locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }

  private void say(String words) {
    comments.post(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, words),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private Window aWriter() {
    return signedIn(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), question());
  }

  private String question() {
    return "/consultations/" + consultation.slug() + "/questions/1";
  }

  private Window signedIn(Viewer viewer, String to) {
    var window = new Window(browser);
    var person = people.find(viewer.actor("test")).orElseThrow();
    window.signIn(person.email().value(), "a long enough password", to);
    return window;
  }
}
