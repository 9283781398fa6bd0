package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.testing.SystemMariaDb;
import org.rapporteur.testing.TestFolder;

/// Starts the application with `bin/run` and with the entry point of the container.
class StartupIT {

  private static final Pattern LINK =
      Pattern.compile("Open this link within one hour .*(http://localhost:\\d+(/\\S+))");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final Path folder = TestFolder.resolve("starting-" + System.nanoTime());
  private final Path dataFolder = folder.resolve("data");
  private final Path output = folder.resolve("output");
  private int port;
  private @Nullable Process application;

  @BeforeEach
  void choosePort() throws IOException {
    Files.createDirectories(folder);
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  @AfterEach
  void stopApplication() throws Exception {
    if (application != null) {
      application.descendants().forEach(ProcessHandle::destroy);
      application.destroy();
      assertThat(application.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  /// Slow: `bin/run` builds the application again.
  @Test
  @Tag("thorough")
  void binRunPrintsLinkForFirstAdministrator() throws Exception {
    start(binRunCommand(), Map.of("SERVER_PORT", "" + port));

    var link = LINK.matcher(readOutput());
    assertThat(link.find()).as(readOutput()).isTrue();
    assertThat(link.group(1)).startsWith("http://localhost:" + port + "/");
    assertThat(fetchPage(link.group(2))).contains("<html");
    assertThat(readOutput()).doesNotContain(" WARN ", " ERROR ", "WARNING");
    stop();
  }

  /// Slow: recording the cache uses two cores for a minute.
  @Test
  @Tag("thorough")
  void secondStartUsesAotCache() throws Exception {
    var settings = Map.of("SERVER_PORT", "" + port);
    start(binRunCommand(), settings);
    stop();
    Files.delete(output);

    start(binRunCommand(), settings);

    var java =
        ProcessHandle.of(startedProcess().pid()).orElseThrow().info().arguments().orElseThrow();
    assertThat(java).contains("-XX:AOTCache=target/run/rapporteur.aot");
    stop();
  }

  private List<String> binRunCommand() {
    return List.of(
        "bin/run",
        "--empty",
        "--rapporteur.data-folder=" + dataFolder,
        "--server.address=127.0.0.1");
  }

  @Test
  void containerReadsSecretAndReportsHealth() throws Exception {
    var app = unpackApplication();
    var database = new SystemMariaDb(folder.resolve("server"));
    var secret = Files.writeString(folder.resolve("secret"), database.password());
    var settings =
        Map.of(
            "JDK_JAVA_OPTIONS",
            "-XX:TieredStopAtLevel=1",
            "PATH",
            JAVA.getParent() + ":" + System.getenv("PATH"),
            "SERVER_PORT",
            "" + port,
            "SERVER_ADDRESS",
            "127.0.0.1",
            "SPRING_DATASOURCE_URL",
            database.url() + "/rapporteur?createDatabaseIfNotExist=true",
            "SPRING_DATASOURCE_USERNAME",
            database.user(),
            "RAPPORTEUR_DATABASE_PASSWORD_FILE",
            secret.toString(),
            "RAPPORTEUR_DATA_FOLDER",
            dataFolder.toString());
    var entryPoint = List.of(app.resolve("start").toString());

    start(entryPoint, settings);

    var health =
        startProcess(List.of(app.resolve("health").toString()), settings, folder.resolve("health"));
    assertThat(health.waitFor()).isZero();
    assertThat(dataFolder.resolve("mariadb")).doesNotExist();
    stop();
  }

  @Test
  void containerNamesMissingSettings() throws Exception {
    var entryPoint = List.of("config/container/start");

    var withoutDatabase = startProcess(entryPoint, Map.of(), output);
    assertThat(withoutDatabase.waitFor()).isEqualTo(1);
    assertThat(readOutput())
        .startsWith("No database is named: set SPRING_DATASOURCE_URL")
        .hasLineCount(1);

    var withoutSecret =
        startProcess(
            entryPoint, Map.of("RAPPORTEUR_DATABASE_PASSWORD_FILE", folder + "/none"), output);
    assertThat(withoutSecret.waitFor()).isEqualTo(1);
    assertThat(readOutput()).startsWith("The database password cannot be read").hasLineCount(1);
  }

  /// Unpacks the application as the container image does.
  private Path unpackApplication() throws Exception {
    var archive =
        Files.copy(Path.of("target", "rapporteur.jar"), folder.resolve("application.jar"));
    var app = folder.resolve("app");
    var extracting =
        startProcess(
            List.of(
                JAVA.toString(),
                "-Djarmode=tools",
                "-jar",
                "" + archive,
                "extract",
                "--destination",
                "" + app),
            Map.of(),
            output);
    assertThat(extracting.waitFor()).as(readOutput()).isZero();
    Files.delete(archive);
    for (String script : List.of("start", "health")) {
      Files.copy(Path.of("config", "container", script), app.resolve(script));
      assertThat(app.resolve(script).toFile().setExecutable(true)).isTrue();
    }
    return app;
  }

  private void start(List<String> command, Map<String, String> settings) throws Exception {
    application = startProcess(command, settings, output);
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!readOutput().contains("Rapporteur is running at") || !isHealthy()) {
      assertThat(startedProcess().isAlive()).as(readOutput()).isTrue();
      assertThat(System.nanoTime()).as(readOutput()).isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static Process startProcess(
      List<String> command, Map<String, String> settings, Path output) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(settings);
    return builder.redirectOutput(output.toFile()).start();
  }

  private Process startedProcess() {
    assertThat(application).isNotNull();
    return application;
  }

  /// Stops the application as Ctrl-C does and requires that all its processes end.
  private void stop() throws Exception {
    var started = startedProcess().descendants().toList();
    startedProcess().destroy();
    assertThat(startedProcess().waitFor(2, TimeUnit.MINUTES)).as(readOutput()).isTrue();
    assertThat(startedProcess().exitValue()).isEqualTo(143);
    assertThat(started).noneMatch(ProcessHandle::isAlive);
    assertThat(readOutput()).doesNotContain(" ERROR ");
  }

  private boolean isHealthy() throws Exception {
    return fetch("/actuator/health").statusCode() == 200;
  }

  private String fetchPage(String path) throws Exception {
    var answer = fetch(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> fetch(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private String readOutput() throws IOException {
    return Files.exists(output) ? Files.readString(output) : "";
  }
}
