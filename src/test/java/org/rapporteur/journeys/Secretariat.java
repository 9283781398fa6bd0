package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.rendering.docx.EditedFiles;
import org.rapporteur.testing.Browser;

/// Window of the secretariat, which prepares a consultation and publishes its report.
final class Secretariat extends Window {

  private static final DateTimeFormatter DATE_FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String NEW_PARAGRAPH = "<w:p><w:r><w:t>Typed anew</w:t></w:r></w:p>";
  private static final double RUN_TIMEOUT_MS = 240_000;

  Secretariat(Browser browser) {
    super(browser);
  }

  void createDraft(String title, List<String> questions) {
    open("/secretariat");
    requireHeading("Secretariat");
    clickButton("Create draft");
    assertThat(field("Title")).hasAttribute("aria-invalid", "true");
    assertThat(main()).containsText("Enter a title");
    requireNoViolations();

    field("Title").fill(title);
    clickButton("Create draft");
    requireHeading(title);
    type("Summary", "What has worked, what has not, and what should follow.");
    for (String question : questions) {
      clickButton("Add question");
      assertThat(field("Text of the question")).hasValue("");
      type("Text of the question", question);
    }
  }

  /// Lets contributors choose a position on a question.
  void addScale(int question) {
    clickButton("Edit question " + question);
    assertThat(button(body(), "Close question " + question)).isVisible();
    page.getByLabel("Contributors choose a position on the question").check();
    assertThat(field("Words for “against”")).hasValue("Against");
    requireNoViolations();
    clickButton("Close question " + question);
    assertThat(main()).containsText("With positions");
  }

  void announceConsultation(LocalDate opens, LocalDate closes) {
    enterTime("Opening time", opens);
    enterTime("Closing time", opens.minusDays(1));
    clickButton("Announce consultation");
    var summary = page.getByRole(AriaRole.ALERT).first();
    assertThat(summary).containsText("Enter a closing time later than the opening time.");
    requireNoViolations();

    summary.getByText("Enter a closing time").click();
    assertThat(field("Closing time Date")).isFocused();
    enterTime("Closing time", closes);
    clickButton("Announce consultation");
    assertThat(dialog()).containsText("Afterwards you cannot delete it");
    requireNoViolations();
    button(dialog(), "Announce consultation").click();
    assertThat(button(body(), "Extend closing time")).isVisible();
    requireNoViolations();
  }

  void appointModerator(String email) {
    type("E-mail address of the moderator", "nobody@example.org");
    clickButton("Appoint as moderator");
    assertThat(field("E-mail address of the moderator")).hasAttribute("aria-invalid", "true");
    field("E-mail address of the moderator").fill(email);
    clickButton("Appoint as moderator");
    assertThat(page.locator("#moderation")).containsText(email);
    requireNoViolations();
  }

