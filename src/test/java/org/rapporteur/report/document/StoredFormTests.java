package org.rapporteur.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.report.document.SampleReports.PUBLISHED;

import org.junit.jupiter.api.Test;
import org.rapporteur.shared.LanguageTag;

class StoredFormTests {

  @Test
  void exactlyTheSameDocumentComesBack() {
    for (ReportDocument document :
        new ReportDocument[] {
          SampleReports.inEnglish(),
          SampleReports.inArabic(),
          SampleReports.withASubmission(),
          SampleReports.withSummaries(LanguageTag.ENGLISH),
          SampleEnclosures.enclosing(SampleEnclosures.enclosed()),
          SampleReports.withCharts(LanguageTag.ENGLISH),
          SampleReports.withSummaries(LanguageTag.ARABIC).withSummaryRemoved(3, 51, PUBLISHED),
          SampleTranslations.translatedIntoEnglish(),
          SampleReports.inEnglish().withRemoved(9, 51, PUBLISHED)
        }) {
      String stored = StoredForm.of(document);
      assertThat(StoredForm.read(stored)).isEqualTo(document);
      assertThat(StoredForm.of(StoredForm.read(stored))).isEqualTo(stored);
    }
  }

  /// Of a product that knew neither summaries nor their corrections.
  @Test
  void editionKeptBeforeSummariesWereGivenIsReadAndKeepsItsBytes() {
    String kept = StoredForm.of(SampleReports.withASubmission().withRemoved(2, 51, PUBLISHED));

    assertThat(kept)
        .doesNotContain("submittedSummaries")
        .contains(
            "\"corrections\":[{\"kind\":\"REMOVED\",\"comment\":2,\"decision\":51,\"decidedAt\":"
                + "\"2009-11-13T10:00:00Z\"}]");
    assertThat(StoredForm.read(kept).submittedSummaries()).isEmpty();
    assertThat(StoredForm.of(StoredForm.read(kept))).isEqualTo(kept);
  }

  /// Of a product whose summaries were texts alone.
  @Test
  void summaryThatCitesIsKeptAndOneOfTextAloneKeepsItsBytes() {
    assertThat(StoredForm.of(SampleReports.inEnglish()))
        .contains(
            "\"summary\":[{\"text\":\"Most favoured the continuation of the Forum\","
                + "\"paragraphs\":[2,3]}]");

    var citing = SampleReports.citingInItsSummary(SampleReports.inEnglish());
    assertThat(StoredForm.read(StoredForm.of(citing))).isEqualTo(citing);
  }

  /// Of a product that did not count what models were asked.
  @Test
  void editionKeptBeforeExchangesWereCountedKeepsItsBytes() {
    String counting = StoredForm.of(SampleEnclosures.enclosing(SampleEnclosures.enclosed()));
    String kept = counting.replace(",\"exchangesInAll\":3", "");

    assertThat(kept).isNotEqualTo(counting);
    assertThat(StoredForm.read(kept).enclosures().exchanges()).hasSize(2);
    assertThat(StoredForm.read(kept).enclosures().exchangesInAll()).isNull();
    assertThat(StoredForm.of(StoredForm.read(kept))).isEqualTo(kept);
  }

  @Test
  void chartWithATableOfItsOwnKeepsTheBytesItHadBeforeAnyHadNone() {
    assertThat(StoredForm.of(SampleReports.inArabic()))
        .contains("{\"label\":\"African States\",\"values\":[21,8,27,0,15,2]}")
        .doesNotContain("\"counted\"", "\"table\":1,", "\"table\":1}");
    assertThat(StoredForm.of(SampleReports.withCharts(LanguageTag.ENGLISH)))
        .contains("\"counted\":7", "\"table\":1");
  }

  @Test
  void whatIsNotTranslatedIsStoredAsBeforeThereWereTranslations() {
    assertThat(StoredForm.of(SampleReports.inEnglish())).doesNotContain("translation");
    assertThat(StoredForm.of(SampleTranslations.translatedIntoEnglish()))
        .contains("\"translation\":{\"text\":\"Remote participation remains costly\"");
  }

  @Test
  void editionKeptBeforeDifferencesWereCountedKeepsItsBytes() {
    var told = new Comparisons(40, null, SampleEnclosures.comparisons().differences());
    var document = SampleEnclosures.comparing(told);
    String kept = StoredForm.of(document);
    assertThat(kept).contains("{\"tested\":40,\"differences\":[");
    assertThat(StoredForm.read(kept)).isEqualTo(document);
  }

  @Test
  void languagesAndSlugsAreKeptAsTheirText() {
    assertThat(StoredForm.of(SampleReports.inArabic()))
        .startsWith("{\"consultation\":\"continuation-of-the-forum\",\"language\":\"ar\"");
  }
}
