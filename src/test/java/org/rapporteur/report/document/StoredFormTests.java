package org.rapporteur.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoredFormTests {

  @Test
  void exactlyTheSameDocumentComesBack() {
    for (ReportDocument document :
        new ReportDocument[] {
          SampleReports.inEnglish(),
          SampleReports.inArabic(),
          SampleReports.withASubmission(),
          SampleReports.inEnglish().withRemoved(9, 51, SampleReports.PUBLISHED)
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
