package org.rapporteur.rendering.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.rendering.RenderedFiles;
import org.rapporteur.rendering.TestRendering;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.rendering.document.SampleTranslations;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;

class MarkdownRendererTests {

  private static final String BASE = "https://consult.example.org";
  private final MarkdownRenderer renderer = new MarkdownRenderer(TestRendering.MESSAGES);
  private final String english = text(SampleReports.inEnglish());

  @Test
  void theOutlineIsThatOfTheReport() {
    assertThat(english.lines().filter(l -> l.startsWith("#")))
        .startsWith(
            "# Continuation of the Forum",
            "## I. Introduction",
            "## II. Desirability of continuation",
            "### A. Whether the Forum should continue",
            "#### 1\\. Duration");
  }

  @Test
  void aReportUnderEmbargoSaysSoAndLeadsToNoEdition() {
    var until = Instant.parse("2009-11-20T18:00:00Z");
    var preview =
        text(SampleReports.inEnglish().withEmbargo(new Masthead.Embargo(until, "Ana Lima")));
    assertThat(preview)
        .contains("**Preview under embargo until 20 November 2009, 18:00 ", "read by Ana Lima")
        .contains("Draft of edition 1, as of")
        .doesNotContain("](" + BASE + "/consultations/continuation-of-the-forum/report/1)");
    assertThat(english).doesNotContain("embargo");
  }

  @Test
  void anAnnexStandsBehindTheSectionsWithoutANumber() {
    assertThat(text(SampleReports.withAnAnnex()).lines().filter(l -> l.startsWith("#")))
        .startsWith(
            "# Continuation of the Forum",
            "## I. Introduction",
            "### A. Mandate",
            "## Annex 1. Programme",
            "## Annex A. Contributions");
  }

  @Test
  void paragraphsKeepTheirNumbersAndLinksWhenRendered() {
    String html = Markdown.toHtml(paragraph(4));
    assertThat(html)
        .startsWith(
            "<p>4. A review was proposed. [<a href=\""
                + BASE
                + "/consultations/continuation-of-the-forum/comments/9\"")
        .contains(">C9</a>, <a")
        .endsWith(">C10</a>]</p>");
  }

  @Test
  void pointsOfTheSummaryCiteForThemselves() {
    String report = text(SampleReports.citingInItsSummary(SampleReports.inEnglish()));

    assertThat(report)
        .contains("\nMany spoke of it.[^1] \\[[C1](" + BASE)
        .contains("comments/9)\\] \\[para. 1\\]")
        .contains("[^1]: A note of the summary");
  }

  @Test
  void anAnswerOfASubmissionIsCitedWithBothNumbers() {
    String report = text(SampleReports.withASubmission());
    assertThat(report).contains("[S-1, C1](", "[C2](", "S-1, Ministry of Posts");
    assertThat(report.lines().filter(line -> line.contains("Delegate 1, Ministry of ICT")))
        .singleElement()
        .satisfies(row -> assertThat(row).contains(", S-1 |"));
  }

  @Test
  void summariesOfSubmissionsStandUnderTheirHeadingsAsTheyAreRead() {
    String report = text(SampleReports.withSummaries(LanguageTag.ENGLISH));
    int from = report.indexOf("### S-1, Ministry of Posts\n");
    String html = Markdown.toHtml(report.substring(from, report.indexOf("| Comment |")));

    assertThat(html)
        .contains(
            "<p><strong>S-1, Ministry of Posts</strong></p>\n"
                + "<p>Summary as submitted, revision 2, in French</p>\n"
                + "<p>Les centres restent coûteux.<br />\nNous demandons :</p>\n"
                + "<p>- un fonds<br />\n- un délai</p>",
            "<p>Summary as submitted, revision 2</p>\n<p>Hubs should be paid for.</p>",
            "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;quotes&#34;")
        .doesNotContain("<a ");
    assertThat(report).contains("### All comments\n\n| Comment |");
    assertThat(english).doesNotContain("Summary as submitted", "All comments");
  }

  @Test
  void aRemovedSummaryIsNowhereAndItsDecisionIsInItsPlace() {
    String corrected =
        text(
            SampleReports.withSummaries(LanguageTag.ENGLISH)
                .withSummaryRemoved(6, 51, SampleReports.PUBLISHED));
    assertThat(corrected)
        .doesNotContain("Hubs should be paid for")
        .contains(
            "[\\[removed, M-0051\\]](" + BASE + "/consultations/continuation-of-the-forum/log/51)",
            "The summary of S-6 was removed on 13 November 2009 by decision M-0051");
  }

  @Test
  void numbersThatStandInATableAreNotGivenAgain() {
    String report = text(SampleReports.withCharts(LanguageTag.ENGLISH));
    assertThat(report)
        .contains(
            "| Month 14 | 2 | 14 | 0 | 0 | 0 | 0 |",
            "**Figure 2. Shares of agreement**\n\n"
                + "18 positions in all. The numbers stand in table 1.\n")
        .containsOnlyOnce("| Governments | 9 | 3 |");
  }

  @Test
  void noCitationIsLeftOut() {
    assertThat(paragraph(2))
        .contains("[C1]", "[C2]", "[C3]", "[C4]", "[C5]", "[C6]", "[C7]", "[C8]");
  }

  @Test
  void whatPeopleWroteStaysText() {
    assertThat(Markdown.toPlainText(paragraph(3)))
        .contains("<script>alert(1)</script> & \"quotes\"");
    assertThat(english).doesNotContain("\u0001", "\uFFFE");
  }

  @Test
  void footnotesAreMarkedAndGiven() {
    assertThat(paragraph(1)).endsWith("[^1]");
    assertThat(english).contains("\n[^1]: From 3 August to 30 September 2009.\n");
  }

  @Test
  void aTranslationStandsBehindItsQuotation() {
    assertThat(Markdown.toPlainText(text(SampleTranslations.translatedIntoEnglish())))
        .contains(
            "“La participation à distance reste coûteuse” [translation by وحدة الترجمة:"
                + " “Remote participation remains costly”].");
    assertThat(Markdown.toPlainText(text(SampleTranslations.translatedIntoArabic())))
        .contains(
            "«La participation à distance» [translation by Translation Unit: “المشاركة عن بعد”]");
    assertThat(
            text(
                SampleTranslations.translatedIntoEnglish()
                    .withCommentRemoved(9, 51, SampleReports.PUBLISHED)))
        .doesNotContain("translation by", "remains costly");
  }

  @Test
  void tablesHaveAsManyCellsInEachRow() {
    List<String> rows = english.lines().filter(l -> l.startsWith("| [C")).toList();
    assertThat(rows).hasSize(20).allMatch(r -> r.replace("\\|", "").split("\\|", -1).length == 9);
  }

  @Test
  void aRemovedCommentIsNowhereAndItsDecisionIsInItsPlace() {
    String corrected =
        text(SampleReports.inEnglish().withCommentRemoved(9, 51, SampleReports.PUBLISHED));
    assertThat(corrected)
        .doesNotContain("coûteuse", "Delegate 9")
        .contains("M-0051", "/log/51", "C9 was removed on 13 November 2009");
  }

  @Test
  void theSameEditionGivesTheSameBytes() {
    assertThat(text(SampleReports.inEnglish())).isEqualTo(english);
  }

  private String paragraph(int number) {
    return english.lines().filter(l -> l.startsWith(number + "\\. ")).findFirst().orElseThrow();
  }

  private String text(ReportDocument document) {
    return new String(RenderedFiles.bytes(renderer, document, BASE), StandardCharsets.UTF_8);
  }
}
