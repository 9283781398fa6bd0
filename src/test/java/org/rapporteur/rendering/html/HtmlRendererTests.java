package org.rapporteur.rendering.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.rendering.RenderedFiles;
import org.rapporteur.rendering.TestRendering;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.rendering.document.SampleTranslations;
import org.rapporteur.rendering.document.SubmittedSummary.RedactedText;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.NuChecker;

class HtmlRendererTests {

  private static final String BASE = "https://consult.example.org";
  private static final String SITE = BASE + "/consultations/continuation-of-the-forum";

  private static final Masthead.Embargo EMBARGO =
      new Masthead.Embargo(Instant.parse("2009-11-20T18:00:00Z"), "Ana <b>Lima</b>");

  private final HtmlRenderer renderer =
      new HtmlRenderer(TestRendering.MESSAGES, TestRendering.LIMIT);
  private final Document english = page(SampleReports.inEnglish());
  private final Document arabic = page(SampleReports.inArabic());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en",
        "ar",
        "submission",
        "citing summary",
        "summaries",
        "arabic summaries",
        "charts",
        "corrected",
        "translated"
      })
  void isValidHtml(String which) throws Exception {
    var document =
        switch (which) {
          case "en" -> SampleReports.inEnglish();
          case "ar" -> SampleReports.inArabic();
          case "translated" -> SampleTranslations.translatedIntoArabic();
          case "citing summary" ->
              SampleReports.citingInItsSummary(SampleReports.inArabic())
                  .withCommentRemoved(9, 51, Instant.EPOCH);
          case "submission" -> SampleReports.withASubmission();
          case "summaries" -> SampleReports.withSummaries(LanguageTag.ENGLISH);
          case "charts" -> SampleReports.withCharts(LanguageTag.ARABIC);
          case "arabic summaries" ->
              SampleReports.withSummaries(LanguageTag.ARABIC)
                  .withSummaryRemoved(3, 51, Instant.EPOCH)
                  .withSummaryRedacted(1, 2, new RedactedText(3, "Les █████"), 52, Instant.EPOCH);
          default -> SampleReports.inEnglish().withCommentRemoved(9, 51, Instant.EPOCH);
        };
    assertThat(NuChecker.errors(RenderedFiles.bytes(renderer, document, BASE))).isEmpty();
  }

  @Test
  void reportUnderEmbargoSaysSoAndLeadsToNoEdition() {
    var preview = page(SampleReports.inEnglish().withEmbargo(EMBARGO));

    assertThat(preview.select(".ttl").text())
        .contains(
            "Preview under embargo until 20 November 2009, 18:00 (UTC), not for circulation;"
                + " read by Ana <b>Lima</b>",
            "Draft of edition 1, as of");
    assertThat(preview.select(".ttl a")).isEmpty();
    assertThat(english.select(".ttl").text()).doesNotContain("embargo");
    assertThat(english.select(".ttl a").attr("href")).isEqualTo(SITE + "/report/1");
  }

  @Test
  void needsNothingBesideIt() {
    assertThat(english.select("script, img, iframe, link[rel=stylesheet]")).isEmpty();
    assertThat(english.select("style").html())
        .contains("@media print", "light-dark(")
        .doesNotContain("@import", "url(http", "margin-left", "padding-left", "/*");
  }

  @Test
  void everyParagraphIsAnAnchorWithItsNumberAndStableId() {
    assertThat(english.select(".para").eachAttr("id"))
        .containsExactly("p1", "p2", "p3", "p4", "p5");
    assertThat(english.select("#p2 > a.pn").text()).isEqualTo("2.");
    assertThat(english.select("#p2").attr("data-paragraph")).isEqualTo("p-continue");
  }

  @Test
  void citationsLinkToTheirComments() {
    assertThat(english.select("#p4 .cites").text()).isEqualTo("[C9, C10]");
    assertThat(english.select("#p4 .cites a").eachAttr("href"))
        .containsExactly(SITE + "/comments/9", SITE + "/comments/10");
  }

  @Test
  void aLongListOfCitationsIsGivenInFullAtTheEnd() {
    Element cites = english.select("#p2 .cites").first();
    assertThat(cites.text()).isEqualTo("[C1, C2, C3, C4, C5 +3]");
    assertThat(cites.select("a").last().attr("href")).isEqualTo("#p2-1");
    assertThat(english.select("#p2-1").text()).endsWith("[C1, C2, C3, C4, C5, C6, C7, C8]");
  }

  @Test
  void everyLocalLinkHasItsPlaceAndEveryPlaceIsThereOnce() {
    var citing = page(SampleReports.citingInItsSummary(SampleReports.inEnglish()));
    for (Document page : new Document[] {english, arabic, citing}) {
      var ids = page.select("[id]").eachAttr("id");
      assertThat(ids).hasSameSizeAs(new HashSet<>(ids));
      assertThat(page.select("a[href^=#]").eachAttr("href"))
          .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
      assertThat(page.select("[aria-labelledby], [aria-describedby]"))
          .allSatisfy(
              e ->
                  assertThat(ids)
                      .containsAll(
                          java.util.List.of(
                              (e.attr("aria-labelledby") + " " + e.attr("aria-describedby"))
                                  .strip()
                                  .split(" +"))));
    }
  }

  @Test
  void headingsFormAnOutlineThatTheContentsList() {
    assertThat(english.select("h1").eachText()).containsExactly("Continuation of the Forum");
    assertThat(english.select(".doc h2, .doc h3, .doc h4").eachText())
        .startsWith(
            "I. Introduction",
            "II. Desirability of continuation",
            "A. Whether the Forum should continue",
            "1. Duration",
            "B. Form of review",
            "III. Observations");
    assertThat(english.select(".toc a[href=#s2-1]").text())
        .isEqualTo("A. Whether the Forum should continue");
  }

  @Test
  void anAnnexStandsBehindTheSectionsWithoutANumber() {
    var page = page(SampleReports.withAnAnnex());
    assertThat(page.select(".doc h2").eachText()).contains("I. Introduction", "Annex 1. Programme");
    assertThat(page.select(".toc a[href=#s2]").text()).isEqualTo("Annex 1. Programme");
    assertThat(page.select("#p2").text()).contains("The Forum met for four days.");
  }

  @Test
  void pointsOfTheSummaryCiteForThemselvesAndNameTheParagraphsThatCarryThem() {
    var page = page(SampleReports.citingInItsSummary(SampleReports.inEnglish()));
    var many = page.select(".sumbox #sum1");
    var one = page.select(".sumbox #sum2");

    assertThat(many.text())
        .startsWith("Many spoke of it.1 [C1, C2, C3, C4, C5 +3]")
        .endsWith("So it is.");
    assertThat(many.select(".cites a").eachAttr("href"))
        .startsWith(BASE + "/consultations/continuation-of-the-forum/comments/1")
        .endsWith("#sum1-1");
    assertThat(page.select("#sum1-1").text()).startsWith("Summary, point 1, sentence 1 [C1, C2");
    assertThat(page.select("#fn1 a").attr("aria-label")).isEqualTo("Back to the summary");
    assertThat(one.text()).isEqualTo("One wrote: “La participation à distance”. [C9] [para. 1]");
    assertThat(one.select(".cites").last().select("a").attr("href")).isEqualTo("#p1");
    assertThat(page.select(".para .pn").eachText())
        .isEqualTo(english.select(".para .pn").eachText());
  }

  @Test
  void footnotesLinkBothWays() {
    assertThat(english.select("sup a").eachAttr("href")).containsExactly("#fn1", "#fn2");
    assertThat(english.select("#fn1").text()).startsWith("From 3 August");
    assertThat(english.select("#fn1 a").attr("href")).isEqualTo("#fnr1");
    assertThat(english.select("#p1 #fnr1")).hasSize(1);
  }

  @Test
  void aTranslationStandsBehindItsQuotation() {
    Document into = page(SampleTranslations.translatedIntoEnglish());
    assertThat(into.select("#p2").text())
        .contains(
            "“La participation à distance reste coûteuse” [translation by وحدة الترجمة:"
                + " “Remote participation remains costly”]. [C9]");
    assertThat(into.select("#p2 .quoted").attr("lang")).isEqualTo("fr");
    assertThat(into.select("#p2 .translated [lang]")).isEmpty();
    assertThat(into.select("#p2 .translated bdi").eachText()).containsExactly("وحدة الترجمة");

    Document intoArabic = page(SampleTranslations.translatedIntoArabic());
    assertThat(intoArabic.select("#p1").text())
        .contains(
            "«La participation à distance» [translation by Translation Unit: “المشاركة عن بعد”] (");
    assertThat(intoArabic.select("#p1 .quoted").attr("dir")).isEqualTo("ltr");
    assertThat(intoArabic.select("#p1 .translated bdi").text()).isEqualTo("Translation Unit");
  }

  @Test
  void theAnnexListsEveryContributionUnderItsAnchor() {
    assertThat(english.select(".annex tbody tr").eachAttr("id"))
        .hasSize(20)
        .startsWith("C1")
        .endsWith("C20");
    assertThat(english.select("#C2").text())
        .contains(
            "Delegate 2",
            "Ministry of ICT",
            "Governments",
            "Kenya",
            "5 August 2009",
            "Cited in paragraph 2");
    assertThat(english.select("#C3").text()).contains("African States", "Cited in paragraphs 2, 3");
    assertThat(english.select("#C11").text()).contains("Campaign on remote hubs");
    assertThat(english.select("#C20").text()).contains("Set aside: Greeting or thanks only");
  }

  @Test
  void theCoverSaysHowMuchIsAccountedFor() {
    assertThat(english.select(".coverage").text())
        .contains(
            "20 of 20 comments accounted for: 10 cited for what they say, 7 counted in a group of"
                + " comments, 3 set aside.",
            "Set aside: 3 (Greeting or thanks only: 3).",
            "4 of 7 sentences cite",
            "Without citation: 3 (Describes the procedure: 3).",
            "ab".repeat(32));
  }

  @Test
  void whatPeopleWroteStaysText() {
    assertThat(english.select("#p3").text()).contains("<script>alert(1)</script> & \"quotes\"");
    assertThat(english.select("#C4").text()).contains("<script>alert(1)</script>");
    assertThat(english.outerHtml()).doesNotContain("\u0001", "\uFFFE");
  }

  @Test
  void foreignWordsNameTheirLanguageAndDirection() {
    Element quoted = english.select("#p2 .quoted").first();
    assertThat(quoted.text()).isEqualTo("La participation à distance reste coûteuse");
    assertThat(quoted.attr("lang") + " " + quoted.attr("dir")).isEqualTo("fr ltr");
    assertThat(arabic.select("#p1 .quoted").attr("lang")).isEqualTo("fr");
    assertThat(arabic.select(".quoted-mandate blockquote").attr("dir")).isEqualTo("ltr");
  }

  @Test
  void summariesOfSubmissionsNameTheirLanguageWhereItIsNotTheReports() {
    var report = page(SampleReports.withSummaries(LanguageTag.ENGLISH));
    assertThat(report.select(".doc h3[id^=S-]").eachText())
        .containsExactly(
            "S-1, Ministry of Posts",
            "S-3, Ministry of Posts",
            "S-4, Ministry of Posts",
            "S-6, Ministry of Posts");
    assertThat(report.select("h3 + .scroll > .annex")).hasSize(1);
    assertThat(english.select("h3 + .scroll > .annex")).isEmpty();
    assertThat(report.select("[id=S-1] + p").text())
        .isEqualTo("Summary as submitted, revision 2, in French");
    assertThat(report.select("[id=S-1] ~ p[lang=fr][dir=ltr]").eachText())
        .containsExactly("Les centres restent coûteux. Nous demandons :", "- un fonds - un délai");
    assertThat(report.select("p[lang=ar][dir=rtl]").first().wholeText())
        .isEqualTo("المشاركة عن بعد مكلفة (جداً).");
    assertThat(report.select("p[dir=auto]").text()).contains("<script>alert(1)</script>");
    Element own = report.select("[id=S-6] + p + p").first();
    assertThat(own.text()).isEqualTo("Hubs should be paid for.");
    assertThat(own.attributes()).isEmpty();

    var inArabic = page(SampleReports.withSummaries(LanguageTag.ARABIC));
    assertThat(inArabic.select("[id=S-3] + p + p").first().attributes()).isEmpty();
    assertThat(inArabic.select("p[lang=en][dir=ltr]").text()).isEqualTo("Hubs should be paid for.");
  }

  @Test
  void aTakenSummaryGivesWayToItsDecision() {
    var corrected =
        page(
            SampleReports.withSummaries(LanguageTag.ENGLISH)
                .withSummaryRemoved(6, 51, SampleReports.PUBLISHED)
                .withSummaryRedacted(
                    1, 2, new RedactedText(3, "Les █████"), 52, SampleReports.PUBLISHED));
    assertThat(corrected.text()).doesNotContain("Hubs should be paid", "coûteux");
    assertThat(corrected.select("[id=S-6] + p").text())
        .isEqualTo("Summary as submitted, revision 2 [removed, M-0051]");
    assertThat(corrected.select("[id=S-6] + p a").attr("href")).isEqualTo(SITE + "/log/51");
    assertThat(corrected.select("[id=S-1] + p").text())
        .isEqualTo("Summary as submitted, revision 3, in French [redacted, M-0052]");
    assertThat(corrected.select("[id=S-1] + p + p").text()).isEqualTo("Les █████");
    assertThat(corrected.select(".corrections li").eachText())
        .anySatisfy(li -> assertThat(li).contains("The summary of S-6 was removed"))
        .anySatisfy(li -> assertThat(li).contains("Words of the summary of S-1 were redacted"));
  }

  @Test
  void anArabicReportRunsFromRightToLeft() {
    Element html = arabic.select("html").first();
    assertThat(html.attr("lang") + " " + html.attr("dir")).isEqualTo("ar rtl");
    assertThat(arabic.select(".chart text.lb").first().attr("x")).isEqualTo("100.00%");
    assertThat(arabic.select("#C147, #p1 .cites bdi").first().text()).isEqualTo("C1");
  }

  @Test
  void aChartIsAPictureWithATextAndATable() {
    Element chart = english.select("svg.chart").first();
    assertThat(chart.attr("role")).isEqualTo("img");
    assertThat(chart.select("> title").text())
        .isEqualTo("Comments by region and stakeholder group");
    assertThat(chart.select("> desc").text()).isEqualTo("African States made most comments.");
    assertThat(chart.select("text").eachText())
        .containsExactly("African States", "73", "Asia-Pacific States", "69");
    assertThat(chart.select("rect[fill=url(#f1-priv)]")).hasSize(2);
    assertThat(english.select("#f1 table tbody tr").first().text())
        .isEqualTo("African States 21 8 27 0 15 2");
  }

  @Test
  void aChartOfATableLeadsThereInsteadOfRepeatingIt() {
    var charts = page(SampleReports.withCharts(LanguageTag.ENGLISH));
    assertThat(charts.select("#f1 details table tbody tr")).hasSize(14);
    assertThat(charts.select("#f2 details, #f3 details")).isEmpty();
    Element led = charts.select("#f2 > p > a").first();
    assertThat(led.text()).isEqualTo("The numbers stand in table 1.");
    assertThat(charts.select(led.attr("href")).first().parents().select("table").first().text())
        .contains("Governments 9 3");
    assertThat(charts.select("#f2 svg > title, #f2 svg > desc").eachText())
        .containsExactly("Shares of agreement", "18 positions in all.");
    assertThat(charts.select("#f2 svg.chart rect[fill=url(#f2-disagree)]")).hasSize(2);
    assertThat(charts.select("#f2 svg text").eachText())
        .containsExactly("Governments", "12", "Civil society", "6");
  }

  @Test
  void aBarTellsHoldersOnceAndALongLabelIsCut() {
    var charts = page(SampleReports.withCharts(LanguageTag.ENGLISH));
    assertThat(charts.select("#f3 svg text").eachText())
        .containsExactly(
            "remote participation in meetings, hubs, cap…", "7", SampleReports.ARABIC_WORDS, "2");
    assertThat(charts.select("#f3 svg rect > title").eachText())
        .containsExactly("Governments: 5", "Civil society: 4", "Governments: 2");
    assertThat(charts.select("table").text()).contains(SampleReports.LONG_THEME);
  }

  @Test
  void barsOfNumbersAreAsLongAsTheirTotals() {
    double first = 0;
    double second = 0;
    for (Element rect : english.select("svg.chart > rect")) {
      double width = Double.parseDouble(rect.attr("width").replace("%", ""));
      if (rect.attr("y").equals("20")) {
        first += width;
      } else {
        second += width;
      }
    }
    assertThat(first).isBetween(97.0, 100.0);
    assertThat(second / first).isCloseTo(69 / 73.0, org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void aSentenceWithoutCitationCarriesItsReason() {
    assertThat(english.select("#p1 .sentence").attr("data-reason")).isEqualTo("procedural");
    assertThat(english.select("#p1 .cites")).isEmpty();
  }

  @Test
  void aRemovedCommentIsNowhereAndItsDecisionIsInItsPlace() {
    var corrected =
        page(SampleReports.inEnglish().withCommentRemoved(9, 51, SampleReports.PUBLISHED));
    assertThat(corrected.outerHtml()).doesNotContain("coûteuse", "Delegate 9");
    assertThat(corrected.select("#p2").text()).contains("One wrote: “[removed, M-0051]”.");
    assertThat(corrected.select("#C9").text()).contains("[removed, M-0051]");
    assertThat(corrected.select("#p2 a.removed").attr("href")).isEqualTo(SITE + "/log/51");
    assertThat(corrected.select(".corrections li").text())
        .contains("C9 was removed on 13 November 2009");
  }

  @Test
  void theBodyIsTheSameArticleWithoutAFrame() {
    String body = String.join("", renderer.renderParts(SampleReports.inEnglish(), ""));
    assertThat(Jsoup.parseBodyFragment(body).body().children()).hasSize(1);
    assertThat(body).doesNotContain("<html", "<style").contains("href=\"/consultations/");
    assertThat(Jsoup.parse(renderer.renderContents(SampleReports.inEnglish())).select("nav.toc a"))
        .isNotEmpty();
  }

  @Test
  void theBodyIsCutAroundEachParagraph() {
    var report = SampleReports.inEnglish();
    var parts = renderer.renderParts(report, "");
    int count = report.paragraphs().size();
    assertThat(parts).hasSize(2 * count + 1);
    for (int n = 1; n <= count; n++) {
      assertThat(parts.get(2 * n - 1))
          .startsWith("<div class=\"para\" id=\"p" + n + "\"")
          .endsWith("</div>");
    }
    assertThat(page(report).html()).doesNotContain("<!--");
  }

  @Test
  void theSameEditionGivesTheSameBytes() {
    assertThat(
            RenderedFiles.bytes(
                new HtmlRenderer(TestRendering.MESSAGES, TestRendering.LIMIT),
                SampleReports.inEnglish(),
                BASE))
        .isEqualTo(RenderedFiles.bytes(renderer, SampleReports.inEnglish(), BASE));
  }

  private Document page(ReportDocument document) {
    return Jsoup.parse(
        new String(RenderedFiles.bytes(renderer, document, BASE), StandardCharsets.UTF_8));
  }
}
