package org.rapporteur.rendering.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.rendering.document.SampleReports.PUBLISHED;

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
          SampleReports.citingInItsSummary(SampleReports.inEnglish()),
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

  @Test
  void languagesAndSlugsAreKeptAsTheirText() {
    assertThat(StoredForm.of(SampleReports.inArabic()))
        .startsWith("{\"consultation\":\"continuation-of-the-forum\",\"language\":\"ar\"");
  }
}
