package org.rapporteur.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rapporteur.rendering.RenderedFiles;
import org.rapporteur.rendering.document.SampleReports;

/// Measures the rendering of a generated report of 576 paragraphs in one format, cold and warm.
/// Each output line is marked, because the renderer also prints.
public final class ReportTimes {

  private ReportTimes() {}

  /// Arguments: number of comments (a multiple of 24), extension of the format, output file.
  public static void main(String[] args) throws IOException {
    var report = SampleReports.large(24, 24, Integer.parseInt(args[0]));
    var renderer =
        RenderedFiles.formats().stream()
            .filter(format -> format.extension().equals(args[1]))
            .findFirst()
            .orElseThrow();
    Path file = Path.of(args[2]);
    for (String when : new String[] {"first", "again"}) {
      long from = System.nanoTime();
      try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
        renderer.render(report, "https://consult.example.org", out);
      }
      print("drawn " + when, "s", (System.nanoTime() - from) / 1e9);
    }
    print("size", "MB", Files.size(file) / 1e6);
  }

  private static void print(String measure, String unit, double value) {
    System.out.printf(Locale.ROOT, "REPORT\t%s\t%s\t%.2f%n", measure, unit, value);
  }
}
