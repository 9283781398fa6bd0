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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.EditingService;
import org.rapporteur.synthesis.SentenceDraft;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Two of the secretariat at one draft: each sees where the other is, neither loses a word, they
/// remark to each other, split, join and move paragraphs, and read what changed.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TwoEditorsJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final String FIRST = "The first editor adds this.";
  private static final String SECOND = "The second editor adds that.";
  private static final String NOTE = "In the second week of the consultation.";
  private static final String QUOTING =
      "One said: “Le Forum devrait garder son ordre du jour ouvert.” (C7)";
  private static final String TRANSLATION = "The Forum should keep its agenda open.";
  private static final String REMARK = "Is this all that was said?";

  private static final int TALL = 2_400;

  /// A desk asks every five seconds.
  private static final double ASKED_AGAIN = 20_000;

  @LocalServerPort int port;
  @Autowired SmallConsultation consultations;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired Runs runs;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;

  private Browser browser;
  private SmallConsultation.Made made;
  private Viewer other;
  private Window first;
  private Window second;

  @BeforeEach
  void aDraftAndABrowser() {
    browser = new Browser(port);
    made = consultations.closed();
    other = fixtures.theSecretariatOf(made.consultation().id());
    runs.toTheEnd(made.secretariat(), made.consultation().id());
    quoteFrench();
  }

  private void quoteFrench() {
    var id = made.consultation().id();
    var paragraph =
        SmallConsultation.body(drafts.find(made.secretariat(), id).orElseThrow()).getFirst();
    editing.write(
        made.secretariat(),
        new EditingService.Seen(id, paragraph.id(), paragraph.version()),
        List.of(SentenceDraft.further(QUOTING, List.of(7))));
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void twoEditorsWriteOneDraft() throws Exception {
    journey().arrives(mended());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void twoEditorsAreStoppedByWhatIsBroken(Fault fault) throws Exception {
    journey().stopsFor(fault);
  }

  private Journey journey() {
    return new Journey(browser)
        .then("come", this::come)
        .then("meet", this::meet)
        .then("both write", this::bothWrite)
        .then("note", this::note)
        .then("read the note", this::readTheNote)
        .then("tabulate", this::tabulate)
        .then("read the table", this::readTheTable)
        .then("translate", this::translate)
        .then("remark", this::remark)
        .then("settle", this::settle)
        .then("split and join", this::splitAndJoin)
        .then("move", this::move)
        .then("drag", this::drag)
        .then("compare versions", this::compareVersions)
        .then("read what changed", this::readWhatChanged)
        .then("compare drafts", this::compareDrafts);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault(
          "where the other is does not show",
          "meet",
          "visible",
          Fault.styled(".colleagues { display: none !important; }")),
      new Fault(
          "the footnote does not show",
          "read the note",
          "visible",
          Fault.styled(".notes { display: none !important; }")),
      new Fault(
          "a table has no heads of rows",
          "read the table",
          "Africa",
          Fault.styled(".table.own { display: none !important; }")),
      new Fault(
          "the translation arrives with other words",
          "translate",
          TRANSLATION,
          Fault.altered(TRANSLATION, "X")),
      new Fault(
          "what changed is not marked",
          "read what changed",
          "visible",
          Fault.styled(".compared-versions ins { display: none !important; }"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "what was typed arrives with other words",
            "both write",
            SECOND,
            Fault.altered(SECOND, "X")),
        new Fault("nothing is settled", "settle", "1 settled remark", Fault.deaf("Settled")),
        new Fault(
            "nothing can be taken hold of",
            "drag",
            "visible",
            Fault.styled(".grip { display: none !important; }")));
  }

  private void come() {
    first = at(made.secretariat());
    second = at(other);
  }

  private void meet() {
    select(second);
    assertThat(first.page.locator(".colleagues").getByText(other.name() + " is at paragraph 1."))
        .isVisible(soon());
    assertThat(number(first).locator("xpath=..")).containsText(other.name() + " is here");
    first.isAccessible();
    select(first);
    second.isAccessible();
  }

  private void bothWrite() {
    first.press("Edit text");
    second.press("Edit text");
    first.field("A further sentence").fill(FIRST);
    second.field("A further sentence").fill(SECOND);
    first.press("Save paragraph");
    assertThat(card(first)).containsText(FIRST);
    assertThat(second.page.getByText("has changed the draft since you opened it"))
        .isVisible(soon());
    assertThat(card(second)).containsText("is here");
    second.press("Save paragraph");
    assertThat(second.page.getByText("Somebody else changed this paragraph")).isVisible();
    assertThat(second.field("A further sentence")).hasValue(SECOND);
    second.isAccessible();
    second.press("Save paragraph");
    assertThat(card(second)).containsText(FIRST);
    assertThat(card(second)).containsText(SECOND);
    first.press("Show the changed draft");
    assertThat(card(first)).containsText(SECOND);
  }

  /// By keyboard.
  private void note() {
    press(first, "Edit text");
    press(first, "Add a footnote to sentence 1");
    var note = first.field("Footnote of sentence 1");
    assertThat(note).isFocused();
    first.page.keyboard().type(NOTE);
    first.isAccessible();
    press(first, "Save paragraph");
    assertThat(card(first).locator(".notes li")).hasText(NOTE);
  }

  private void readTheNote() {
    assertThat(card(first).locator(".notes li")).isVisible();
    first.isAccessible();
  }

  /// By keyboard, one row too wide at first.
  private void tabulate() {
    press(first, "Add a table behind this paragraph");
    assertThat(first.field("Caption of the table")).isFocused();
    var keys = first.page.keyboard();
    keys.type("Meetings held");
    keys.press("Tab");
    keys.type("Region | Meetings");
    keys.press("Enter");
    keys.type("Africa | 3 | 4");
    keys.press("Tab");
    keys.type("Records of the secretariat");
    press(first, "Save table");
    var contents = first.field("Contents of the table");
    assertThat(contents).isFocused();
    assertThat(first.page.locator("vaadin-text-area[invalid]")).containsText("Row 1 has 3 cells");
    first.isAccessible();
    contents.fill("Region | Meetings\nAfrica | 3");
    press(first, "Save table");
    assertThat(contents).hasCount(0);
  }

  private void readTheTable() {
    assertThat(card(first).getByRole(AriaRole.ROWHEADER)).hasText("Africa");
    assertThat(card(first)).containsText("Source: Records of the secretariat");
    first.isAccessible();
  }

  /// By keyboard.
  private void translate() {
    press(first, "Edit text");
    first
        .page
        .getByLabel(Pattern.compile("^Translation of the quotation of C7 in sentence \\d+$"))
        .and(first.page.locator("textarea"))
        .focus();
    first.page.keyboard().press("ControlOrMeta+A");
    first.page.keyboard().type(TRANSLATION);
    first.page.keyboard().press("Tab");
    first.isAccessible();
    press(first, "Save paragraph");
    assertThat(card(first)).containsText("“" + TRANSLATION + "”]");
    assertThat(card(first)).containsText("[translation by");
    first.isAccessible();
  }

  private void remark() {
    second.type("Remark on this paragraph", REMARK);
    second.press("Add remark");
    assertThat(second.page.locator(".remarks li")).containsText(REMARK);
    second.isAccessible();
  }

  /// By keyboard.
  private void settle() {
    select(first);
    assertThat(first.page.locator(".remarks li")).containsText(REMARK);
    first.page.locator(".remarks li vaadin-button").focus();
    first.page.keyboard().press("Enter");
    assertThat(first.page.locator(".remarks")).containsText("1 settled remark");
    first.isAccessible();
  }

  /// By keyboard.
  private void splitAndJoin() {
    int paragraphs = first.page.locator(".para:not(.of-summary)").count();
    press(first, "Edit text");
    press(first, "Split after sentence 1");
    assertThat(first.page.locator(".para:not(.of-summary)")).hasCount(paragraphs + 1);
    press(first, "Join with the next");
    assertThat(first.page.locator(".para:not(.of-summary)")).hasCount(paragraphs);
    assertThat(card(first)).containsText(FIRST);
    assertThat(card(first)).containsText(SECOND);
    press(first, "Undo");
    assertThat(first.page.locator(".para:not(.of-summary)")).hasCount(paragraphs + 1);
  }

  /// Down and up, by keyboard and then by mouse. What was split off has the further sentences.
  private void move() {
    select(first);
    assertThat(card(first)).not().containsText(FIRST);
    first.page.keyboard().press("Alt+ArrowDown");
    assertThat(card(first)).containsText(FIRST);
    first.page.keyboard().press("Alt+ArrowUp");
    assertThat(card(first)).not().containsText(FIRST);
    first.press("Move down");
    assertThat(card(first)).containsText(FIRST);
    first.isAccessible();
    first.press("Move up");
    assertThat(card(first)).not().containsText(FIRST);
  }

  /// By mouse, at the second try: where the other editor changed the paragraph meanwhile it stays
  /// where it is.
  private void drag() {
    first.open("/secretariat/" + made.consultation().slug() + "/synthesis");
    first.isTakenOver();
    moveUpAndDown(made.consultation().id());
    dragUp(first);
    assertThat(first.page.locator("vaadin-notification-card"))
        .containsText("Somebody else changed this paragraph meanwhile. Nothing was done");
    assertThat(card(first)).not().containsText(FIRST);
    first.isAccessible();
    var anew = Window.button(first.main(), "Show the changed draft");
    assertThat(anew).isVisible(soon());
    anew.click();
    assertThat(anew).isHidden();
    dragUp(first);
    assertThat(card(first)).containsText(FIRST);
    assertThat(first.page.locator(".para.sel")).containsText(FIRST);
    first.isAccessible();
    press(first, "Undo");
    assertThat(card(first)).not().containsText(FIRST);
    select(first);
  }

  /// The second paragraph.
  private void moveUpAndDown(ConsultationId id) {
    for (boolean up : List.of(true, false)) {
      var paragraph = SmallConsultation.body(drafts.find(other, id).orElseThrow()).get(up ? 1 : 0);
      editing.move(other, new EditingService.Seen(id, paragraph.id(), paragraph.version()), up);
    }
  }

  /// The second paragraph before the first, in a window where both are seen.
  private static void dragUp(Window window) {
    window.page.setViewportSize(1440, TALL);
    var grip = window.page.locator(".para:not(.of-summary) .grip").nth(1);
    assertThat(grip).isVisible();
    grip.hover();
    var mouse = window.page.mouse();
    mouse.down();
    var before = card(window).boundingBox();
    double across = before.x + before.width / 2;
    mouse.move(across, before.y + before.height);
    mouse.move(across, before.y + 2, new Mouse.MoveOptions().setSteps(10));
    assertThat(window.page.locator(".v-drag-over-target")).hasCount(1);
    mouse.up();
  }

  /// By keyboard.
  private void compareVersions() {
    press(first, AriaRole.LINK, "Versions");
    assertThat(first.page.getByText("Versions of paragraph 1").first()).isVisible();
    first.isAccessible();
    var keys = first.page.keyboard();
    first.page.locator(".versions vaadin-select [slot=value]").first().focus();
    keys.press("Enter");
    first.page.getByRole(AriaRole.OPTION).filter(text("before anybody changed it")).first().focus();
    keys.press("Enter");
  }

  private void readWhatChanged() {
    var compared = first.page.locator(".compared-versions");
    assertThat(compared.locator("ins").filter(text(NOTE)).first()).isVisible();
    first.isAccessible();
  }

  /// By keyboard.
  private void compareDrafts() {
    runs.toTheEnd(made.secretariat(), made.consultation().id());
    first.open("/secretariat/" + made.consultation().slug() + "/synthesis?view=run");
    first.isTakenOver();
    assertThat(first.page.getByText("The next run keeps people's work")).isVisible();
    press(first, AriaRole.LINK, "Compare with draft 1");
    assertThat(first.page.getByText("What draft 2 says otherwise than draft 1")).isVisible();
    first.isAccessible();
  }

  private static Locator.FilterOptions text(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private Window at(Viewer editor) {
    var window = new Window(browser);
    var address = people.find(editor.requireSignedIn("test")).orElseThrow().email();
    window.signIn(
        address.value(), PASSWORD, "/secretariat/" + made.consultation().slug() + "/synthesis");
    window.isTakenOver();
    return window;
  }

  private static void select(Window window) {
    number(window).click();
    assertThat(card(window)).hasClass(Pattern.compile(".*\\bsel\\b.*"));
  }

  private static void press(Window window, String button) {
    Window.button(window.main(), button).first().focus();
    window.page.keyboard().press("Enter");
  }

  private static void press(Window window, AriaRole role, String name) {
    window.page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().focus();
    window.page.keyboard().press("Enter");
  }

  private static Locator number(Window window) {
    return card(window).locator(".pn");
  }

  private static Locator card(Window window) {
    return window.page.locator(".para:not(.of-summary)").first();
  }

  private static LocatorAssertions.IsVisibleOptions soon() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(ASKED_AGAIN);
  }
}
