package org.rapporteur.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.rendering.RenderedFiles;
import org.rapporteur.rendering.TestRendering;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.testing.Poppler;

/// A program that has nothing in common with what wrote the PDF takes the text out of it.
class PdfInAnotherReaderTests {

  private static final PdfRenderer RENDERER =
      new PdfRenderer(TestRendering.MESSAGES, TestRendering.LIMIT);

  @TempDir Path folder;

  @Test
  void findsTheWordsInEnglish() throws Exception {
    assertThat(textOf(SampleReports.inEnglish()))
        .contains(
            "Continuation of the Forum",
            "Many favoured continuation. [C1, C2, C3, C4, C5 +3]",
            "From 3 August to 30 September 2009.",
            "La participation à distance reste coûteuse",
            "<script>alert(1)</script> & \"quotes\"");
  }

  @Test
  void findsTheWordsInRussian() throws Exception {
    assertThat(textOf(SampleReports.inRussian()))
        .contains(
            "Продолжение работы Форума", "Многие высказались", "Секретариат благодарит всех.");
  }

  @Test
  void findsTheWordsInChinese() throws Exception {
    assertThat(textOf(SampleReports.inChinese())).contains("论坛的延续", "许多意见赞成论坛延续", "第一条注释。", "非洲国家");
  }

  @Test
  void findsThePlainLettersInArabic() throws Exception {
    assertThat(textOf(SampleReports.inArabic()))
        .contains(
            "متابعة مجتمع", "أيد كثيرون استمرار المنتدى", "La participation à", "(www.example.org)")
        .doesNotContainPattern("[\\x{FB50}-\\x{FDFF}\\x{FE70}-\\x{FEFC}\\x{E000}-\\x{F8FF}]");
  }

  private String textOf(ReportDocument report) throws Exception {
    return Poppler.textOf(RenderedFiles.bytes(RENDERER, report, ""), folder);
  }
}
