package org.rapporteur.rendering.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.rapporteur.rendering.RenderedFiles;
import org.rapporteur.rendering.TestRendering;
import org.rapporteur.rendering.document.CommentDisposition;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.ReportDocumentBuilder;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.rendering.docx.DocxRenderer;
import org.rapporteur.rendering.html.HtmlRenderer;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.NuChecker;

/// Of more comments than the limit an annex lists those that the report names, and says so.
class AnnexLimitTests {

  private static final String BASE = "https://consult.example.org";
  private static final String COMPLETE =
      BASE + "/consultations/continuation-of-the-forum/report/1.html";

  /// The samples have 20 comments.
  private static final AnnexLimit BELOW = new AnnexLimit(19);

  private static final AnnexLimit AT = new AnnexLimit(20);

  private static final String SAID =
      "10 of 20 comments are listed here, in the order of their numbers: all that the report cites,"
          + " quotes or names, with who made each and what became of it in this report. The"
          + " complete list of 20, with the place of each in the report, is in the report as HTML,"
          + " Markdown and JSON, and in its data (XLSX). ";

  @Test
  void listsWhateverTheReportCitesQuotesCorrectsOrCallsByItsNumber() {
    var report = naming();

    var listed = new AnnexLimit(10).select(report);

    assertThat(listed.entries())
        .extracting(entry -> entry.number())
        .containsExactly(2, 3, 5, 7, 8, 11, 12, 14, 15, 17);
    assertThat(listed.total()).isEqualTo(20);
    assertThat(listed.isComplete()).isFalse();
    assertThat(AT.select(report).entries()).isEqualTo(report.contributions());
    assertThat(AT.select(report).isComplete()).isTrue();
  }

  @Test
  void numberThatNoCommentHasTakesNoRoom() {
    assertThat(MentionedComments.find(naming(), Sentence::citations).length()).isEqualTo(18);
  }

  private static ReportDocument naming() {
    var masthead = SampleReports.inEnglish().masthead();
    var builder =
        new ReportDocumentBuilder(
            SampleReports.inEnglish().consultation(),
            LanguageTag.ENGLISH,
            masthead,
            1,
            SampleReports.PUBLISHED,
            SampleReports.inEnglish().snapshot());
    builder
        .summaryPoint("sum-0", List.of(SampleReports.plain("As C3 says.")), List.of())
        .summaryPoint(
            "sum-1",
            List.of(
                Sentence.withCitations(
                    Sentence.Role.OVERVIEW, "So it is.", SampleReports.citations(5))),
            List.of())
        .heading(1, "On C7")
        .paragraph(
            "p-1",
            List.of(
                Sentence.withCitations(
                        Sentence.Role.OVERVIEW, "AC13, C4b.", SampleReports.citations(2))
                    .withFootnote("See C8.")))
        .table(
            new Table(
                "Answers",
                "All.",
                List.of("Submission", "Comments"),
                List.of(new Table.Row("S-1 (C11)", List.of("C12, C14")))))
        .submittedSummary(SampleReports.summary(1, LanguageTag.ENGLISH, "We agree with C15."))
        .method("C999999999 is of another consultation, C016 is nothing.");
    IntStream.rangeClosed(1, 20)
        .forEach(
            number ->
                builder.contribution(
                    SampleReports.contribution(number, CommentDisposition.grouped(null))));
    return builder.build().withCommentRemoved(17, 51, SampleReports.PUBLISHED);
  }

  @Test
  void wordProcessorsFileListsThoseAndSaysWhereAllAre() throws IOException {
    try (var file = docx(BELOW, SampleReports.inEnglish())) {
      assertThat(anchors(file)).containsExactlyElementsOf(tenComments());
      assertThat(file.getParagraphs())
          .filteredOn(paragraph -> paragraph.getText().contains("comments are listed here"))
          .singleElement()
          .satisfies(
              paragraph -> {
                assertThat(paragraph.getText()).isEqualTo(SAID + COMPLETE);
                assertThat(paragraph.getRuns().getLast().getParent()).isNotNull();
              });
      assertThat(file.getHyperlinks()).extracting(XWPFHyperlink::getURL).contains(COMPLETE);
    }
    try (var file = docx(AT, SampleReports.inEnglish())) {
      assertThat(anchors(file)).hasSize(20);
      assertThat(file.getHyperlinks()).extracting(XWPFHyperlink::getURL).doesNotContain(COMPLETE);
    }
  }

