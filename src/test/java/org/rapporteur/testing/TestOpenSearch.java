package org.rapporteur.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;

/// Runs OpenSearch as a process on loopback for all tests of a run.
/// `rapporteur.test.index=opensearch` selects it.
public final class TestOpenSearch {

  private static final Path CLASS_PATH = Path.of("target", "opensearch.classpath");
  private static final Path PROGRAM = Path.of("src", "test", "opensearch", "OpenSearchNode.java");
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(90);
  /// Attempts at intervals of 100 ms, as in [SystemMariaDb].
  private static final int ATTEMPTS = 1_800;

  private static final class Holder {

    static final TestOpenSearch INSTANCE = new TestOpenSearch();
  }

  private final Process process;
  private final String address;

  private TestOpenSearch() {
    var folder = TestFolder.resolve("opensearch-" + ProcessHandle.current().pid());
    try {
      Files.createDirectories(folder);
      process = start(folder);
      SpringApplication.getShutdownHandlers().add(this::stop);
      address = awaitAddress(folder);
    } catch (IOException e) {
      throw new IllegalStateException("No OpenSearch to test on", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Returns true if the run uses OpenSearch.
  public static boolean isSelected() {
    return "opensearch".equals(System.getProperty("rapporteur.test.index"));
  }

  public static String address() {
    return Holder.INSTANCE.address;
  }

  private static Process start(Path folder) throws IOException {
    if (!Files.exists(CLASS_PATH)) {
      throw new IllegalStateException(
          CLASS_PATH + " is missing: mvn antrun:run@opensearch-class-path writes it");
    }
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Files.readString(CLASS_PATH).strip(),
                PROGRAM.toString(),
                folder.toString()))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private String awaitAddress(Path folder) throws IOException, InterruptedException {
    Path addressFile = folder.resolve("address");
    for (int attempt = 1; !Files.exists(addressFile); attempt++) {
      if (!process.isAlive() || attempt == ATTEMPTS) {
        throw new IllegalStateException(Files.readString(folder.resolve("log")));
      }
      Thread.sleep(100);
    }
    return Files.readString(addressFile);
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("OpenSearch does not end: process " + process.pid());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
