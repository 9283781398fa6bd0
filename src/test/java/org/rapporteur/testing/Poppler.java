package org.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Extracts the text of a PDF with Poppler, to check it in an independent program. `bin/test`
/// installs it; tests fail without it.
public final class Poppler {

  private Poppler() {}

  /// Returns the text in one line without direction marks, because Poppler sets both itself.
  public static String textOf(byte[] pdf, Path folder) throws Exception {
    Path file = Files.write(folder.resolve("read.pdf"), pdf);
    Path text = folder.resolve("read.txt");
    Process reader = start(file, text);
    assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(reader.exitValue()).isZero();
    return Files.readString(text, StandardCharsets.UTF_8)
        .replaceAll("[\\x{200E}\\x{200F}\\x{202A}-\\x{202E}]", "")
        .replaceAll("\\s+", " ");
  }

  private static Process start(Path file, Path text) {
    try {
      return new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), text.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new AssertionError("pdftotext is missing: bin/test installs poppler-utils", e);
    }
  }
}
