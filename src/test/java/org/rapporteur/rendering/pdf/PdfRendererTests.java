package org.rapporteur.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.rendering.RenderedFiles;
import org.rapporteur.rendering.TestRendering;
import org.rapporteur.rendering.content.AnnexLimit;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.rendering.document.SampleTranslations;
import org.rapporteur.rendering.document.SubmittedSummary.RedactedText;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.VeraPdf;

class PdfRendererTests {

  private static final String BASE = "https://consult.example.org";
  private static final String SITE = BASE + "/consultations/continuation-of-the-forum";

  private static PdfRenderer renderer;
  private static byte[] english;

  @BeforeAll
  static void render() {
    renderer = new PdfRenderer(TestRendering.MESSAGES, TestRendering.LIMIT);
    english = RenderedFiles.bytes(renderer, SampleReports.inEnglish(), BASE);
  }

  static Stream<ReportDocument> inEveryScript() {
    return Stream.of(
        SampleReports.inEnglish(),
        SampleReports.inArabic(),
        SampleReports.inChinese(),
        SampleReports.inRussian(),
        SampleReports.withSummaries(LanguageTag.ENGLISH),
        SampleReports.withSummaries(LanguageTag.ARABIC),
        SampleReports.withCharts(LanguageTag.ENGLISH),
        SampleReports.withCharts(LanguageTag.ARABIC),
        SampleTranslations.translatedIntoEnglish(),
        SampleTranslations.translatedIntoArabic());
  }

  @Test
  void headingsAreTaggedByTheirLevels() {
    try (var pdf = ReadPdf.of(english)) {
      assertThat(pdf.texts("H1")).containsExactly("Continuation of the Forum");
      assertThat(pdf.texts("H2"))
          .containsExactly(
              "Mandate",
              "How the comments were used",
              "Summary",
              "Contents",
              "I. Introduction",
              "II. Desirability of continuation",
              "III. Observations",
              "Annex A. Contributions",
              "Annex B. Method",
              "Annex C. Citations in full");
      assertThat(pdf.texts("H3"))
          .containsExactly("A. Whether the Forum should continue", "B. Form of review");
      assertThat(pdf.texts("H4")).containsExactly("1. Duration");
    }
  }

  @Test
  void theMastheadSaysWhoseDocumentItIs() {
    try (var pdf = ReadPdf.of(english)) {
      assertThat(pdf.text())
          .contains(
              "Information society follow-up",
              "R/2009/7",
              "Consultation report, 13 November 2009",
              "Distribution: General",
              "Original: English",
              "Synthesis of comments received in 2009",
              "Encourages all stakeholders",
              "Resolution 2009/7, paragraph 16",
              "20 of 20 comments accounted for",
              "ab".repeat(32),
              "Most favoured the continuation of the Forum [paras. 2, 3]");
    }
  }

  @Test
  void reportUnderEmbargoSaysSoAtItsHeadAndOnEachPage() {
    var embargo = new Masthead.Embargo(Instant.parse("2009-11-20T18:00:00Z"), "Ana Lima");
    String mark = "Preview under embargo until 20 November 2009, 18:00 (UTC), not for circulation";
    try (var pdf =
        ReadPdf.of(
            RenderedFiles.bytes(renderer, SampleReports.inEnglish().withEmbargo(embargo), BASE))) {
      String text = pdf.text().replaceAll("\\s+", " ");
      assertThat(text).contains(mark + "; read by Ana Lima", "Draft of edition 1, as of");
      assertThat(text.split(Pattern.quote(mark), -1))
          .hasSizeGreaterThan(1 + pdf.pdf().getNumberOfPages());
    }
    try (var pdf = ReadPdf.of(english)) {
      assertThat(pdf.text()).doesNotContain("embargo");
    }
  }

  @Test
  void paragraphsHaveTheirNumbersAndCitations() {
    try (var pdf = ReadPdf.of(english)) {
      assertThat(pdf.texts("P"))
          .anySatisfy(
              p ->
                  assertThat(p)
                      .startsWith("2.")
                      .contains("Many favoured continuation. [C1, C2, C3, C4, C5 +3]"))
          .anySatisfy(p -> assertThat(p).startsWith("5.").contains("The secretariat thanks all."));
    }
  }