  void startRun(String slug) {
    open("/secretariat/" + slug + "/synthesis");
    requireHeading("Financial");
    clickButton("Make a first draft");
    assertThat(button(body(), "Edit text").or(page.locator(".para:not(.of-summary) .pn").first()))
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(RUN_TIMEOUT_MS));
    requireNoViolations();
    for (String part : List.of("Points", "Differences", "Use of comments", "History")) {
      openTab(part);
      requireNoViolations();
    }
    openTab("Draft");
  }

  /// Saves a sentence without connection, reconnects, and requires a publication problem for the
  /// missing citation.
  void editOffline(String sentence) {
    page.locator(".para:not(.of-summary) .pn").first().click();
    clickButton("Edit text");
    requireNoViolations();
    append("Text of paragraph 1", " " + sentence);
    page.keyboard().press("Tab");
    page.context().setOffline(true);
    clickButton("Save paragraph");
    assertThat(page.locator("vaadin-connection-indicator .v-status-message"))
        .containsText(
            "No connection. Your text is saved on this device. The page will try to connect again");
    assertThat(field("Text of paragraph 1")).hasValue(Pattern.compile(sentence + "$"));
    page.context().setOffline(false);
    assertThat(page.locator(".para.sel .unc")).hasText(sentence);
    assertThat(main()).containsText("1 thing stands in the way of publication");

    clickButton("Publish report");
    assertThat(dialog()).containsText("No citation");
    assertThat(button(dialog(), "Publish report")).isHidden();
    requireNoViolations();
    button(dialog(), "Keep as draft").click();
  }

  void giveReason(String reason) {
    page.getByLabel("stands without citation").last().click();
    page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(reason)).click();
    assertThat(page.locator(".cov > button")).hasText(Pattern.compile("^\\d+ to confirm$"));
    requireNoViolations();
  }

  /// Downloads the draft as DOCX, replaces words in it, and imports it by keyboard.
  void importEdit(String words, String others) throws IOException {
    clickLink("Edit in a word processor");
    requireHeading("Edit in a word processor");
    var download = page.waitForDownload(() -> clickLink("Download DOCX"));
    byte[] edited =
        EditedFiles.edit(
            Files.readAllBytes(download.path()),
            xml -> xml.replace(words, others).replace("<w:sectPr", NEW_PARAGRAPH + "<w:sectPr"));
    var chooser = page.waitForFileChooser(() -> button(body(), "Choose DOCX file").press("Enter"));
    var exported = new FilePayload("draft.docx", DOCX, edited);
    chooser.setFiles(exported);
    assertThat(page.locator("#manuscript-result")).isFocused();
    chooser.setFiles(new FilePayload("no.docx", DOCX, new byte[] {1}));
    assertThat(main()).containsText("This is not a DOCX file that can be read");
    assertThat(page.locator("#manuscript-result")).hasCount(0);
    requireNoViolations();
    chooser.setFiles(exported);
    assertThat(page.locator("#manuscript-result")).isFocused();
    assertThat(main()).containsText("1 change in the file");
    assertThat(main()).containsText("1 item not imported");
    requireNoViolations();

    button(body(), "Apply 1 change").press("Enter");
    assertThat(main()).containsText("1 change applied");
    assertThat(main()).containsText("Typed anew");
    requireNoViolations();
    link(main(), "Back to the draft").last().press("Enter");
    assertThat(page.locator(".para:not(.of-summary)").first()).containsText(others);
  }

  /// Confirms each listed item, then each paragraph beside its sources.
  void confirmDraft() {
    clickButton("Publish report");
    assertThat(dialog()).containsText("items are not confirmed");
    button(dialog(), "Keep as draft").click();
    page.locator(".cov > button").click();
    var confirm =
        page.locator(".to-confirm li vaadin-button")
            .filter(new Locator.FilterOptions().setHasText("Confirm"));
    assertThat(confirm.first()).isVisible();
    requireNoViolations();
    for (int left = confirm.count(); left > 0; left--) {
      confirm.first().click();
      assertThat(confirm).hasCount(left - 1);
    }
    var tick = page.locator(".confirm-paragraph vaadin-checkbox input");
    link(page.locator(".to-confirm"), "Go to: Paragraph").first().click();
    assertThat(tick).isVisible();
    requireNoViolations();
    var confirmed = page.locator(".confirm-paragraph .okc");
    var sources = page.locator("#sources");
    while (tick.count() > 0) {
      String paragraph = sources.textContent();
      tick.press("Space");
      var next = sources.filter(new Locator.FilterOptions().setHasNotText(paragraph));
      assertThat(next.or(confirmed)).isVisible();
    }
    assertThat(main()).containsText("Nothing stands in the way of publication.");
    requireNoViolations();
  }

  void publishReport() {
    clickButton("Publish report");
    assertThat(dialog()).containsText("An edition cannot be changed");
    requireNoViolations();
    button(dialog(), "Publish report").click();
    page.waitForURL("**/report/1");
  }

  private void openTab(String part) {
    var tab = link(page.locator(".tabs"), part);
    tab.click();
    assertThat(tab).hasAttribute("aria-current", "page");
  }

  private void enterTime(String label, LocalDate day) {
    fillAndPressEnter(field(label + " Date"), DATE_FORMAT.format(day));
    fillAndPressEnter(field(label + " Time"), "10:00");
  }

  private static void fillAndPressEnter(Locator field, String text) {
    field.fill(text);
    field.press("Enter");
  }
}
