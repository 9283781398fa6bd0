package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.rendering.document.SampleReports.PUBLISHED;

import org.junit.jupiter.api.Test;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SampleEnclosures;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.rendering.document.SampleTranslations;
import org.rapporteur.shared.LanguageTag;

class StoredDocumentTests {

  @Test
  void exactlyTheSameDocumentComesBack() {
    for (ReportDocument document :
        new ReportDocument[] {
          SampleReports.inEnglish(),
          SampleReports.inArabic(),
          SampleReports.withASubmission(),
          SampleReports.citingInItsSummary(SampleReports.inEnglish()),
          SampleReports.withSummaries(LanguageTag.ENGLISH),
          SampleEnclosures.enclosing(SampleEnclosures.enclosed()),
          SampleReports.withCharts(LanguageTag.ENGLISH),
          SampleReports.withSummaries(LanguageTag.ARABIC).withSummaryRemoved(3, 51, PUBLISHED),
          SampleTranslations.translatedIntoEnglish(),
          SampleReports.inEnglish().withCommentRemoved(9, 51, PUBLISHED)
        }) {
      String stored = StoredDocument.toJson(document);
      assertThat(StoredDocument.fromJson(stored)).isEqualTo(document);
      assertThat(StoredDocument.toJson(StoredDocument.fromJson(stored))).isEqualTo(stored);
    }
  }

  @Test
  void languagesAndSlugsAreKeptAsTheirText() {
    assertThat(StoredDocument.toJson(SampleReports.inArabic()))
        .startsWith("{\"consultation\":\"continuation-of-the-forum\",\"language\":\"ar\"");
  }
}