  @Test
  void theContentsTellThePagesAndLeadThere() {
    try (var pdf = ReadPdf.of(english)) {
      assertThat(pdf.texts("TOCI"))
          .startsWith("I. Introduction2", "II. Desirability of continuation2")
          .endsWith("Annex C. Citations in full5");
      assertThat(pdf.tagged("Link"))
          .anySatisfy(l -> assertThat(l.described()).isEqualTo("I. Introduction"))
          .anySatisfy(l -> assertThat(l.described()).isEqualTo("Paragraph 2"))
          .allSatisfy(l -> assertThat(l.described()).isNotBlank());
    }
  }

  @Test
  void headingsAreBookmarks() {
    try (var pdf = ReadPdf.of(english)) {
      var titles = new ArrayList<String>();
      collect(pdf.pdf().getDocumentCatalog().getDocumentOutline(), "", titles);
      assertThat(titles)
          .startsWith(
              "I. Introduction",
              "II. Desirability of continuation",
              "  A. Whether the Forum should continue",
              "    1. Duration",
              "  B. Form of review",
              "III. Observations",
              "Annex A. Contributions");
    }
  }

  private static void collect(PDOutlineNode node, String indent, List<String> titles) {
    for (PDOutlineItem item : node.children()) {
      titles.add(indent + item.getTitle());
      collect(item, indent + "  ", titles);
    }
  }

  @Test
  void citationsLinkToTheirCommentsAndAnnexesHaveAnchors() throws IOException {
    try (var pdf = ReadPdf.of(english)) {
      assertThat(pdf.tagged("Link"))
          .filteredOn(l -> l.text().equals("C10"))
          .hasSize(2)
          .allSatisfy(l -> assertThat(l.described()).isEqualTo("C10"));
      var addresses = new ArrayList<String>();
      for (var page : pdf.pdf().getPages()) {
        for (var annotation : page.getAnnotations()) {
          assertThat(annotation.getContents()).isNotBlank();
          if (((PDAnnotationLink) annotation).getAction() instanceof PDActionURI to) {
            addresses.add(to.getURI());
          }
        }
      }
      assertThat(addresses)
          .contains(SITE + "/comments/10", SITE + "/report/1", "https://example.org/resolution");
      var named = pdf.pdf().getDocumentCatalog().getNames().getDests();
      for (String anchor : List.of("C1", "C20", "p1", "p5", "s2-1", "annex")) {
        assertThat(named.getValue(anchor)).as(anchor).isNotNull();
      }
    }
  }

  @Test
  void footnotesAreNotesWithNamesOfTheirOwn() {
    try (var pdf = ReadPdf.of(english)) {
      var notes = pdf.tagged("Note");
      assertThat(notes)
          .extracting(n -> n.text().strip())
          .containsExactly("11 From 3 August to 30 September 2009.", "22 A second note.");
      assertThat(notes)
          .extracting(ReadPdf.Tagged::name)
          .doesNotHaveDuplicates()
          .doesNotContainNull();
    }
  }

  @Test
  void headsOfRowsAndColumnsSayWhatTheyHead() {
    try (var pdf = ReadPdf.of(english)) {
      assertThat(pdf.tagged("Table")).hasSize(3);
      var heads = pdf.tagged("TH");
      assertThat(heads)
          .filteredOn(h -> List.of("Most", "African States", "C7").contains(h.text()))
          .hasSize(3)
          .allSatisfy(h -> assertThat(h.scope()).isEqualTo("Row"));
      assertThat(heads)
          .filteredOn(h -> List.of("Comments", "Civil society", "Group").contains(h.text()))
          .hasSize(3)
          .allSatisfy(h -> assertThat(h.scope()).isEqualTo("Column"));
      assertThat(pdf.tagged("TR")).hasSize(3 + 3 + 21);
    }
  }

  @Test
  void longTablesHaveTheirHeadsOnEveryPage() {
    try (var pdf =
        ReadPdf.of(RenderedFiles.bytes(renderer, SampleReports.large(1, 1, 100), BASE))) {
      assertThat(pdf.text().replaceAll("\\s+", " ").split("What became of it", -1))
          .hasSizeGreaterThan(3);
      assertThat(pdf.texts("TH")).containsOnlyOnce("What became of it");
    }
  }

