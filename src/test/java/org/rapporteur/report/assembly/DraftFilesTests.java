package org.rapporteur.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.shared.Sha256;

class DraftFilesTests {

  private static final String TOLD = "FILE ";

  /// Which goes through sets and maps that cannot be changed in another order.
  @Test
  void anotherProcessMakesTheSameFilesByteForByte() throws Exception {
    var files = files();

    assertThat(files).hasSize(5);
    assertThat(ofAnotherProcess()).containsExactlyElementsOf(files);
  }

  /// Tells what each file of a draft is.
  static void main() {
    files().forEach(file -> System.out.println(TOLD + file));
  }

  private static List<String> files() {
    var material = SampleMaterial.aLivelyConsultation().material();
    var found = SampleMaterial.findings(material, SampleMaterial.noVectors());
    return DraftFiles.of(material, found, SampleMaterial.draft(material, found)).entrySet().stream()
        .map(file -> file.getKey() + " " + Sha256.hex(file.getValue()))
        .toList();
  }

  private static List<String> ofAnotherProcess() throws Exception {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xss4m",
                "-cp",
                classes,
                DraftFilesTests.class.getName())
            .redirectErrorStream(true)
            .start();
    var lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
    return lines.stream()
        .filter(line -> line.startsWith(TOLD))
        .map(line -> line.substring(TOLD.length()))
        .toList();
  }
}