  /// Eight comments are cited by one sentence, which shows five of them.
  @Test
  void ofMoreThatAreCitedThanTheLimitThoseAreListedWhoseNumbersStandInTheText() throws Exception {
    var report = SampleReports.inEnglish();
    var narrow = new AnnexLimit(9);
    var shown = List.of("C1", "C2", "C3", "C4", "C5", "C9", "C10");
    String listOfAll = COMPLETE + "#p2-1";

    try (var file = docx(narrow, report)) {
      assertThat(anchors(file)).containsExactlyElementsOf(shown);
      assertThat(file.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .anySatisfy(
              text ->
                  assertThat(text)
                      .startsWith(
                          "7 of 20 comments are listed here, in the order of their numbers: all"
                              + " whose numbers stand in the text"))
          .contains("Paragraph 2, sentence 1 [8 comments]");
      assertThat(file.getHyperlinks()).extracting(XWPFHyperlink::getURL).contains(COMPLETE);
      assertThat(file.getPackagePart().getRelationships())
          .extracting(relation -> relation.getTargetURI().toString())
          .contains(listOfAll);
    }

    var renderer = new HtmlRenderer(TestRendering.MESSAGES, narrow);
    var page = Jsoup.parse(String.join("", renderer.renderParts(report, BASE)));
    assertThat(page.select(".annex tbody tr").eachAttr("id")).containsExactlyElementsOf(shown);
    assertThat(page.select("#p2-1 a").eachAttr("href")).containsExactly("#p2", listOfAll);
    var file =
        Jsoup.parse(
            new String(RenderedFiles.bytes(renderer, report, BASE), StandardCharsets.UTF_8));
    assertThat(file.select("#p2-1 a")).as("the complete list").hasSize(1 + 8);
  }

  @Test
  void reportInArabicSaysSoInTheWordsOfItsBundle() throws IOException {
    var report = SampleReports.inArabic();
    var words = new ReportTexts(TestRendering.MESSAGES, LanguageTag.ARABIC);
    int cited = 4;

    try (var file = docx(BELOW, report)) {
      assertThat(anchors(file)).containsExactly("C1", "C2", "C3", "C9").hasSize(cited);
      assertThat(file.getParagraphs())
          .extracting(paragraph -> paragraph.getText().strip())
          .contains(
              words.text("report.annex.contributions.named", cited, 20)
                  + " "
                  + words.text("report.annex.contributions.complete", 20)
                  + " "
                  + COMPLETE.replace("/1.html", "/2.html"));
    }
  }

  @Test
  void previewNamesNoAddressThatMayNeverCome() {
    var preview =
        SampleReports.inEnglish()
            .withEmbargo(new Masthead.Embargo(Instant.parse("2009-11-20T18:00:00Z"), "Ana Lima"));
    var words = new ReportTexts(TestRendering.MESSAGES, LanguageTag.ENGLISH);
    var listed = BELOW.select(preview);

    assertThat(listed.description(preview, words))
        .endsWith("is in this preview as HTML, Markdown and JSON.")
        .doesNotContain("XLSX");
    assertThat(listed.completeListUrl(preview, new DocumentLinks(BASE, preview.consultation())))
        .isEmpty();
  }

  @Test
  void belowTheLimitNothingChangesAndAboveItTheSameEditionIsTheSameFile() {
    var report = SampleReports.inEnglish();
    assertThat(RenderedFiles.bytes(new DocxRenderer(TestRendering.MESSAGES, AT), report, BASE))
        .isEqualTo(
            RenderedFiles.bytes(
                new DocxRenderer(TestRendering.MESSAGES, TestRendering.LIMIT), report, BASE));
    var below = new DocxRenderer(TestRendering.MESSAGES, BELOW);
    assertThat(RenderedFiles.bytes(below, report, BASE))
        .isEqualTo(RenderedFiles.bytes(below, report, BASE));
    assertThat(below.settings())
        .isNotEqualTo(new DocxRenderer(TestRendering.MESSAGES, AT).settings());
  }

  @Test
  void htmlFileHasAllOfThemFoldedAndThePageOfTheSiteThoseThatAreNamed() throws Exception {
    var renderer = new HtmlRenderer(TestRendering.MESSAGES, BELOW);
    var report = SampleReports.inEnglish();

    var file =
        Jsoup.parse(
            new String(RenderedFiles.bytes(renderer, report, BASE), StandardCharsets.UTF_8));
    assertThat(file.select("details:not([open]) .annex tbody tr")).hasSize(20);
    assertThat(file.select("details:has(.annex) > summary").text()).isEqualTo("Show 20 comments");
    assertThat(file.text()).contains("Every comment of the consultation");
    assertThat(NuChecker.errors(RenderedFiles.bytes(renderer, report, BASE))).isEmpty();

    var page = Jsoup.parse(String.join("", renderer.renderParts(report, "")));
    assertThat(page.select(".annex tbody tr").eachAttr("id"))
        .containsExactlyElementsOf(tenComments());
    assertThat(page.select("details .annex")).as("10 are not many").isEmpty();
    assertThat(page.text()).contains(SAID + "The complete list");
    assertThat(page.select("a[href$=.html]").eachAttr("href"))
        .containsExactly("/consultations/continuation-of-the-forum/report/1.html");

    var whole =
        Jsoup.parse(
            String.join("", new HtmlRenderer(TestRendering.MESSAGES, AT).renderParts(report, "")));
    assertThat(whole.select(".annex tbody tr")).hasSize(20);
    assertThat(whole.select("details .annex, a[href$=.html]")).isEmpty();
  }

  private static List<String> tenComments() {
    return IntStream.rangeClosed(1, 10).mapToObj(ReportTexts::commentLabel).toList();
  }

  private static XWPFDocument docx(AnnexLimit limit, ReportDocument report) throws IOException {
    byte[] file =
        RenderedFiles.bytes(new DocxRenderer(TestRendering.MESSAGES, limit), report, BASE);
    return new XWPFDocument(new ByteArrayInputStream(file));
  }

  private static List<String> anchors(XWPFDocument file) {
    var found = new ArrayList<String>();
    for (var row : file.getTables().getLast().getRows()) {
      for (var paragraph : row.getCell(0).getParagraphs()) {
        paragraph.getCTP().getBookmarkStartList().stream()
            .map(CTBookmark::getName)
            .forEach(found::add);
      }
    }
    return found;
  }
}