  @Test
  void ofMoreThanTheLimitThoseAreListedThatTheReportNames() throws IOException {
    var limited = new PdfRenderer(TestRendering.MESSAGES, new AnnexLimit(19));
    byte[] some = RenderedFiles.bytes(limited, SampleReports.inEnglish(), BASE);
    try (var pdf = ReadPdf.of(some)) {
      assertThat(pdf.tagged("TH"))
          .filteredOn(head -> head.text().matches("C\\d+"))
          .extracting(head -> head.text())
          .containsExactly("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10");
      assertThat(pdf.read())
          .contains(
              "10 of 20 comments are listed here",
              "The complete list of 20, with the place of each in the report",
              SITE + "/report/1.html");
      var anchors = pdf.pdf().getDocumentCatalog().getNames().getDests();
      assertThat(anchors.getValue("C10")).isNotNull();
      assertThat(anchors.getValue("C11")).isNull();
    }
    assertThat(RenderedFiles.bytes(limited, SampleReports.inEnglish(), BASE)).isEqualTo(some);
    var justEnough = new PdfRenderer(TestRendering.MESSAGES, new AnnexLimit(20));
    assertThat(RenderedFiles.bytes(justEnough, SampleReports.inEnglish(), BASE)).isEqualTo(english);
    try (var pdf = ReadPdf.of(RenderedFiles.bytes(limited, SampleReports.inArabic(), BASE))) {
      assertThat(pdf.read()).contains("4 of 20 comments are listed here");
    }
    var narrow = new PdfRenderer(TestRendering.MESSAGES, new AnnexLimit(9));
    try (var pdf = ReadPdf.of(RenderedFiles.bytes(narrow, SampleReports.inEnglish(), BASE))) {
      assertThat(pdf.read())
          .contains("7 of 20 comments are listed here", "Paragraph 2, sentence 1 [8 comments]");
    }
  }

  @Test
  void aChartIsDrawnAndDescribedAndItsNumbersStandBelow() throws IOException {
    try (var pdf = ReadPdf.of(english)) {
      assertThat(pdf.tagged("Figure"))
          .singleElement()
          .satisfies(
              f ->
                  assertThat(f.described())
                      .isEqualTo(
                          "Figure 1. Comments by region and stakeholder group."
                              + " African States made most comments."));
      assertThat(pdf.text()).contains("Technical and academic community", "73");
      for (var page : pdf.pdf().getPages()) {
        assertThat(page.getResources().getXObjectNames()).as("no bitmap").isEmpty();
      }
    }
  }

  @Test
  void aChartOfATableNamesItInsteadOfRepeatingIt() {
    try (var pdf =
        ReadPdf.of(
            RenderedFiles.bytes(renderer, SampleReports.withCharts(LanguageTag.ENGLISH), BASE))) {
      assertThat(pdf.tagged("Figure"))
          .extracting(ReadPdf.Tagged::described)
          .containsExactly(
              "Figure 1. Comments per month. 118 in all.",
              "Figure 2. Shares of agreement. 18 positions in all.",
              "Figure 3. Contributors to the largest themes. Whoever spoke for two groups is in the"
                  + " bar with both.");
      assertThat(pdf.read()).contains("18 positions in all. The numbers stand in table 1.");
      assertThat(pdf.texts("TH")).containsOnlyOnce("Month 14", "Disagree");
    }
  }

  @Test
  void foreignWordsNameTheirLanguage() {
    try (var pdf = ReadPdf.of(english)) {
      assertThat(pdf.tagged("Span"))
          .filteredOn(s -> "fr".equals(s.language()))
          .extracting(ReadPdf.Tagged::text)
          .containsExactly("La participation à distance reste coûteuse");
    }
    try (var pdf = ReadPdf.of(RenderedFiles.bytes(renderer, SampleReports.inArabic(), BASE))) {
      assertThat(pdf.tagged("Span"))
          .filteredOn(s -> "fr".equals(s.language()))
          .extracting(ReadPdf.Tagged::text)
          .containsExactly("La participation à distance");
      assertThat(pdf.tagged("P"))
          .filteredOn(s -> "en".equals(s.language()))
          .extracting(ReadPdf.Tagged::text)
          .containsExactly("Encourages all stakeholders");
      assertThat(pdf.pdf().getDocumentCatalog().getLanguage()).isEqualTo("ar");
    }
    try (var pdf = ReadPdf.of(RenderedFiles.bytes(renderer, SampleReports.inRussian(), BASE))) {
      assertThat(pdf.tagged("Span"))
          .filteredOn(s -> "ar".equals(s.language()))
          .extracting(ReadPdf.Tagged::text)
          .containsExactly(SampleReports.ARABIC_WORDS);
    }
  }

