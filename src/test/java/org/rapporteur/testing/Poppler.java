package org.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Extracts the text of a PDF with Poppler, to check it in an independent program. `bin/test`
/// installs it; tests fail without it.
public final class Poppler {

  private Poppler() {}

  /// Returns the text in one line without direction marks, because Poppler sets both itself.
  public static String textOf(byte[] pdf, Path folder) throws Exception {
    return read(pdf, folder, List.of());
  }

  /// Returns the text in the order in which the file has it, not by its place on the page.
  public static String rawTextOf(byte[] pdf, Path folder) throws Exception {
    return read(pdf, folder, List.of("-raw"));
  }

  private static String read(byte[] pdf, Path folder, List<String> options) throws Exception {
    Path file = Files.write(folder.resolve("read.pdf"), pdf);
    Path text = folder.resolve("read.txt");
    Process reader = start(file, text, options);
    assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(reader.exitValue()).isZero();
    return Files.readString(text, StandardCharsets.UTF_8)
        .replaceAll("[\\x{200E}\\x{200F}\\x{202A}-\\x{202E}]", "")
        .replaceAll("\\s+", " ");
  }

  private static Process start(Path file, Path text, List<String> options) {
    var command = new ArrayList<>(List.of("pdftotext", "-enc", "UTF-8"));
    command.addAll(options);
    command.addAll(List.of(file.toString(), text.toString()));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new AssertionError("pdftotext is missing: bin/test installs poppler-utils", e);
    }
  }
}
