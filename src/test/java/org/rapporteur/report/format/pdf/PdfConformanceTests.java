package org.rapporteur.report.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.report.document.ReportDocument;
import org.rapporteur.report.document.SampleReports;
import org.rapporteur.report.format.Words;
import org.rapporteur.shared.LanguageTag;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// What archives and screen readers ask of a PDF, checked by the program that archives check with.
class PdfConformanceTests {

  private static final PdfRenderer RENDERER = new PdfRenderer(Words.MESSAGES);

  @BeforeAll
  static void start() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<Arguments> reports() {
    return Stream.of(
        Arguments.of("English", SampleReports.inEnglish()),
        Arguments.of("Arabic", SampleReports.inArabic()),
        Arguments.of("translated", SampleReports.translatedIntoArabic()),
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
            "corrected", SampleReports.inEnglish().withRemoved(9, 51, SampleReports.PUBLISHED)),
        Arguments.of("nothing", PdfConstants.NOTHING),
        Arguments.of("hostile", HostileReport.document()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void archivesAndScreenReadersTakeIt(String name, ReportDocument report) throws Exception {
    byte[] pdf = RENDERER.render(report, "https://consult.example.org");

    assertThat(failures(pdf, "3a")).as("PDF/A-3a").isEmpty();
    assertThat(failures(pdf, "ua1")).as("PDF/UA-1").isEmpty();
  }

  @Test
  void anAddressWithoutAHostIsNoLink() throws Exception {
    assertThat(failures(RENDERER.render(SampleReports.inEnglish(), ""), "3a")).isEmpty();
  }

  private static List<String> failures(byte[] pdf, String flavour) throws Exception {
    var asked = PDFAFlavour.fromString(flavour);
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), asked);
        var validator = foundry.createValidator(asked, -1, false, false, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).isPositive();
      return result.getTestAssertions().stream()
          .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
          .map(a -> a.getRuleId().getClause() + ": " + a.getMessage() + a.getLocation())
          .toList();
    }
  }
}
