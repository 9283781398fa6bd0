package org.rapporteur.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;

/// An OpenSearch as a process of its own on loopback, for all tests of a run. What concerns the
/// index is tried on it, too: `rapporteur.test.index=opensearch` asks for it.
public final class TestOpenSearch {

  private static final Path CLASS_PATH = Path.of("target", "opensearch.classpath");
  private static final Path PROGRAM = Path.of("src", "test", "opensearch", "OpenSearchNode.java");
  private static final Duration TIME = Duration.ofSeconds(90);
  /// As with [SystemMariaDb].
  private static final int ATTEMPTS = 1_800;

  private static final class One {

    static final TestOpenSearch RUNNING = new TestOpenSearch();
  }

  private final Process process;
  private final String address;

  private TestOpenSearch() {
    var folder = TestFolder.of("opensearch-" + ProcessHandle.current().pid());
    try {
      Files.createDirectories(folder);
      process = start(folder);
      SpringApplication.getShutdownHandlers().add(this::stop);
      address = address(folder);
    } catch (IOException e) {
      throw new IllegalStateException("No OpenSearch to test on", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Whether this run is to be on it.
  public static boolean isAsked() {
    return "opensearch".equals(System.getProperty("rapporteur.test.index"));
  }

  public static String address() {
    return One.RUNNING.address;
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

  private String address(Path folder) throws IOException, InterruptedException {
    Path told = folder.resolve("address");
    for (int attempt = 1; !Files.exists(told); attempt++) {
      if (!process.isAlive() || attempt == ATTEMPTS) {
        throw new IllegalStateException(Files.readString(folder.resolve("log")));
      }
      Thread.sleep(100);
    }
    return Files.readString(told);
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(TIME.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("OpenSearch does not end: process " + process.pid());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
