package org.rapporteur.rendering.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.testing.ReportSchema.problems;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.rendering.RenderedFiles;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SampleEnclosures;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.rendering.document.SampleTranslations;
import org.rapporteur.rendering.document.SubmittedSummary.RedactedText;
import org.rapporteur.rendering.supplement.GroupDifferences;
import org.rapporteur.shared.LanguageTag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonRendererTests {

  private static final String BASE = "https://consult.example.org";
  private final JsonRenderer renderer = new JsonRenderer();

  @Test
  void campaignsAreTheirTextsWithWhatVariesInThem() {
    var report = SampleEnclosures.enclosing(SampleEnclosures.enclosed());
    var campaigns = json(report).get("campaigns");
    assertThat(campaigns.get("all").asInt()).isEqualTo(2);
    var first = campaigns.at("/first/0");
    String words = first.get("words").asString();
    var part = first.at("/parts/0");
    assertThat(words.substring(part.get("start").asInt(), part.get("end").asInt()))
        .isEqualTo("a nurse");
    assertThat(part.at("/fillings/0/words").asString()).isEqualTo("a miner");
    assertThat(first.at("/additions/first/0/words").asString()).isEqualTo("My village");
    assertThat(first.at("/additions/first/0/cut").asBoolean()).isTrue();
    assertThat(first.has("cut")).isFalse();
    assertThat(json(SampleReports.inEnglish()).has("campaigns")).isFalse();
  }

  @Test
  void exchangesAreWhatWentOutAndWhatCameBack() {
    var report = SampleEnclosures.enclosing(SampleEnclosures.enclosed());
    var exchanges = json(report).get("exchanges");
    assertThat(exchanges).hasSize(2);
    assertThat(exchanges.at("/0/outcome").asString()).isEqualTo("accepted");
    assertThat(exchanges.at("/0/sent").asString()).contains("La participation à distance");
    assertThat(exchanges.at("/0/quoted/0").asInt()).isEqualTo(9);
    assertThat(exchanges.at("/1/why").asString()).isEqualTo("number-not-in-sources");
    assertThat(json(report).get("exchangesInAll").asInt()).isEqualTo(3);
    assertThat(json(SampleReports.inEnglish()).propertyNames())
        .doesNotContain("exchanges", "exchangesInAll");
  }

  @Test
  void whatIsEnclosedLosesTheWordsOfARemovedComment() {
    var left = SampleEnclosures.enclosing(SampleEnclosures.enclosed());
    left = left.withCommentRemoved(9, 51, SampleReports.PUBLISHED);
    left = left.withCommentRedacted(2, 1, "a miner and ██████", 52, SampleReports.PUBLISHED);
    assertThat(problems(text(left))).isEmpty();
    assertThat(text(left))
        .doesNotContain("nurse", "La participation à distance", "My village")
        .contains("a miner", "34 of them");
    var campaign = json(left).at("/campaigns/first/0");
    assertThat(campaign.get("removedBy").asString()).isEqualTo("M-0051");
    assertThat(campaign.at("/additions/first/0/redactedBy").asString()).isEqualTo("M-0052");
    assertThat(json(left).at("/exchanges/0").propertyNames())
        .contains("removedBy", "model")
        .doesNotContain("sent", "answer", "quoted");
    assertThat(json(left).get("corrections")).hasSize(2);
  }

  @Test
  void differencesAreTheirCountsAndIntervals() {
    var report = SampleEnclosures.enclosing(SampleEnclosures.enclosed());
    assertThat(problems(text(report))).isEmpty();
    var differences = json(report).get("differences");
    assertThat(differences.get("tested").asInt()).isEqualTo(40);
    assertThat(differences.get("all").asInt()).isEqualTo(7);
    var first = differences.at("/found/0");
    assertThat(first.get("comment").asInt()).isEqualTo(2);
    assertThat(first.at("/own/number").asInt()).isEqualTo(12);
    assertThat(first.get("low").asDouble()).isEqualTo(61.5);
    assertThat(first.get("p").asDouble()).isEqualTo(0.000003402);
    assertThat(differences.at("/found/1").propertyNames()).doesNotContain("comment", "against");
    assertThat(json(SampleReports.inEnglish()).has("differences")).isFalse();
  }

  @Test
  void reportWithoutDifferencesIsValid() {
    var none = new GroupDifferences(40, 0, List.of());
    assertThat(problems(text(SampleEnclosures.comparing(none)))).isEmpty();
  }

  @Test
  void everyReportIsValidAgainstTheSchema() {
    assertThat(problems(text(SampleReports.inEnglish()))).isEmpty();
    assertThat(problems(text(SampleReports.inArabic()))).isEmpty();
    assertThat(problems(text(SampleReports.citingInItsSummary(SampleReports.inEnglish()))))
        .isEmpty();
    assertThat(
            problems(
                text(SampleReports.inEnglish().withCommentRemoved(9, 51, SampleReports.PUBLISHED))))
        .isEmpty();
  }

  @Test
  void aPreviewSaysUntilWhenItIsUnderEmbargoAndWhoReadsIt() {
    var until = Instant.parse("2009-11-20T18:00:00Z");
    var preview =
        SampleReports.inEnglish().withEmbargo(new Masthead.Embargo(until, "Ana <b>Lima</b>"));
    assertThat(problems(text(preview))).isEmpty();
    assertThat(json(preview).at("/embargo/until").asString()).isEqualTo(until.toString());
    assertThat(json(preview).at("/embargo/reader").asString()).isEqualTo("Ana <b>Lima</b>");
    assertThat(json(SampleReports.inEnglish()).has("embargo")).isFalse();
  }

  @Test
  void pointsOfTheSummaryHaveSentencesWithCitations() {
    var points = json(SampleReports.citingInItsSummary(SampleReports.inEnglish())).get("summary");

    assertThat(points.at("/0/id").asString()).isEqualTo("sum-many");
    assertThat(points.at("/0/sentences/0/citations")).hasSize(8);
    assertThat(points.at("/1/text").asString())
        .isEqualTo("One wrote: “La participation à distance”.");
    assertThat(points.at("/1/paragraphs/0").asInt()).isEqualTo(1);
  }

  @Test
  void submissionsAreListedAndTheirAnswersNameThem() {
    var report = SampleReports.withASubmission();
    assertThat(problems(text(report))).isEmpty();
    assertThat(json(report).at("/submissions/rows/0/head").asString())
        .isEqualTo("S-1, Ministry of Posts");
    assertThat(json(report).at("/contributions/0/submission").asString()).isEqualTo("S-1");
    assertThat(json(report).at("/contributions/1").has("submission")).isFalse();
    assertThat(json(report).at("/sections/0/blocks/0/sentences/0/citations").toString())
        .isEqualTo("[1,2]");
  }

  @Test
  void summariesOfSubmissionsAreGivenWithTheirLanguageAndRevision() {
    var report = SampleReports.withSummaries(LanguageTag.ARABIC);

    assertThat(problems(text(report))).isEmpty();
    var first = json(report).at("/submittedSummaries/0");
    assertThat(first.propertyNames())
        .containsExactly("submission", "delegation", "revision", "language", "text");
    assertThat(first.get("submission").asString()).isEqualTo("S-1");
    assertThat(first.get("revision").asInt()).isEqualTo(2);
    assertThat(first.get("language").asString()).isEqualTo("fr");
    assertThat(first.get("text").asString()).contains("Nous demandons :\n\n- un fonds\n- un délai");
    assertThat(json(SampleReports.withASubmission()).has("submittedSummaries")).isFalse();
  }

  @Test
  void takenSummariesNameTheirDecisionAndAreCorrectionsOfTheirOwn() {
    var report =
        SampleReports.withSummaries(LanguageTag.ENGLISH)
            .withSummaryRemoved(3, 51, SampleReports.PUBLISHED)
            .withSummaryRedacted(
                1, 2, new RedactedText(3, "Les █████"), 52, SampleReports.PUBLISHED)
            .withCommentRemoved(2, 53, SampleReports.PUBLISHED);

    assertThat(problems(text(report))).isEmpty();
    var taken = json(report).at("/submittedSummaries");
    assertThat(taken.get(1).propertyNames())
        .containsExactly("submission", "delegation", "revision", "language", "removedBy");
    assertThat(taken.get(0).get("redactedBy").asString()).isEqualTo("M-0052");
    assertThat(taken.get(0).get("revision").asInt()).isEqualTo(3);
    assertThat(json(report).at("/summaryCorrections/0/submission").asString()).isEqualTo("S-3");
    assertThat(json(report).at("/summaryCorrections/1/kind").asString()).isEqualTo("redacted");
    assertThat(json(report).at("/corrections")).hasSize(1);
    assertThat(text(report)).doesNotContain("coûteux", "صندوق");
  }

  @Test
  void chartsNameTheTableThatHasTheirNumbers() {
    var report = SampleReports.withCharts(LanguageTag.ENGLISH);

    assertThat(problems(text(report))).isEmpty();
    var blocks = json(report).at("/sections/0/blocks");
    assertThat(blocks.get(1).has("table")).isFalse();
    assertThat(blocks.get(3).get("table").asInt()).isEqualTo(1);
    assertThat(blocks.get(3).at("/rows/0").toString())
        .isEqualTo("{\"head\":\"Governments\",\"values\":[9,3]}");
    assertThat(blocks.get(5).at("/rows/0/counted").asInt()).isEqualTo(7);
  }

  @Test
  void theSchemaRefusesASentenceWithoutCitationAndReason() {
    String broken =
        text(SampleReports.inEnglish())
            .replace("\"reason\" : \"procedural\"", "\"cause\" : \"none\"");
    assertThat(problems(broken)).isNotEmpty();
  }

  @Test
  void theSchemaRefusesAnotherTimeZone() {
    String broken =
        text(SampleReports.inEnglish())
            .replace("2009-11-13T10:00:00Z", "2009-11-13T10:00:00+01:00");
    assertThat(problems(broken)).isNotEmpty();
  }

  @Test
  void aSentenceNamesTheCommentsItCites() {
    JsonNode paragraph = json(SampleReports.inEnglish()).at("/sections/1/sections/1/blocks/1");
    assertThat(paragraph.get("number").asInt()).isEqualTo(4);
    assertThat(paragraph.at("/sentences/0/text").asString()).isEqualTo("A review was proposed.");
    assertThat(paragraph.at("/sentences/0/citations").toString()).isEqualTo("[9,10]");
    assertThat(paragraph.at("/sentences/0").has("reason")).isFalse();
  }

  @Test
  void aQuotationCarriesItsTranslation() {
    for (var report :
        new ReportDocument[] {
          SampleTranslations.translatedIntoEnglish(), SampleTranslations.translatedIntoArabic()
        }) {
      assertThat(problems(text(report))).isEmpty();
    }
    JsonNode quotation =
        json(SampleTranslations.translatedIntoEnglish())
            .at("/sections/1/sections/0/blocks/0/sentences/1/quotations/0");
    assertThat(quotation.at("/translation/text").asString())
        .isEqualTo("Remote participation remains costly");
    assertThat(quotation.at("/translation/translator").asString()).isEqualTo("وحدة الترجمة");
    assertThat(quotation.get("language").asString()).isEqualTo("fr");
    assertThat(text(SampleReports.inEnglish())).doesNotContain("translation");
  }

  @Test
  void aSentenceCarriesItsFootnote() {
    JsonNode sentence = json(SampleReports.inEnglish()).at("/sections/0/blocks/0/sentences/0");
    assertThat(sentence.get("footnote").asString())
        .isEqualTo("From 3 August to 30 September 2009.");
  }

  @Test
  void aSentenceWithoutCitationGivesItsReason() {
    JsonNode sentence = json(SampleReports.inEnglish()).at("/sections/0/blocks/0/sentences/0");
    assertThat(sentence.get("reason").asString()).isEqualTo("procedural");
    assertThat(sentence.has("citations")).isFalse();
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    JsonNode report = json(SampleReports.inArabic());
    assertThat(report.has("subtitle")).isFalse();
    assertThat(report.has("corrections")).isFalse();
    assertThat(text(SampleReports.inArabic())).doesNotContain("null");
  }

  @Test
  void theAnnexTellsWhoSaidItAndWhatBecameOfIt() {
    JsonNode second = json(SampleReports.inEnglish()).at("/contributions/1");
    assertThat(second.propertyNames())
        .containsExactly(
            "number",
            "question",
            "link",
            "revision",
            "author",
            "organization",
            "group",
            "country",
            "region",
            "language",
            "createdAt",
            "outcome",
            "paragraphs");
    assertThat(second.get("link").asString())
        .isEqualTo(BASE + "/consultations/continuation-of-the-forum/comments/2");
    assertThat(second.get("createdAt").asString()).isEqualTo("2009-08-05T08:00:00Z");
  }

  @Test
  void aRemovedCommentIsNowhere() {
    String corrected =
        text(SampleReports.inEnglish().withCommentRemoved(9, 51, SampleReports.PUBLISHED));
    assertThat(corrected).doesNotContain("coûteuse", "Delegate 9").contains("M-0051");
  }

  @Test
  void theSameEditionGivesTheSameBytes() {
    assertThat(RenderedFiles.bytes(new JsonRenderer(), SampleReports.inEnglish(), BASE))
        .isEqualTo(RenderedFiles.bytes(renderer, SampleReports.inEnglish(), BASE));
    assertThat(text(SampleReports.inEnglish())).doesNotContain("\r").endsWith("}\n");
  }

  private String text(ReportDocument document) {
    return new String(RenderedFiles.bytes(renderer, document, BASE), StandardCharsets.UTF_8);
  }

  private JsonNode json(ReportDocument document) {
    return JsonMapper.builder().build().readTree(RenderedFiles.bytes(renderer, document, BASE));
  }
}
