package org.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Converts an Office file with LibreOffice, to check it in an independent program. `bin/test`
/// installs it; tests fail without it.
public final class LibreOffice {

  private LibreOffice() {}

  /// Converts a file and returns the results, sorted by name.
  ///
  /// @param filter in the format of `soffice --convert-to`
  public static List<Path> convert(Path file, String filter, Path folder) throws Exception {
    Path found = Files.createDirectory(folder.resolve("found"));
    Process office = start(file, filter, folder, found);
    assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(office.exitValue()).isZero();
    try (var files = Files.list(found)) {
      return files.sorted().toList();
    }
  }

  private static Process start(Path file, String filter, Path folder, Path found) {
    try {
      return new ProcessBuilder(
              "soffice",
              // A profile of its own, because several may run at the same time.
              "-env:UserInstallation=" + folder.resolve("profile").toUri(),
              "--headless",
              "--convert-to",
              filter,
              "--outdir",
              found.toString(),
              file.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new AssertionError(
          "soffice is missing: bin/test installs libreoffice-writer-nogui and -calc-nogui", e);
    }
  }
}