  @Test
  void translationsStandBehindTheirQuotations() {
    try (var pdf =
        ReadPdf.of(
            RenderedFiles.bytes(renderer, SampleTranslations.translatedIntoEnglish(), BASE))) {
      assertThat(pdf.read().replaceAll("[\\u200E\\u200F]", ""))
          .contains(
              "“La participation à distance reste coûteuse” [translation by وحدة الترجمة:"
                  + " “Remote participation remains costly”]. [C9]");
    }
    try (var pdf =
        ReadPdf.of(
            RenderedFiles.bytes(renderer, SampleTranslations.translatedIntoArabic(), BASE))) {
      // The words around a translation are in English yet, and the line ends behind them.
      assertThat(pdf.read().replace("\u200F", ""))
          .contains("translation by", "Translation Unit: “المشاركة عن بعد”] (www.example.org).");
      assertThat(pdf.tagged("Span"))
          .filteredOn(s -> "fr".equals(s.language()))
          .extracting(ReadPdf.Tagged::text)
          .containsExactly("La participation à distance");
    }
  }

  @Test
  void arabicIsReadInItsOrderAndInPlainLetters() {
    try (var pdf = ReadPdf.of(RenderedFiles.bytes(renderer, SampleReports.inArabic(), BASE))) {
      assertThat(pdf.texts("H1")).containsExactly("استمرار المنتدى");
      assertThat(pdf.read().replace("\u200F", ""))
          .contains(
              "متابعة مجتمع المعلومات",
              "أيد كثيرون استمرار المنتدى. [C1, C2, C3]",
              "كتب أحدهم: «La participation à distance» (www.example.org).",
              "جُمعت التعليقات بحسب مضمونها.")
          .doesNotContainPattern("[\\x{FB50}-\\x{FDFF}\\x{FE70}-\\x{FEFC}\\x{E000}-\\x{F8FF}]");
      assertThat(pdf.text())
          .doesNotContainPattern("[\\x{FB50}-\\x{FDFF}\\x{FE70}-\\x{FEFC}\\x{E000}-\\x{F8FF}]");
    }
  }

