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

/// The product as people start it: with `bin/run`, and by the container's entry point.
class StartingIT {

  private static final Pattern LINK =
      Pattern.compile("Open this link within one hour .*(http://localhost:\\d+(/\\S+))");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final Path folder = TestFolder.resolve("starting-" + System.nanoTime());
  private final Path data = folder.resolve("data");
  private final Path output = folder.resolve("output");
  private int port;
  private @Nullable Process product;

  @BeforeEach
  void choosePort() throws IOException {
    Files.createDirectories(folder);
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  @AfterEach
  void endTheProduct() throws Exception {
    if (product != null) {
      product.descendants().forEach(ProcessHandle::destroy);
      product.destroy();
      assertThat(product.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  /// Builds the product a second time.
  @Test
  @Tag("thorough")
  void binRunLeadsTheFirstAdministratorIn() throws Exception {
    start(binRun(), Map.of("SERVER_PORT", "" + port));

    var link = LINK.matcher(said());
    assertThat(link.find()).as(said()).isTrue();
    assertThat(link.group(1)).startsWith("http://localhost:" + port + "/");
    assertThat(get(link.group(2))).contains("<html");
    assertThat(said()).doesNotContain(" WARN ", " ERROR ", "WARNING");
    stop();
  }

  /// Recording the cache keeps two cores busy for a minute.
  @Test
  @Tag("thorough")
  void secondStartOfABuildUsesAnAotCache() throws Exception {
    var settings = Map.of("SERVER_PORT", "" + port);
    start(binRun(), settings);
    stop();
    Files.delete(output);

    start(binRun(), settings);

    var java = ProcessHandle.of(running().pid()).orElseThrow().info().arguments().orElseThrow();
    assertThat(java).contains("-XX:AOTCache=target/run/rapporteur.aot");
    stop();
  }

  private List<String> binRun() {
    return List.of(
        "bin/run", "--empty", "--rapporteur.data-folder=" + data, "--server.address=127.0.0.1");
  }

  @Test
  void theContainersEntryPointTakesTheSecretAndTellsItsHealth() throws Exception {
    var app = unpacked();
    var database = new SystemMariaDb(folder.resolve("server"));
    var secret = Files.writeString(folder.resolve("secret"), database.password());
    var settings =
        Map.of(
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
            data.toString());
    var entryPoint = List.of(app.resolve("start").toString());

    start(entryPoint, settings);

    var health =
        begin(List.of(app.resolve("health").toString()), settings, folder.resolve("health"));
    assertThat(health.waitFor()).isZero();
    assertThat(data.resolve("mariadb")).doesNotExist();
    stop();
  }

  @Test
  void theContainersEntryPointSaysWhatIsMissing() throws Exception {
    var entryPoint = List.of("config/container/start");

    var withoutDatabase = begin(entryPoint, Map.of(), output);
    assertThat(withoutDatabase.waitFor()).isEqualTo(1);
    assertThat(said())
        .startsWith("No database is named: set SPRING_DATASOURCE_URL")
        .hasLineCount(1);

    var withoutSecret =
        begin(entryPoint, Map.of("RAPPORTEUR_DATABASE_PASSWORD_FILE", folder + "/none"), output);
    assertThat(withoutSecret.waitFor()).isEqualTo(1);
    assertThat(said()).startsWith("The database password cannot be read").hasLineCount(1);
  }

  /// As the image holds it.
  private Path unpacked() throws Exception {
    var archive =
        Files.copy(Path.of("target", "rapporteur.jar"), folder.resolve("application.jar"));
    var app = folder.resolve("app");
    var extracting =
        begin(
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
    assertThat(extracting.waitFor()).as(said()).isZero();
    Files.delete(archive);
    for (String script : List.of("start", "health")) {
      Files.copy(Path.of("config", "container", script), app.resolve(script));
      assertThat(app.resolve(script).toFile().setExecutable(true)).isTrue();
    }
    return app;
  }

  private void start(List<String> command, Map<String, String> settings) throws Exception {
    product = begin(command, settings, output);
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!said().contains("Rapporteur is running at") || !isWell()) {
      assertThat(running().isAlive()).as(said()).isTrue();
      assertThat(System.nanoTime()).as(said()).isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static Process begin(List<String> command, Map<String, String> settings, Path output)
      throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(settings);
    return builder.redirectOutput(output.toFile()).start();
  }

  private Process running() {
    assertThat(product).isNotNull();
    return product;
  }

  /// As Ctrl-C and a container's end do; nothing that was started goes on afterwards.
  private void stop() throws Exception {
    var started = running().descendants().toList();
    running().destroy();
    assertThat(running().waitFor(2, TimeUnit.MINUTES)).as(said()).isTrue();
    assertThat(running().exitValue()).isEqualTo(143);
    assertThat(started).noneMatch(ProcessHandle::isAlive);
    assertThat(said()).doesNotContain(" ERROR ");
  }

  private boolean isWell() throws Exception {
    return answer("/actuator/health").statusCode() == 200;
  }

  private String get(String path) throws Exception {
    var answer = answer(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> answer(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private String said() throws IOException {
    return Files.exists(output) ? Files.readString(output) : "";
  }
}
