package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import org.rapporteur.testing.Browser;
import tools.jackson.databind.json.JsonMapper;

/// Window of a visitor without an account.
final class Visitor extends Window {

  Visitor(Browser browser) {
    super(browser);
  }

  void findAnnouncement(String title, String question) {
    open("/consultations/mistyped");
    requireHeading("Page not found");
    clickLink("All consultations");
    requireHeading("Consultations");
    clickLink(title);
    requireHeading(title);
    assertThat(main()).containsText("Opens in 1 day");
    assertThat(main()).containsText(question);
  }

  void requireDraftKeptAfterSignInPage(String question) {
    page.reload();
    requireLive();
    link(main(), question).first().click();
    requireHeading(question);
    link(main(), "Write a comment").click();
    var composer = region("Your comment");
    type(field(composer, "Your comment"), "I was never asked.");
    requireNoViolations();
    button(composer, "Sign in to post").click();
    requireHeading("Sign in");
    page.goBack();
    assertThat(field(composer, "Your comment")).hasValue("I was never asked.");
    button(composer, "Delete draft").click();
    assertThat(dialog()).containsText("Delete this draft?");
    requireNoViolations();
    button(dialog(), "Cancel").click();
    assertThat(dialog()).hasCount(0);
    assertThat(field(composer, "Your comment")).hasValue("I was never asked.");
    button(composer, "Delete draft").click();
    button(dialog(), "Delete draft").click();
    assertThat(field(composer, "Your comment")).hasValue("");
  }

  void openLog(String consultation) {
    open(consultation + "/log");
    requireHeading("Public log");
    assertThat(page.getByRole(AriaRole.TABLE)).containsText("Appeal upheld");
    link(main(), "M-0001").first().click();
    requireHeading("M-0001");
  }

  void openReport(String consultation, String title) throws IOException {
    open("/");
    clickLink(title);
    requireHeading(title);
    open(consultation + "/report");
    requireHeading(title);
    var json = JsonMapper.shared().readTree(Files.readString(download("JSON").path()));
    assertThat(json.at("/edition").asInt()).isEqualTo(1);
    try (var docx = new ZipFile(download("DOCX").path().toFile())) {
      assertThat(docx.getEntry("word/document.xml")).isNotNull();
    }
  }

  void openCitation() {
    var citation = page.locator(".doc a[href*='/comments/']").first();
    String number = citation.innerText();
    citation.click();
    requireHeading("Comment " + number);
    assertThat(page.locator("#" + number.toLowerCase(java.util.Locale.ROOT))).isVisible();
  }

  private Download download(String format) {
    return page.waitForDownload(
        () -> link(main(), format).and(page.locator("[href*='/report/']")).first().click());
  }
}
