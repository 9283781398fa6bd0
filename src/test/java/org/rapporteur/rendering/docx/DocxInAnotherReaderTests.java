package org.rapporteur.rendering.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.rendering.RenderedFiles;
import org.rapporteur.rendering.TestRendering;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.rendering.output.XmlText;
import org.rapporteur.testing.LibreOffice;

/// A word processor opens the report and writes down its text, with the numbers that it gives
/// itself by the file's numbering.
class DocxInAnotherReaderTests {

  private static final Pattern NUMBERED = Pattern.compile("(?m)^ {4}(\\d+\\. .*)$");

  @TempDir static Path english;
  @TempDir static Path arabic;
  private static String inEnglish;
  private static String inArabic;

  @BeforeAll
  static void open() throws Exception {
    var renderer = new DocxRenderer(TestRendering.MESSAGES, TestRendering.LIMIT);
    inEnglish = textOf(RenderedFiles.bytes(renderer, SampleReports.inEnglish(), ""), english);
    inArabic = textOf(RenderedFiles.bytes(renderer, SampleReports.inArabic(), ""), arabic);
  }

  @Test
  void findsTheParagraphsUnderTheirNumbers() {
    numbersAreThoseOf(SampleReports.inEnglish(), numbered(inEnglish));
    numbersAreThoseOf(SampleReports.inArabic(), numbered(inArabic));
  }

  @Test
  void findsHeadingsTablesAndCitations() {
    assertThat(inEnglish)
        .contains(
            "\nI. Introduction\n",
            "\nII. Desirability of continuation\n",
            "\nA. Whether the Forum should continue\n",
            "\n1. Duration\n",
            "[C1, C2, C3, C4, C5 +3]",
            "La participation à distance reste coûteuse",
            "African States\t21\t8\t27\t0\t15\t2\n",
            "<script>alert(1)</script> & \"quotes\"");
    assertThat(inArabic)
        .contains("\nI. مقدمة\n", "\nA. المدة\n", "La participation à distance", "\nمعظم\t14\n");
  }

  private static void numbersAreThoseOf(ReportDocument report, List<String> found) {
    var paragraphs = report.paragraphs();
    assertThat(found).hasSameSizeAs(paragraphs);
    for (int at = 0; at < found.size(); at++) {
      var paragraph = paragraphs.get(at);
      assertThat(found.get(at))
          .startsWith(
              paragraph.number()
                  + ". "
                  + XmlText.removeForbidden(paragraph.sentences().getFirst().text()));
    }
  }

  private static List<String> numbered(String text) {
    return NUMBERED.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String textOf(byte[] report, Path folder) throws Exception {
    Path file = Files.write(folder.resolve("report.docx"), report);
    var found = LibreOffice.convert(file, "txt:Text (encoded):UTF8", folder);
    return Files.readString(found.getFirst());
  }
}