  @ParameterizedTest
  @MethodSource("inEveryScript")
  void noGlyphIsMissingAndNoWordStandsOut(ReportDocument report) throws IOException {
    var flaws = new LayoutWarnings();
    rendered(report, flaws);
    assertThat(flaws.kept()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("inEveryScript")
  void theSameEditionGivesTheSameBytesWhereverAndWheneverItIsDrawn(ReportDocument report) {
    byte[] once = RenderedFiles.bytes(renderer, report, BASE);
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(
              RenderedFiles.bytes(
                  new PdfRenderer(TestRendering.MESSAGES, TestRendering.LIMIT), report, BASE))
          .isEqualTo(once);
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void propertiesTellTheEditionAndNotTheMoment() throws IOException {
    try (var pdf = ReadPdf.of(english)) {
      var information = pdf.pdf().getDocumentInformation();
      assertThat(information.getCreationDate().toInstant()).isEqualTo(SampleReports.PUBLISHED);
      assertThat(information.getCOSObject().containsKey(COSName.MOD_DATE)).isFalse();
      String metadata =
          new String(
              pdf.pdf().getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata)
          .contains("Continuation of the Forum", "2009-11-13T10:00:00Z")
          .doesNotContain("ModifyDate");
    }
  }

  @Test
  void aRemovedCommentIsNowhereAndItsDecisionIsInItsPlace() {
    byte[] corrected =
        RenderedFiles.bytes(
            renderer,
            SampleReports.inEnglish().withCommentRemoved(9, 51, SampleReports.PUBLISHED),
            BASE);
    try (var pdf = ReadPdf.of(corrected)) {
      assertThat(pdf.read())
          .doesNotContain("coûteuse", "Delegate 9")
          .contains("One wrote: “[removed, M-0051]”.", "C9 was removed on 13 November 2009");
      assertThat(pdf.texts("H2")).contains("Corrections");
    }
  }

  @Test
  void submissionsAreListedAndCitedByTheirNumbers() {
    try (var pdf =
        ReadPdf.of(RenderedFiles.bytes(renderer, SampleReports.withASubmission(), BASE))) {
      assertThat(pdf.read())
          .contains("[S-1, C1, C2]", "Formal submissions", "S-1, Ministry of Posts");
    }
  }

  @Test
  void summariesOfSubmissionsAreHeadedAndOfTheirOwnLanguageAndDirection() throws IOException {
    byte[] drawn =
        RenderedFiles.bytes(renderer, SampleReports.withSummaries(LanguageTag.ENGLISH), BASE);
    try (var pdf = ReadPdf.of(drawn)) {
      assertThat(pdf.texts("H3"))
          .startsWith("S-1, Ministry of Posts", "S-3, Ministry of Posts")
          .endsWith("S-6, Ministry of Posts", "All comments");
      assertThat(pdf.tagged("P"))
          .filteredOn(p -> "fr".equals(p.language()))
          .extracting(ReadPdf.Tagged::text)
          .containsExactly(
              "Les centres restent coûteux.", "Nous demandons :", "- un fonds", "- un délai");
      assertThat(pdf.tagged("P"))
          .filteredOn(p -> "ar".equals(p.language()))
          .extracting(ReadPdf.Tagged::text)
          .containsExactly(SampleReports.ARABIC_WORDS, "نقترح صندوقاً.");
      assertThat(pdf.read())
          .contains("Summary as submitted, revision 2, in French", "<script>alert(1)</script>");
      var named = pdf.pdf().getDocumentCatalog().getNames().getDests();
      assertThat(named.getValue("S-3")).isNotNull();
    }
    try (var pdf =
        ReadPdf.of(
            RenderedFiles.bytes(renderer, SampleReports.withSummaries(LanguageTag.ARABIC), BASE))) {
      assertThat(pdf.tagged("P"))
          .filteredOn(p -> "en".equals(p.language()))
          .extracting(ReadPdf.Tagged::text)
          .containsExactly("Hubs should be paid for.");
    }
  }

  @Test
  void aRemovedSummaryIsNowhereAndItsDecisionIsInItsPlace() {
    byte[] corrected =
        RenderedFiles.bytes(
            renderer,
            SampleReports.withSummaries(LanguageTag.ENGLISH)
                .withSummaryRemoved(1, 51, SampleReports.PUBLISHED)
                .withSummaryRedacted(
                    6, 2, new RedactedText(3, "Hubs █████."), 52, SampleReports.PUBLISHED),
            BASE);
    try (var pdf = ReadPdf.of(corrected)) {
      assertThat(pdf.read())
          .doesNotContain("coûteux", "un fonds", "should be paid", "U+2588")
          .contains(
              "Hubs ■■■■■.",
              "[redacted, M-0052]",
              "[removed, M-0051]",
              "The summary of S-1 was removed on 13 November 2009");
    }
  }

  @Test
  void pointsOfTheSummaryCiteForThemselves() throws IOException {
    for (var report : List.of(SampleReports.inEnglish(), SampleReports.inArabic())) {
      var flaws = new LayoutWarnings();
      var citing = SampleReports.citingInItsSummary(report);
      try (var pdf = ReadPdf.of(rendered(citing, flaws))) {
        assertThat(pdf.read())
            .contains(
                "Many spoke of it.", "A note of the summary.", "Summary, point 1, sentence 1");
      }
      assertThat(flaws.kept()).isEmpty();
    }
  }

  @Test
  void whatPeopleWroteStaysText() throws Exception {
    var flaws = new LayoutWarnings();
    byte[] file = rendered(HostileReport.document(), flaws);
    assertThat(VeraPdf.failures(file)).isEmpty();
    try (var pdf = ReadPdf.of(file)) {
      assertThat(pdf.read())
          .contains(
              HostileReport.MARKUP,
              "safegpj.exe and isolated",
              "Yes U+1F600U+1F469 and U+0939U+093F",
              "nullbellescape[31mnoncharacter!",
              "Форум中文لا喜 à la",
              HostileReport.RARE);
      assertThat(pdf.read().replace(" ", "")).contains(HostileReport.LONG_WORD);
    }
    assertThat(flaws.kept()).isEmpty();
  }

  private static byte[] rendered(ReportDocument report, LayoutWarnings flaws) throws IOException {
    var out = new ByteArrayOutputStream();
    renderer.render(report, BASE, out, flaws);
    return out.toByteArray();
  }
}
