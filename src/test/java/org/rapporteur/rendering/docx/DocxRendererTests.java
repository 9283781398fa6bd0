package org.rapporteur.rendering.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.rapporteur.rendering.RenderedFiles;
import org.rapporteur.rendering.TestRendering;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.rendering.document.SampleTranslations;
import org.rapporteur.shared.LanguageTag;

class DocxRendererTests {

  private static final String BASE = "https://consult.example.org";
  private static final String SITE = BASE + "/consultations/continuation-of-the-forum";

  private static DocxRenderer renderer;
  private static byte[] english;
  private static byte[] arabic;

  @BeforeAll
  static void render() {
    renderer = new DocxRenderer(TestRendering.MESSAGES, TestRendering.LIMIT);
    english = RenderedFiles.bytes(renderer, SampleReports.inEnglish(), BASE);
    arabic = RenderedFiles.bytes(renderer, SampleReports.inArabic(), BASE);
  }

  @Test
  void sameEditionGivesTheSameBytesInAnyTimeZone() {
    var here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(RenderedFiles.bytes(renderer, SampleReports.inEnglish(), BASE)).isEqualTo(english);
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void reportUnderEmbargoSaysSoAtItsHeadAndOnEachPage() throws IOException {
    byte[] preview =
        RenderedFiles.bytes(
            renderer,
            SampleReports.inEnglish()
                .withEmbargo(
                    new Masthead.Embargo(Instant.parse("2009-11-20T18:00:00Z"), "Ana Lima")),
            BASE);

    assertThat(texts(preview, "Subtitle"))
        .contains(
            "Preview under embargo until 20 November 2009, 18:00 (UTC), not for circulation;"
                + " read by Ana Lima");
    assertThat(texts(english, "Subtitle")).noneMatch(text -> text.contains("embargo"));
    assertThat(footers(preview)).contains("Preview under embargo until 20 November 2009");
    assertThat(footers(english)).doesNotContain("embargo");
  }

  @Test
  void headingsAreRealAndNumberedByTheirStyle() throws IOException {
    assertThat(texts(english, "Heading1"))
        .containsExactly("Introduction", "Desirability of continuation", "Observations");
    assertThat(texts(english, "Heading2"))
        .containsExactly("Whether the Forum should continue", "Form of review");
    assertThat(texts(english, "Heading3")).containsExactly("Duration");
    Document numbering = part(english, "word/numbering.xml");
    assertThat(numbering.select("w|abstractNum").first().select("w|numFmt").eachAttr("w:val"))
        .containsExactly("upperRoman", "upperLetter", "decimal");
    assertThat(numPr(part(english, "word/styles.xml"), "Heading2")).isEqualTo("1/1");
  }

  @Test
  void anAnnexHasAHeadingWithoutANumberAndParagraphsThatGoOn() throws IOException {
    byte[] annexed = RenderedFiles.bytes(renderer, SampleReports.withAnAnnex(), BASE);
    assertThat(texts(annexed, "Heading1")).containsExactly("Introduction");
    assertThat(texts(annexed, "AnnexHeading")).startsWith("Annex 1. Programme");
    assertThat(texts(annexed, "NumberedParagraph")).hasSize(2);
    assertThat(texts(annexed, "TOC1")).contains("Annex 1. Programme");
  }

  @Test
  void paragraphsAreNumberedByOneListThroughTheDocument() throws IOException {
    assertThat(texts(english, "NumberedParagraph")).hasSize(5);
    assertThat(numPr(part(english, "word/styles.xml"), "NumberedParagraph")).isEqualTo("2/0");
    assertThat(texts(english, "NumberedParagraph")).noneMatch(t -> t.matches("^[0-9]+\\..*"));
  }

  @Test
  void everyStyleThatIsUsedExistsAndNamesItsFonts() throws IOException {
    Document styles = part(english, "word/styles.xml");
    var known = styles.select("w|style").eachAttr("w:styleId");
    Document body = part(english, "word/document.xml");
    assertThat(body.select("w|pStyle, w|rStyle, w|tblStyle").eachAttr("w:val")).isSubsetOf(known);
    assertThat(styles.select("w|style[w:type=paragraph]"))
        .allSatisfy(style -> assertThat(style.select("w|rFonts")).isNotEmpty());
  }

  @Test
  void footnotesAreRealFootnotes() throws IOException {
    try (var file = open(english)) {
      assertThat(file.getFootnotes())
          .filteredOn(n -> n.getId().signum() > 0)
          .extracting(n -> n.getParagraphs().getFirst().getText().strip())
          .anySatisfy(text -> assertThat(text).contains("From 3 August to 30 September 2009."))
          .anySatisfy(text -> assertThat(text).contains("A second note."));
    }
    assertThat(part(english, "word/document.xml").select("w|footnoteReference")).hasSize(2);
    Document notes = part(english, "word/footnotes.xml");
    assertThat(notes.select("w|footnote").eachAttr("w:id")).containsExactly("-1", "0", "1", "2");
    assertThat(notes.select("w|footnoteRef")).hasSize(2);
  }

  @Test
  void tablesRepeatTheirHeadsAndHaveAnAlternativeText() throws IOException {
    try (var file = open(english)) {
      assertThat(file.getTables())
          .hasSize(3)
          .allSatisfy(
              table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRows()).allMatch(r -> r.isCantSplitRow());
                assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).isNotBlank();
                assertThat(table.getCTTbl().getTblPr().getTblDescription().getVal()).isNotBlank();
              });
      assertThat(file.getTables().getFirst().getText()).contains("Word used\tComments\nMost\t14");
      assertThat(file.getTables().getLast().getRows()).hasSize(21);
    }
  }

  @Test
  void citationsLinkToTheirComments() throws IOException {
    Document body = part(english, "word/document.xml");
    var targets = new TreeMap<String, String>();
    part(english, "word/_rels/document.xml.rels")
        .select("Relationship[TargetMode=External]")
        .forEach(r -> targets.put(r.attr("Id"), r.attr("Target")));
    List<String> cited =
        body.select("w|hyperlink[r:id]").stream()
            .filter(h -> h.wholeText().strip().equals("C10"))
            .map(h -> targets.get(h.attr("r:id")))
            .toList();
    assertThat(cited).containsExactly(SITE + "/comments/10", SITE + "/comments/10");
    assertThat(targets.values()).doesNotHaveDuplicates();
  }

  @Test
  void pointsOfTheSummaryCiteForThemselves() throws IOException {
    byte[] docx = citing(SampleReports.inEnglish());

    assertThat(texts(docx, "Summary"))
        .satisfiesExactly(
            many -> assertThat(many).contains("Many spoke of it.", "[C1, C2, C3, C4, C5 +3]"),
            one ->
                assertThat(one)
                    .contains("“La participation à distance”.", "[C9]")
                    .endsWith("[para. 1]"));
    assertThat(part(docx, "word/document.xml").select("w|hyperlink[w:anchor=sum1_1]")).hasSize(1);
    assertThat(part(docx, "word/footnotes.xml").text()).contains("A note of the summary.");
  }

  private static byte[] citing(ReportDocument report) {
    return RenderedFiles.bytes(renderer, SampleReports.citingInItsSummary(report), BASE);
  }

  @Test
  void everyInnerLinkHasItsBookmarkAndEveryBookmarkIsThereOnce() throws IOException {
    for (byte[] docx : List.of(english, arabic, citing(SampleReports.inArabic()))) {
      Document body = part(docx, "word/document.xml");
      var names = body.select("w|bookmarkStart").eachAttr("w:name");
      var ids = body.select("w|bookmarkStart").eachAttr("w:id");
      assertThat(names).hasSameSizeAs(new HashSet<>(names)).contains("p1", "C20", "s1");
      assertThat(ids).hasSameSizeAs(new HashSet<>(ids));
      assertThat(names).allMatch(n -> n.matches("[A-Za-z][A-Za-z0-9_]*"));
      assertThat(body.select("w|hyperlink[w:anchor]").eachAttr("w:anchor")).isSubsetOf(names);
    }
  }

  @Test
  void theContentsStandInTheFieldAndLinkToTheHeadings() throws IOException {
    Document body = part(english, "word/document.xml");
    assertThat(body.select("w|instrText").text()).contains("TOC \\o \"1-3\" \\h");
    assertThat(body.select("w|fldChar").eachAttr("w:fldCharType"))
        .containsExactly("begin", "separate", "end");
    assertThat(texts(english, "TOC1")).first().asString().contains("I.", "Introduction");
    assertThat(texts(english, "TOC2").getFirst())
        .contains("A.", "Whether the Forum should continue");
    assertThat(texts(english, "TOC1")).contains("Annex A. Contributions");
  }

  @Test
  void aChartIsABitmapAndAnSvgWithWordsForBoth() throws IOException {
    Document body = part(english, "word/document.xml");
    assertThat(body.select("wp|docPr").attr("descr"))
        .isEqualTo(
            "Figure 1. Comments by region and stakeholder group. African States made most comments.");
    String svg = body.select("asvg|svgBlip").attr("r:embed");
    String target =
        part(english, "word/_rels/document.xml.rels")
            .select("Relationship[Id=" + svg + "]")
            .attr("Target")
            .replaceFirst("^/?(word/)?", "");
    Document drawn = Jsoup.parse(text(english, "word/" + target), "", Parser.xmlParser());
    assertThat(drawn.select("svg > title").text()).startsWith("Comments by region");
    assertThat(drawn.select("text").eachText()).contains("African States", "73");
    assertThat(drawn.outerHtml()).doesNotContain("var(--");
    String bitmap =
        entries(english).keySet().stream()
            .filter(n -> n.endsWith(".png"))
            .findFirst()
            .orElseThrow();
    var image = ImageIO.read(new ByteArrayInputStream(entries(english).get(bitmap)));
    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getRGB(20, 54) & 0xFFFFFF).isEqualTo(0x254C96);
  }

  @Test
  void aChartOfATableNamesItInsteadOfRepeatingIt() throws Exception {
    for (var language : List.of(LanguageTag.ENGLISH, LanguageTag.ARABIC)) {
      byte[] charts = RenderedFiles.bytes(renderer, SampleReports.withCharts(language), BASE);
      Document body = part(charts, "word/document.xml");
      assertThat(problems(DocumentDocument.Factory.parse(text(charts, "word/document.xml"))))
          .isEmpty();
      assertThat(body.select("wp|docPr").eachAttr("descr"))
          .contains("Figure 2. Shares of agreement. 18 positions in all.");
      assertThat(texts(charts, "TableNote"))
          .contains("18 positions in all. The numbers stand in table 1.");
      try (var file = open(charts)) {
        assertThat(file.getTables())
            .filteredOn(table -> table.getText().contains("Civil society\t0\t6"))
            .hasSize(1);
      }
    }
  }

  @Test
  void everyPartIsWellFormedXmlWithoutForbiddenCharacters() throws Exception {
    var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
    for (var entry : entries(english).entrySet()) {
      if (entry.getKey().matches(".*\\.(xml|rels|svg)")) {
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(entry.getValue()));
      }
    }
    try (var file = open(english)) {
      assertThat(file.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .anySatisfy(t -> assertThat(t).contains("<script>alert(1)</script> & \"quotes\""));
    }
  }

  /// A schema says no more than this to what a word processor would call unreadable.
  @Test
  void everyPartIsValidAgainstTheOfficeSchema() throws Exception {
    for (byte[] docx : List.of(english, arabic)) {
      assertThat(problems(DocumentDocument.Factory.parse(text(docx, "word/document.xml"))))
          .isEmpty();
      assertThat(problems(FootnotesDocument.Factory.parse(text(docx, "word/footnotes.xml"))))
          .isEmpty();
      assertThat(problems(StylesDocument.Factory.parse(text(docx, "word/styles.xml")))).isEmpty();
      assertThat(problems(NumberingDocument.Factory.parse(text(docx, "word/numbering.xml"))))
          .isEmpty();
      assertThat(problems(SettingsDocument.Factory.parse(text(docx, "word/settings.xml"))))
          .isEmpty();
    }
  }

  private static List<XmlError> problems(XmlObject part) {
    var errors = new ArrayList<XmlError>();
    part.validate(new XmlOptions().setErrorListener(errors));
    return errors;
  }

  @Test
  void foreignWordsNameTheirLanguage() throws IOException {
    Element french =
        part(english, "word/document.xml").select("w|lang[w:val=fr]").first().parent().parent();
    assertThat(french.wholeText()).isEqualTo("La participation à distance reste coûteuse");
  }

  @Test
  void anArabicReportRunsFromRightToLeft() throws IOException {
    Document body = part(arabic, "word/document.xml");
    assertThat(body.select("w|sectPr > w|bidi")).hasSize(1);
    assertThat(body.select("w|tblPr"))
        .allSatisfy(t -> assertThat(t.select("w|bidiVisual")).hasSize(1));
    assertThat(
            body.select("w|p").stream()
                .filter(p -> p.select("> w|pPr > w|bidi").isEmpty())
                .map(Element::wholeText))
        .as("all but the quotation in English")
        .containsExactly("Encourages all stakeholders");
    assertThat(part(arabic, "word/styles.xml").select("w|docDefaults w|lang").attr("w:bidi"))
        .isEqualTo("ar");
    assertThat(body.select("w|r"))
        .allSatisfy(
            run -> {
              String text = run.wholeText();
              boolean marked = !run.select("w|rtl").isEmpty();
              if (text.matches("(?s).*\\p{IsArabic}.*") && text.matches("(?s).*\\p{L}.*")) {
                assertThat(marked).as(text).isTrue();
              }
              if (text.matches("(?s).*\\p{IsLatin}.*")) {
                assertThat(marked).as(text).isFalse();
              }
            });
  }

  @Test
  void summariesOfSubmissionsAreHeadingsWithoutNumbersAndOfTheirOwnDirection() throws Exception {
    byte[] docx =
        RenderedFiles.bytes(renderer, SampleReports.withSummaries(LanguageTag.ENGLISH), BASE);
    assertThat(problems(DocumentDocument.Factory.parse(text(docx, "word/document.xml")))).isEmpty();
    assertThat(texts(docx, "Heading2"))
        .startsWith("S-1, Ministry of Posts", "S-3, Ministry of Posts")
        .endsWith("S-6, Ministry of Posts", "All comments");
    Document body = part(docx, "word/document.xml");
    assertThat(body.select("w|p:has(w|pStyle[w:val=Heading2]) w|numId").eachAttr("w:val"))
        .hasSize(5)
        .containsOnly("0");
    Element arabicWords = paragraph(body, "نقترح صندوقاً.");
    assertThat(arabicWords.select("> w|pPr > w|bidi")).hasSize(1);
    assertThat(arabicWords.select("w|r").first().select("w|rtl, w|lang[w:bidi=ar]")).hasSize(2);
    Element list = paragraph(body, "- un fonds- un délai");
    assertThat(list.select("w|lang").eachAttr("w:val")).contains("fr");
    assertThat(list.select("w|br")).hasSize(1);

    Document arabicReport =
        part(
            RenderedFiles.bytes(renderer, SampleReports.withSummaries(LanguageTag.ARABIC), BASE),
            "word/document.xml");
    assertThat(paragraph(arabicReport, "Hubs should be paid for.").select("> w|pPr > w|bidi"))
        .isEmpty();
    assertThat(paragraph(arabicReport, "نقترح صندوقاً.").select("> w|pPr > w|bidi")).hasSize(1);
  }

  private static Element paragraph(Document body, String text) {
    return body.select("w|p").stream()
        .filter(p -> p.wholeText().strip().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void quotationsOfTheOtherDirectionAreKeptApart() throws IOException {
    try (var file = open(arabic)) {
      assertThat(file.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .anySatisfy(
              t ->
                  assertThat(t)
                      .contains("\u200FLa participation à distance\u200F", "\u200F[C9]\u200F"));
    }
  }

  @Test
  void translationsStandBehindTheirQuotationsInTheirDirection() throws IOException {
    byte[] into = RenderedFiles.bytes(renderer, SampleTranslations.translatedIntoEnglish(), BASE);
    assertThat(texts(into, "NumberedParagraph"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains(
                        "coûteuse” [translation by \u200Eوحدة الترجمة\u200E: “Remote participation"
                            + " remains costly”]."));
    byte[] intoArabic =
        RenderedFiles.bytes(renderer, SampleTranslations.translatedIntoArabic(), BASE);
    assertThat(texts(intoArabic, "NumberedParagraph"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains(
                        "» \u200F[translation by \u200FTranslation Unit\u200F:"
                            + " “المشاركة عن بعد”]\u200F (")
                    .contains("\u200FLa participation à distance\u200F"));
    for (byte[] docx : List.of(into, intoArabic)) {
      assertThat(part(docx, "word/document.xml").select("w|lang[w:val=fr]")).isNotEmpty();
      assertThat(
              part(docx, "word/document.xml").select("w|r").stream()
                  .filter(run -> run.wholeText().contains("translation by"))
                  .flatMap(run -> run.select("w|lang").stream()))
          .isEmpty();
    }
  }

  @Test
  void aRemovedCommentIsNowhereAndItsDecisionIsInItsPlace() throws IOException {
    byte[] corrected =
        RenderedFiles.bytes(
            renderer,
            SampleReports.inEnglish().withCommentRemoved(9, 51, SampleReports.PUBLISHED),
            BASE);
    String body = part(corrected, "word/document.xml").wholeText();
    assertThat(body)
        .doesNotContain("coûteuse", "Delegate 9")
        .contains("One wrote: “[removed, M-0051]”.", "C9 was removed on 13 November 2009");
  }

  @Test
  void propertiesTellTheEditionAndNotTheMoment() throws IOException {
    try (var file = open(english)) {
      var core = file.getProperties().getCoreProperties();
      assertThat(core.getTitle()).isEqualTo("Continuation of the Forum");
      assertThat(core.getCreator()).isEqualTo("Information society follow-up");
      assertThat(core.getCreated()).isEqualTo(Date.from(SampleReports.PUBLISHED));
      assertThat(core.getModified()).isEqualTo(Date.from(SampleReports.PUBLISHED));
    }
  }

  @Test
  void theSameEditionGivesTheSameBytes() throws IOException {
    assertThat(
            RenderedFiles.bytes(
                new DocxRenderer(TestRendering.MESSAGES, TestRendering.LIMIT),
                SampleReports.inEnglish(),
                BASE))
        .isEqualTo(english);
    assertThat(RenderedFiles.bytes(renderer, SampleReports.inArabic(), BASE)).isEqualTo(arabic);
    assertThat(entries(english).keySet()).first().isEqualTo("[Content_Types].xml");
  }

  private static String numPr(Document styles, String style) {
    Element numbering = styles.select("w|style[w:styleId=" + style + "] w|numPr").first();
    return numbering.select("w|numId").attr("w:val")
        + "/"
        + numbering.select("w|ilvl").attr("w:val");
  }

  private static List<String> texts(byte[] docx, String style) throws IOException {
    try (var file = open(docx)) {
      return file.getParagraphs().stream()
          .filter(p -> style.equals(p.getStyle()))
          .map(XWPFParagraph::getText)
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }

  private static String footers(byte[] docx) throws IOException {
    try (var file = open(docx)) {
      return file.getFooterList().stream()
          .map(footer -> footer.getText())
          .collect(Collectors.joining("\n"));
    }
  }

  private static XWPFDocument open(byte[] docx) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(docx));
  }

  private static Document part(byte[] docx, String name) throws IOException {
    return Jsoup.parse(text(docx, name), "", Parser.xmlParser());
  }

  private static String text(byte[] docx, String name) throws IOException {
    return new String(entries(docx).get(name), StandardCharsets.UTF_8);
  }

  private static java.util.Map<String, byte[]> entries(byte[] docx) throws IOException {
    var entries = new java.util.LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }
}
