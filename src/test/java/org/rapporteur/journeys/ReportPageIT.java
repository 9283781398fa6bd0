package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Poppler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// The page of a report, read on a screen of every kind, on paper and in Arabic.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageIT extends WrittenEdition {

  private static final String TITLE = "استمرار منتدى إدارة الإنترنت";
  private static final String SAID = "ينبغي أن يستمر المنتدى (www.example.org) خمس سنوات أخرى.";
  private static final String IN_ENGLISH = "Hubs should be paid for by the host, says C1.";

  /// Texts that end where their box does, though there is more of them.
  private static final String CUT =
      """
      () => [...document.querySelectorAll('main *')]
        .filter(e => e.offsetParent !== null && !e.closest('svg, .vh, .noprint'))
        .filter(e => ['hidden', 'clip', 'auto', 'scroll'].includes(getComputedStyle(e).overflowX))
        .filter(e => e.scrollWidth > e.clientWidth + 1)
        .map(e => e.tagName + '.' + e.className + ' ' + e.scrollWidth + ' > ' + e.clientWidth)
      """;

  /// The number of different borders below the cells of a table's rows.
  private static final String ROW_BORDERS =
      """
      () => new Set([...document.querySelectorAll('.doc .table tbody :is(th, td)')]
        .map(e => getComputedStyle(e).borderBlockEndColor)).size
      """;

  /// The width of the paper without its margins.
  private static final int A4 = 642;

  @Autowired GivenDrafts drafts;
  @Autowired ConsultationService found;
  @Autowired ConsultationDraftService preparation;

  private Browser browser;

  @BeforeEach
  void openABrowser() {
    browser = new Browser(port);
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void pageIsAccessibleWithAllThatAReportMayHave() {
    var window = new Window(browser);
    window.open(path(made.consultation()));
    window.reads("Continuation of the Forum");

    assertThat(window.page.locator("figure")).hasCount(blocks("figure").size());
    assertThat(window.page.locator(".doc")).containsText(TRANSLATED);
    assertThat(window.page.evaluate(ROW_BORDERS)).isEqualTo(1);
  }

  @Test
  void onPaperThereIsTheWholeReportAndNothingElse(@TempDir Path folder) throws Exception {
    var window = new Window(browser);
    window.open(path(made.consultation()));
    window.isTakenOver();
    window.page.setViewportSize(A4, 1000);
    window.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    for (String left : List.of(".appbar", ".crumbs", ".footer", ".skip", ".toc", ".meta")) {
      for (var part : window.page.locator(left).all()) {
        assertThat(part).isHidden();
      }
    }
    var paragraphs = window.page.locator(".para");
    assertThat(paragraphs).hasCount(blocks("paragraph").size());
    for (var paragraph : paragraphs.all()) {
      assertThat(paragraph.locator(".pn")).isVisible();
    }
    var citations = window.page.locator(".para .cites");
    assertThat(citations.count()).isGreaterThanOrEqualTo(sentences().size() / 2);
    for (var citation : citations.all()) {
      assertThat(citation).isVisible();
    }
    assertThat((List<?>) window.page.evaluate(CUT)).isEmpty();

    byte[] pdf = window.page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    String text = Poppler.textOf(pdf, folder);
    String whole = bare(text);
    assertThat(sentences().stream().map(WrittenEdition::bare).filter(said -> !whole.contains(said)))
        .isEmpty();
    for (var paragraph : blocks("paragraph")) {
      assertThat(text).contains(paragraph.get("number").asInt() + ". ");
    }
    assertThat(text)
        .contains(TRANSLATED, NOTE, ANNEX, MEETINGS.caption())
        .doesNotContain("Skip to", "Sign in", "Challenge this paragraph");
  }

  @Test
  void pageInArabicRunsFromTheRight(@TempDir Path folder) throws Exception {
    var asked = anArabicReport();
    var window = new Window(browser, "ar");
    window.open(path(asked));
    window.reads(TITLE);

    var doc = window.page.locator("[lang='ar'][dir='rtl']:has(.para)").first();
    assertThat(doc).containsText(SAID);
    assertThat(doc.locator("[lang='en']").filter(containing(IN_ENGLISH)).first())
        .hasAttribute("dir", "ltr");
    var number = doc.locator("#p1 .pn").boundingBox();
    var words = doc.locator("#p1 p").boundingBox();
    assertThat(number.x).isGreaterThan(words.x + words.width / 2);

    window.page.setViewportSize(A4, 1000);
    window.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat((List<?>) window.page.evaluate(CUT)).isEmpty();
    String text = Poppler.textOf(window.page.pdf(), folder);
    assertThat(text).contains("www.example.org", IN_ENGLISH, "المنتدى");
  }

  private static String path(ConsultationDetails consultation) {
    return "/consultations/" + consultation.slug() + "/report";
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private ConsultationDetails anArabicReport() {
    var usual = fixtures.draft(ReviewTiming.AFTER);
    var office = fixtures.aSecretariat();
    var slug = new Slug("in-arabic");
    var terms = usual.terms();
    var asked =
        preparation.create(
            office,
            slug,
            new ConsultationDraft(
                new ConsultationTexts(
                    arabic(TITLE),
                    arabic("هل ينبغي أن يستمر المنتدى؟"),
                    LocalizedText.empty(),
                    LocalizedText.empty(),
                    Mandate.NONE),
                usual.schedule(),
                new Terms(
                    terms.review(),
                    terms.participation(),
                    new TreeSet<>(List.of(LanguageTag.ARABIC, LanguageTag.ENGLISH)),
                    terms.maxLength(),
                    terms.editMinutes()),
                List.of(
                    new SectionDraft(
                        arabic("المنتدى"),
                        List.of(new QuestionDraft(arabic("هل يستمر؟"), LocalizedText.empty()))))));
    preparation.announce(fixtures.again(office), asked, found.get(asked).version());
    var consultation = found.get(asked);
    consultations.say(
        consultation,
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        1,
        LanguageTag.ARABIC,
        SAID);
    consultations.say(
        consultation,
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        1,
        LanguageTag.ENGLISH,
        IN_ENGLISH);
    var secretary = fixtures.theSecretariatOf(asked);
    holding.close(secretary, asked, "All has been said.");
    drafts.give(asked, SampleDrafts.inArabic(asked, 1, SAID, IN_ENGLISH));
    reports.publish(secretary, asked);
    return found.get(asked);
  }

  private static LocalizedText arabic(String text) {
    return LocalizedText.fromText(LanguageTag.ARABIC, text);
  }
}
