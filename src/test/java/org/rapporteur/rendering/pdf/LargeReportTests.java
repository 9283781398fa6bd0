package org.rapporteur.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.rendering.TestRendering;
import org.rapporteur.rendering.document.SampleReports;

/// A report of several hundred pages, laid out by a process that has little memory.
@Tag("thorough")
class LargeReportTests {

  private static final String MEMORY = "-Xmx320m";
  private static final int CONTRIBUTIONS = 2_400;

  @TempDir Path folder;

  @Test
  void aLargeReportNeedsLittleMemory() throws Exception {
    Path file = folder.resolve("large.pdf");
    Path said = folder.resolve("said.txt");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            MEMORY,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LargeReportTests.class.getName(),
            file.toString());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    } finally {
      process.destroyForcibly();
    }
    try (var pdf = Loader.loadPDF(file.toFile())) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(250);
      assertThat(pdf.getDocumentCatalog().getNames().getDests().getValue("C" + CONTRIBUTIONS))
          .isNotNull();
    }
  }

  /// What the process does.
  ///
  /// @param arguments the file to write
  static void main(String[] arguments) throws Exception {
    var report = SampleReports.large(24, 24, CONTRIBUTIONS);
    try (var out = Files.newOutputStream(Path.of(arguments[0]))) {
      new PdfRenderer(TestRendering.MESSAGES, TestRendering.LIMIT)
          .render(report, "https://consult.example.org", out);
    }
  }
}
