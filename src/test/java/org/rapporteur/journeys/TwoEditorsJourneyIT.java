package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Two editors work on one draft without losing text. They see each other, exchange remarks,
/// restructure paragraphs and compare versions.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TwoEditorsJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final String TEXT = "Text of paragraph 1";
  private static final String FIRST_SENTENCE = "The first editor adds this.";
  private static final String SECOND_SENTENCE = "The second editor adds that.";
  private static final String FOOTNOTE = "In the second week of the consultation.";
  private static final String QUOTING_SENTENCE =
      "One said: “Le Forum devrait garder son ordre du jour ouvert.” (C7)";
  private static final String TRANSLATION = "The Forum should keep its agenda open.";
  private static final String REMARK = "Is this all that was said?";

  private static final int TALL_WINDOW = 2_400;

  /// A desk polls every five seconds.
  private static final double REFRESH_TIMEOUT_MS = 20_000;

  @LocalServerPort int port;
  @Autowired SmallConsultation consultations;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired Runs runs;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;

  private Browser browser;
  private SmallConsultation.Made made;
  private Viewer otherEditor;
  private Window first;
  private Window second;

  @BeforeEach
  void setUp() {
    browser = new Browser(port);
    made = consultations.closed();
    otherEditor = fixtures.theSecretariatOf(made.consultation().id());
    runs.toTheEnd(made.secretariat(), made.consultation().id());
    addFrenchQuotation();
  }

  private void addFrenchQuotation() {
    var id = made.consultation().id();
    var paragraph =
        SmallConsultation.body(drafts.find(made.secretariat(), id).orElseThrow()).getFirst();
    typing.addSentence(
        made.secretariat(),
        new EditingService.Seen(id, paragraph.id(), paragraph.version()),
        QUOTING_SENTENCE,
        7);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void twoEditorsShareOneDraft() throws Exception {
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
        .then("open the desks", this::openDesks)
        .then("see the other editor", this::requirePresenceShown)
        .then("edit the same paragraph", this::editSameParagraph)
        .then("add a footnote", this::addFootnote)
        .then("read the footnote", this::readFootnote)
        .then("add a table", this::addTable)
        .then("read the table", this::readTable)
        .then("read a source beside the draft", this::readSource)
        .then("translate a quotation", this::translateQuotation)
        .then("add a remark", this::addRemark)
        .then("settle the remark", this::settleRemark)
        .then("split and join a paragraph", this::splitAndJoinParagraph)
        .then("move a paragraph", this::moveParagraph)
        .then("drag a paragraph", this::dragParagraph)
        .then("compare versions", this::compareVersions)
        .then("read the changes", this::readChanges)
        .then("compare drafts", this::compareDrafts);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "the other editor is not shown",
          "see the other editor",
          "visible",
          Fault.addStyles(".colleagues { display: none !important; }")),
      new Fault(
          "the footnote is hidden",
          "read the footnote",
          "visible",
          Fault.addStyles(".notes { display: none !important; }")),
      new Fault(
          "the table is hidden",
          "read the table",
          "Africa",
          Fault.addStyles(".table.own { display: none !important; }")),
      new Fault(
          "the translation is altered in transit",
          "translate a quotation",
          TRANSLATION,
          Fault.alterRequests(TRANSLATION, "X")),
      new Fault(
          "changes are not marked",
          "read the changes",
          "visible",
          Fault.addStyles(".compared-versions ins { display: none !important; }"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "typed text is altered in transit",
            "edit the same paragraph",
            SECOND_SENTENCE,
            Fault.alterRequests(SECOND_SENTENCE, "X")),
        new Fault(
            "the settle button does nothing",
            "settle the remark",
            "1 settled remark",
            Fault.disableButton("Settled")),
        new Fault(
            "the drag handle is hidden",
            "drag a paragraph",
            "visible",
            Fault.addStyles(".grip { display: none !important; }")));
  }

  private void openDesks() {
    first = openDesk(made.secretariat());
    second = openDesk(otherEditor);
  }

  private void requirePresenceShown() {
    selectFirstParagraph(second);
    assertThat(
            first.page.locator(".colleagues").getByText(otherEditor.name() + " is at paragraph 1."))
        .isVisible(refreshTimeout());
    assertThat(paragraphNumber(first).locator("xpath=.."))
        .containsText(otherEditor.name() + " is here");
    first.requireNoViolations();
    selectFirstParagraph(first);
  }

  private void editSameParagraph() {
    first.clickButton("Edit text");
    second.clickButton("Edit text");
    first.append(TEXT, " " + FIRST_SENTENCE);
    second.append(TEXT, " " + SECOND_SENTENCE);
    first.clickButton("Save paragraph");
    assertThat(firstParagraph(first)).containsText(FIRST_SENTENCE);
    assertThat(second.page.getByText("has changed the draft since you opened it"))
        .isVisible(refreshTimeout());
    assertThat(firstParagraph(second)).containsText("is here");
    second.clickButton("Save paragraph");
    assertThat(second.page.getByText("Somebody else changed this paragraph")).isVisible();
    assertThat(second.field(TEXT))
        .hasValue(Pattern.compile(FIRST_SENTENCE + " " + SECOND_SENTENCE + "$"));
    second.requireNoViolations();
    second.clickButton("Save paragraph");
    assertThat(firstParagraph(second)).containsText(FIRST_SENTENCE);
    assertThat(firstParagraph(second)).containsText(SECOND_SENTENCE);
    first.clickButton("Show the changed draft");
    assertThat(firstParagraph(first)).containsText(SECOND_SENTENCE);
  }

  private void addFootnote() {
    pressControl(first, "Edit text");
    first.field(TEXT).focus();
    first
        .field(TEXT)
        .evaluate(
            "text => text.setSelectionRange(text.value.indexOf(']') + 1, text.value.indexOf(']') + 1)");
    pressControl(first, "Add a footnote");
    var note = first.field("Footnote 1");
    assertThat(note).isFocused();
    first.page.keyboard().type(FOOTNOTE);
    first.requireNoViolations();
    pressControl(first, "Save paragraph");
    assertThat(firstParagraph(first).locator(".notes li")).hasText(FOOTNOTE);
  }

  private void readFootnote() {
    assertThat(firstParagraph(first).locator(".notes li")).isVisible();
  }

  /// The first attempt has a row with too many cells.
  private void addTable() {
    pressControl(first, "Add a table behind this paragraph");
    assertThat(first.field("Caption of the table")).isFocused();
    var keys = first.page.keyboard();
    keys.type("Meetings held");
    keys.press("Tab");
    keys.type("Region | Meetings");
    keys.press("Enter");
    keys.type("Africa | 3 | 4");
    keys.press("Tab");
    keys.type("Records of the secretariat");
    pressControl(first, "Save table");
    var contents = first.field("Contents of the table");
    assertThat(contents).isFocused();
    assertThat(first.page.locator("vaadin-text-area[invalid]")).containsText("Row 1 has 3 cells");
    first.requireNoViolations();
    contents.fill("Region | Meetings\nAfrica | 3");
    pressControl(first, "Save table");
    assertThat(contents).hasCount(0);
  }

  private void readTable() {
    assertThat(firstParagraph(first).getByRole(AriaRole.ROWHEADER)).hasText("Africa");
    assertThat(firstParagraph(first)).containsText("Source: Records of the secretariat");
  }

  /// With the keyboard, from another paragraph, while the checks are open.
  private void readSource() {
    first.page.locator(".side vaadin-details-summary").last().click();
    var citation = first.page.locator(".para:not(.sel) a.cite").first();
    String comment = citation.textContent();
    citation.focus();
    first.page.keyboard().press("Enter");
    var source = first.page.locator(".src[aria-current]");
    assertThat(source).isFocused();
    assertThat(source).containsText(comment);
    Assertions.assertThat(first.page.context().pages()).hasSize(1);
    first.requireNoViolations();
    selectFirstParagraph(first);
  }

  private void translateQuotation() {
    pressControl(first, "Translate the quotation of C7");
    first.type("Translation of the quotation of C7", TRANSLATION);
    first.requireNoViolations();
    first.clickButton("Save translation");
    assertThat(firstParagraph(first)).containsText("“" + TRANSLATION + "”]");
    assertThat(firstParagraph(first)).containsText("[translation by");
    first.requireNoViolations();
  }

  private void addRemark() {
    second.type("Remark on this paragraph", REMARK);
    second.clickButton("Add remark");
    assertThat(second.page.locator(".remarks li")).containsText(REMARK);
    second.requireNoViolations();
  }

  private void settleRemark() {
    selectFirstParagraph(first);
    assertThat(first.page.locator(".remarks li")).containsText(REMARK);
    first.page.locator(".remarks li vaadin-button").focus();
    first.page.keyboard().press("Enter");
    assertThat(first.page.locator(".remarks")).containsText("1 settled remark");
    first.requireNoViolations();
  }

  private void splitAndJoinParagraph() {
    int paragraphs = first.page.locator(".para:not(.of-summary)").count();
    pressControl(first, "Edit text");
    splitAfterFirstSentence();
    pressControl(first, "Save paragraph");
    assertThat(first.page.locator(".para:not(.of-summary)")).hasCount(paragraphs + 1);
    pressControl(first, "Join with the next");
    assertThat(first.page.locator(".para:not(.of-summary)")).hasCount(paragraphs);
    assertThat(firstParagraph(first)).containsText(FIRST_SENTENCE);
    assertThat(firstParagraph(first)).containsText(SECOND_SENTENCE);
    pressControl(first, "Undo");
    assertThat(first.page.locator(".para:not(.of-summary)")).hasCount(paragraphs + 1);
  }

  private void splitAfterFirstSentence() {
    var text = first.field(TEXT);
    text.fill(text.inputValue().replaceFirst("\\[1\\] ", "[1]\n\n"));
  }

  /// Moves the paragraph down and up by keyboard, then by button. The paragraph split off contains
  /// the further sentences.
  private void moveParagraph() {
    selectFirstParagraph(first);
    assertThat(firstParagraph(first)).not().containsText(FIRST_SENTENCE);
    first.page.keyboard().press("Alt+ArrowDown");
    assertThat(firstParagraph(first)).containsText(FIRST_SENTENCE);
    first.page.keyboard().press("Alt+ArrowUp");
    assertThat(firstParagraph(first)).not().containsText(FIRST_SENTENCE);
    first.clickButton("Move down");
    assertThat(firstParagraph(first)).containsText(FIRST_SENTENCE);
    first.clickButton("Move up");
    assertThat(firstParagraph(first)).not().containsText(FIRST_SENTENCE);
  }

  /// Drags a paragraph; the first try fails because the other editor changed it meanwhile.
  private void dragParagraph() {
    first.open("/secretariat/" + made.consultation().slug() + "/synthesis");
    first.requireLive();
    moveUpAndDown(made.consultation().id());
    dragUp(first);
    assertThat(first.page.locator("vaadin-notification-card"))
        .containsText("Somebody else changed this paragraph meanwhile. Nothing was done");
    assertThat(firstParagraph(first)).not().containsText(FIRST_SENTENCE);
    first.requireNoViolations();
    var showChanged = Window.button(first.main(), "Show the changed draft");
    assertThat(showChanged).isVisible(refreshTimeout());
    showChanged.click();
    assertThat(showChanged).isHidden();
    dragUp(first);
    assertThat(firstParagraph(first)).containsText(FIRST_SENTENCE);
    assertThat(first.page.locator(".para.sel")).containsText(FIRST_SENTENCE);
    pressControl(first, "Undo");
    assertThat(firstParagraph(first)).not().containsText(FIRST_SENTENCE);
    selectFirstParagraph(first);
  }

  /// Moves the second paragraph up and down again, which changes its version.
  private void moveUpAndDown(ConsultationId id) {
    for (boolean up : List.of(true, false)) {
      var paragraph =
          SmallConsultation.body(drafts.find(otherEditor, id).orElseThrow()).get(up ? 1 : 0);
      editing.move(
          otherEditor, new EditingService.Seen(id, paragraph.id(), paragraph.version()), up);
    }
  }

  /// Drags the second paragraph above the first in a window that shows both.
  private static void dragUp(Window window) {
    window.page.setViewportSize(1440, TALL_WINDOW);
    var grip = window.page.locator(".para:not(.of-summary) .grip").nth(1);
    assertThat(grip).isVisible();
    grip.hover();
    var mouse = window.page.mouse();
    mouse.down();
    var before = firstParagraph(window).boundingBox();
    double across = before.x + before.width / 2;
    mouse.move(across, before.y + before.height);
    mouse.move(across, before.y + 2, new Mouse.MoveOptions().setSteps(10));
    assertThat(window.page.locator(".v-drag-over-target")).hasCount(1);
    mouse.up();
  }

  private void compareVersions() {
    pressControl(first, AriaRole.LINK, "Versions");
    assertThat(first.page.getByText("Versions of paragraph 1").first()).isVisible();
    var keys = first.page.keyboard();
    first.page.locator(".versions vaadin-select [slot=value]").first().focus();
    keys.press("Enter");
    first
        .page
        .getByRole(AriaRole.OPTION)
        .filter(containing("before anybody changed it"))
        .first()
        .focus();
    keys.press("Enter");
  }

  private void readChanges() {
    var compared = first.page.locator(".compared-versions");
    assertThat(compared.locator("ins").filter(containing(FOOTNOTE)).first()).isVisible();
    first.requireNoViolations();
  }

  private void compareDrafts() {
    runs.toTheEnd(made.secretariat(), made.consultation().id());
    first.open("/secretariat/" + made.consultation().slug() + "/synthesis?view=points");
    first.requireLive();
    assertThat(first.page.getByText("The next run keeps people's work")).isVisible();
    pressControl(first, AriaRole.LINK, "Compare with draft 1");
    assertThat(first.page.getByText("What draft 2 says otherwise than draft 1")).isVisible();
    first.requireNoViolations();
  }

  private static Locator.FilterOptions containing(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private Window openDesk(Viewer editor) {
    var window = new Window(browser);
    var address = people.find(editor.requireSignedIn("test")).orElseThrow().email();
    window.signIn(
        address.value(), PASSWORD, "/secretariat/" + made.consultation().slug() + "/synthesis");
    window.requireLive();
    return window;
  }

  private static void selectFirstParagraph(Window window) {
    paragraphNumber(window).click();
    assertThat(firstParagraph(window)).hasClass(Pattern.compile(".*\\bsel\\b.*"));
  }

  private static void pressControl(Window window, String button) {
    Window.button(window.main(), button).first().focus();
    window.page.keyboard().press("Enter");
  }

  private static void pressControl(Window window, AriaRole role, String name) {
    window.page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().focus();
    window.page.keyboard().press("Enter");
  }

  private static Locator paragraphNumber(Window window) {
    return firstParagraph(window).locator(".pn");
  }

  private static Locator firstParagraph(Window window) {
    return window.page.locator(".para:not(.of-summary)").first();
  }

  private static LocatorAssertions.IsVisibleOptions refreshTimeout() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(REFRESH_TIMEOUT_MS);
  }
}
