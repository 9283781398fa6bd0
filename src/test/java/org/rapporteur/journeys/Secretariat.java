package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.rapporteur.testing.Browser;

/// Writes and announces the consultation, then makes the report of it.
final class Secretariat extends Window {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final double A_RUN = 240_000;

  Secretariat(Browser browser) {
    super(browser);
  }

  void writes(String title, List<String> questions) {
    open("/secretariat");
    reads("Secretariat");
    press("Create draft");
    assertThat(field("Title")).hasAttribute("aria-invalid", "true");
    assertThat(main()).containsText("Enter a title");
    isAccessible();

    field("Title").fill(title);
    press("Create draft");
    reads(title);
    type("Summary", "What has worked, what has not, and what should follow.");
    for (String question : questions) {
      press("Add question");
      assertThat(field("Text of the question")).hasValue("");
      type("Text of the question", question);
    }
  }

  void announces(LocalDate opens, LocalDate closes) {
    moment("Opening time", opens);
    moment("Closing time", opens.minusDays(1));
    press("Announce consultation");
    var summary = page.getByRole(AriaRole.ALERT).first();
    assertThat(summary).containsText("Enter a closing time later than the opening time.");
    isAccessible();

    summary.getByText("Enter a closing time").click();
    assertThat(field("Closing time Date")).isFocused();
    moment("Closing time", closes);
    press("Announce consultation");
    assertThat(dialog()).containsText("Afterwards you cannot delete it");
    isAccessible();
    button(dialog(), "Announce consultation").click();
    assertThat(button(all(), "Extend closing time")).isVisible();
    isAccessible();
  }

  void appoints(String email) {
    type("E-mail address of the moderator", "nobody@example.org");
    press("Appoint as moderator");
    assertThat(field("E-mail address of the moderator")).hasAttribute("aria-invalid", "true");
    field("E-mail address of the moderator").fill(email);
    press("Appoint as moderator");
    assertThat(page.locator("#moderation")).containsText(email);
    isAccessible();
  }

  void drafts(String slug) {
    open("/secretariat/" + slug + "/synthesis");
    reads("Financial");
    press("Start a run");
    assertThat(button(all(), "Edit text").or(page.locator(".para:not(.of-summary) .pn").first()))
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(A_RUN));
    isAccessible();
    for (String part : List.of("Convergence and divergence", "Run", "What became", "History")) {
      turnsTo(part);
      isAccessible();
    }
    turnsTo("Draft");
  }

  /// Without a connection at first: the sentence stays as it was typed, and is saved once the
  /// connection is back. It is the secretariat's own and cites nobody, until a reason is given.
  void edits(String sentence) {
    page.locator(".para:not(.of-summary) .pn").first().click();
    press("Edit text");
    isAccessible();
    type("A further sentence", sentence);
    page.context().setOffline(true);
    press("Save paragraph");
    assertThat(page.locator("vaadin-connection-indicator .v-status-message"))
        .containsText(
            "No connection. Your text is saved on this device. The page will try to connect again");
    assertThat(field("A further sentence")).hasValue(sentence);
    page.context().setOffline(false);
    assertThat(page.locator(".para.sel .unc")).hasText(sentence);
    assertThat(main()).containsText("1 thing stands in the way of publication");

    press("Publish report");
    assertThat(dialog()).containsText("No citation");
    assertThat(button(dialog(), "Publish report")).isHidden();
    isAccessible();
    button(dialog(), "Keep as draft").click();
  }

  void givesTheReason(String reason) {
    press("Edit text");
    page.getByLabel("stands without citation").last().click();
    page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(reason)).click();
    assertThat(main()).containsText("Nothing stands in the way of publication.");
    isAccessible();
  }

  void publishes() {
    press("Publish report");
    assertThat(dialog()).containsText("An edition cannot be changed");
    isAccessible();
    button(dialog(), "Publish report").click();
    page.waitForURL("**/report/1");
  }

  private void turnsTo(String part) {
    var tab = link(page.locator(".tabs"), part);
    tab.click();
    assertThat(tab).hasAttribute("aria-current", "page");
  }

  /// The time of opening and closing is typed as date and time of day; Enter closes the calendar.
  private void moment(String label, LocalDate day) {
    enter(field(label + " Date"), TYPED.format(day));
    enter(field(label + " Time"), "10:00");
  }

  private static void enter(Locator field, String text) {
    field.fill(text);
    field.press("Enter");
  }
}
