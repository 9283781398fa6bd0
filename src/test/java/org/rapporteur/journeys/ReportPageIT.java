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

/// The report page on screen, on paper and in Arabic.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageIT extends WithPublishedEdition {

  private static final String ARABIC_TITLE = "استمرار منتدى إدارة الإنترنت";
  private static final String ARABIC_COMMENT =
      "ينبغي أن يستمر المنتدى (www.example.org) خمس سنوات أخرى.";
  private static final String ENGLISH_COMMENT = "Hubs should be paid for by the host, says C1.";

  /// Finds elements whose text is cut off.
  private static final String CUT_OFF_TEXTS =
      """
      () => [...document.querySelectorAll('main *')]
        .filter(e => e.offsetParent !== null && !e.closest('svg, .vh, .noprint'))
        .filter(e => ['hidden', 'clip', 'auto', 'scroll'].includes(getComputedStyle(e).overflowX))
        .filter(e => e.scrollWidth > e.clientWidth + 1)
        .map(e => e.tagName + '.' + e.className + ' ' + e.scrollWidth + ' > ' + e.clientWidth)
      """;

  /// Counts the different border colours between table rows.
  private static final String ROW_BORDERS =
      """
      () => new Set([...document.querySelectorAll('.doc .table tbody :is(th, td)')]
        .map(e => getComputedStyle(e).borderBlockEndColor)).size
      """;

  /// Width of A4 paper without margins, in CSS pixels.
  private static final int A4_WIDTH = 642;

  @Autowired GivenDrafts drafts;
  @Autowired ConsultationService consultationService;
  @Autowired ConsultationDraftService consultationDrafts;

  private Browser browser;

  @BeforeEach
  void openBrowser() {
    browser = new Browser(port);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void pageWithEveryBlockTypeIsAccessible() {
    var window = new Window(browser);
    window.open(path(made.consultation()));
    window.requireHeading("Continuation of the Forum");

    assertThat(window.page.locator("figure")).hasCount(findBlocks("figure").size());
    assertThat(window.page.locator(".doc")).containsText(TRANSLATION);
    assertThat(window.page.evaluate(ROW_BORDERS)).isEqualTo(1);
  }

  @Test
  void printShowsWholeReportWithoutControls(@TempDir Path folder) throws Exception {
    var window = new Window(browser);
    window.open(path(made.consultation()));
    window.requireLive();
    window.page.setViewportSize(A4_WIDTH, 1000);
    window.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    for (String left : List.of(".appbar", ".crumbs", ".footer", ".skip", ".toc", ".meta")) {
      for (var part : window.page.locator(left).all()) {
        assertThat(part).isHidden();
      }
    }
    var paragraphs = window.page.locator(".para");
    assertThat(paragraphs).hasCount(findBlocks("paragraph").size());
    for (var paragraph : paragraphs.all()) {
      assertThat(paragraph.locator(".pn")).isVisible();
    }
    var citations = window.page.locator(".para .cites");
    assertThat(citations.count()).isGreaterThanOrEqualTo(listPlainSentences().size() / 2);
    for (var citation : citations.all()) {
      assertThat(citation).isVisible();
    }
    assertThat((List<?>) window.page.evaluate(CUT_OFF_TEXTS)).isEmpty();

    byte[] pdf = window.page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    String text = Poppler.rawTextOf(pdf, folder);
    String compactText = stripWhitespaceAndCitations(text);
    assertThat(
            listPlainSentences().stream()
                .map(WithPublishedEdition::stripWhitespaceAndCitations)
                .filter(sentence -> !compactText.contains(sentence)))
        .isEmpty();
    for (var paragraph : findBlocks("paragraph")) {
      assertThat(compactText).contains(paragraph.get("number").asInt() + ".");
    }
    for (String printed : List.of(TRANSLATION, FOOTNOTE, ANNEX, MEETINGS.caption())) {
      assertThat(compactText).contains(stripWhitespaceAndCitations(printed));
    }
    for (String control : List.of("Skip to", "Sign in", "Challenge this paragraph")) {
      assertThat(compactText).doesNotContain(stripWhitespaceAndCitations(control));
    }
  }

  @Test
  void arabicPageRunsRightToLeft(@TempDir Path folder) throws Exception {
    var arabicReport = publishArabicReport();
    var window = new Window(browser, "ar");
    window.open(path(arabicReport));
    window.requireHeading(ARABIC_TITLE);

    var doc = window.page.locator("[lang='ar'][dir='rtl']:has(.para)").first();
    assertThat(doc).containsText(ARABIC_COMMENT);
    assertThat(doc.locator("[lang='en']").filter(containing(ENGLISH_COMMENT)).first())
        .hasAttribute("dir", "ltr");
    var number = doc.locator("#p1 .pn").boundingBox();
    var words = doc.locator("#p1 p").boundingBox();
    assertThat(number.x).isGreaterThan(words.x + words.width / 2);

    window.page.setViewportSize(A4_WIDTH, 1000);
    window.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat((List<?>) window.page.evaluate(CUT_OFF_TEXTS)).isEmpty();
    String text = Poppler.textOf(window.page.pdf(), folder);
    assertThat(text).contains("www.example.org", ENGLISH_COMMENT, "المنتدى");
  }

  private static String path(ConsultationDetails consultation) {
    return "/consultations/" + consultation.slug() + "/report";
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private ConsultationDetails publishArabicReport() {
    var defaults = fixtures.draft(ReviewTiming.AFTER);
    var founder = fixtures.aSecretariat();
    var slug = new Slug("in-arabic");
    var terms = defaults.terms();
    var id =
        consultationDrafts.create(
            founder,
            slug,
            new ConsultationDraft(
                new ConsultationTexts(
                    arabic(ARABIC_TITLE),
                    arabic("هل ينبغي أن يستمر المنتدى؟"),
                    LocalizedText.empty(),
                    LocalizedText.empty(),
                    Mandate.NONE),
                defaults.schedule(),
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
    consultationDrafts.announce(fixtures.again(founder), id, consultationService.get(id).version());
    var consultation = consultationService.get(id);
    consultations.say(
        consultation,
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        1,
        LanguageTag.ARABIC,
        ARABIC_COMMENT);
    consultations.say(
        consultation,
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        1,
        LanguageTag.ENGLISH,
        ENGLISH_COMMENT);
    var secretary = fixtures.theSecretariatOf(id);
    lifecycle.close(secretary, id, "All has been said.");
    drafts.give(id, SampleDrafts.inArabic(id, 1, ARABIC_COMMENT, ENGLISH_COMMENT));
    reports.publish(secretary, id);
    return consultationService.get(id);
  }

  private static LocalizedText arabic(String text) {
    return LocalizedText.fromText(LanguageTag.ARABIC, text);
  }
}
