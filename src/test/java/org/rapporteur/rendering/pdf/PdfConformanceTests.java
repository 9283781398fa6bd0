package org.rapporteur.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.rendering.RenderedFiles;
import org.rapporteur.rendering.TestRendering;
import org.rapporteur.rendering.content.AnnexLimit;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.rendering.document.SampleTranslations;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.VeraPdf;

/// What archives and screen readers ask of a PDF, checked by the program that archives check with.
class PdfConformanceTests {

  private static final PdfRenderer RENDERER =
      new PdfRenderer(TestRendering.MESSAGES, TestRendering.LIMIT);

  static Stream<Arguments> reports() {
    return Stream.of(
        Arguments.of("English", SampleReports.inEnglish()),
        Arguments.of("Arabic", SampleReports.inArabic()),
        Arguments.of("translated", SampleTranslations.translatedIntoArabic()),
        Arguments.of("Chinese", SampleReports.inChinese()),
        Arguments.of("Russian", SampleReports.inRussian()),
        Arguments.of("submissions", SampleReports.withASubmission()),
        Arguments.of("an annex", SampleReports.withAnAnnex()),
        Arguments.of("charts", SampleReports.withCharts(LanguageTag.ENGLISH)),
        Arguments.of("charts in Arabic", SampleReports.withCharts(LanguageTag.ARABIC)),
        Arguments.of("summaries", SampleReports.withSummaries(LanguageTag.ENGLISH)),
        Arguments.of(
            "summaries in Arabic",
            SampleReports.withSummaries(LanguageTag.ARABIC)
                .withSummaryRemoved(6, 51, SampleReports.PUBLISHED)),
        Arguments.of(
            "corrected",
            SampleReports.inEnglish().withCommentRemoved(9, 51, SampleReports.PUBLISHED)),
        Arguments.of("nothing", FopStructureNames.EMPTY_REPORT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void archivesAndScreenReadersTakeIt(String name, ReportDocument report) throws Exception {
    byte[] pdf = RenderedFiles.bytes(RENDERER, report, "https://consult.example.org");

    assertThat(VeraPdf.failures(pdf)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void soTheyDoWhereTheAnnexListsSome(String language) throws Exception {
    var report = language.equals("ar") ? SampleReports.inArabic() : SampleReports.inEnglish();
    var some = new PdfRenderer(TestRendering.MESSAGES, new AnnexLimit(1));

    byte[] pdf = RenderedFiles.bytes(some, report, "https://consult.example.org");

    assertThat(VeraPdf.failures(pdf)).isEmpty();
  }

  @Test
  void anAddressWithoutAHostIsNoLink() throws Exception {
    assertThat(VeraPdf.failures(RenderedFiles.bytes(RENDERER, SampleReports.inEnglish(), "")))
        .isEmpty();
  }
}
