package org.rapporteur.publiclog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransparencyIT {

  private static final int ENTRIES = 300;
  private static final Path GUIDE = Path.of("src/docs/guides/verify-the-log.md");

  @LocalServerPort int port;
  @Autowired PublicLogService publicLog;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final LogName log = createLogName();

  @BeforeAll
  void addEntries() {
    addEntries(log);
  }

  @Test
  void checkpointIsServedAsSigned() throws Exception {
    var answer = get("checkpoint");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(textOf(answer)).isEqualTo(publicLog.getCheckpoint(log).note()).contains("\n300\n");
    assertThat(textOf(get("key")).strip()).isEqualTo(publicLog.getCheckpoint(log).verifierKey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/000",
        "tile/0/001.p/44",
        "tile/0/001.p/1",
        "tile/1/000.p/1",
        "tile/entries/000",
        "tile/entries/001.p/44"
      })
  void tilesAreServedAsImmutable(String tile) throws Exception {
    var answer = get(tile);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
        .contains("public")
        .contains("immutable")
        .contains("max-age=31536000");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/001",
        "tile/0/001.p/45",
        "tile/0/002",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/0",
        "tile/0/x000/000",
        "tile/0/x999/x999/999",
        "tile/0/x009/999/999",
        "tile/1/000",
        "tile/2/000.p/1",
        "tile/4/000",
        "tile/-1/000",
        "tile/00/000",
        "tile/entries/001",
        "tile/entries/x001/000",
        "tile/0/000/",
        "tile/0/"
      })
  void missingTileIsNotFound(String tile) throws Exception {
    assertThat(get(tile).statusCode()).isEqualTo(404);
  }

  @Test
  void unknownLogIsNotFound() throws Exception {
    assertThat(get("no-such-log", "checkpoint").statusCode()).isEqualTo(404);
    assertThat(get("No_Log", "checkpoint").statusCode()).isEqualTo(404);
    assertThat(get("no-such-log", "tile/0/000").statusCode()).isEqualTo(404);
  }

  @Test
  void rewrittenLogIsNotSigned() throws Exception {
    var rewritten = createLogName();
    publicLog.record(rewritten, createDraft(1));
    publicLog.getCheckpoint(rewritten);
    jdbc.sql("UPDATE log_head SET frontier = REVERSE(frontier) WHERE name = ?")
        .param(rewritten.value())
        .update();

    assertThat(get(rewritten.value(), "checkpoint").statusCode()).isEqualTo(409);
  }

  @Test
  void guideVerifiesLogIndependently() throws Exception {
    assertThat(isInstalled("python3")).as("needs Python").isTrue();
    Path script = Files.writeString(folder.resolve("verify.py"), readGuideBlock("python"));

    assertThat(run("python3", script.toString(), urlOf(log.value(), "")))
        .isEqualTo("300 entries, they make the signed root");

    var rewritten = createLogName();
    addEntries(rewritten);
    jdbc.sql(
            "UPDATE log_entry SET leaf = REPLACE(leaf, 'C77', 'C78') WHERE number = 77 AND log = (SELECT id FROM log_head WHERE name = ?)")
        .param(rewritten.value())
        .update();
    assertThat(run("python3", script.toString(), urlOf(rewritten.value(), "")))
        .isEqualTo("300 entries, NOT the signed root");
  }

  @Test
  void guideVerifiesSignatureIndependently() throws Exception {
    assertThat(isInstalled("openssl") && isInstalled("xxd")).as("needs OpenSSL and xxd").isTrue();
    Files.write(folder.resolve("checkpoint"), get("checkpoint").body());
    Files.write(folder.resolve("key"), get("key").body());
    Path script = Files.writeString(folder.resolve("verify.sh"), readGuideBlock("sh"));

    assertThat(run("sh", script.toString())).isEqualTo("Signature Verified Successfully");

    Files.writeString(
        folder.resolve("checkpoint"), textOf(get("checkpoint")).replace("\n300\n", "\n299\n"));
    assertThat(run("sh", script.toString())).contains("Failure");
  }

  private static LogName createLogName() {
    return new LogName("log-" + UUID.randomUUID().toString().substring(0, 13));
  }

  private static EntryDraft createDraft(int i) {
    return new EntryDraft("comment-removed", "C" + i, "moderator", Map.of(), "Why", null);
  }

  private void addEntries(LogName empty) {
    transactions.write(
        () -> {
          for (int i = 1; i <= ENTRIES; i++) {
            publicLog.record(empty, createDraft(i));
          }
        });
  }

  private static String readGuideBlock(String language) throws IOException {
    String[] parts = Files.readString(GUIDE).split("```", -1);
    for (String part : parts) {
      if (part.startsWith(language + "\n")) {
        return part.substring(language.length() + 1);
      }
    }
    throw new AssertionError("The guide has no " + language);
  }

  private static boolean isInstalled(String program) throws Exception {
    return new ProcessBuilder("sh", "-c", "command -v " + program)
            .redirectErrorStream(true)
            .start()
            .waitFor()
        == 0;
  }

  private String run(String... command) throws Exception {
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output.strip();
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return get(log.value(), path);
  }

  private HttpResponse<byte[]> get(String slug, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(urlOf(slug, "/" + path))).build(),
        BodyHandlers.ofByteArray());
  }

  private String urlOf(String slug, String path) {
    return "http://127.0.0.1:%d/transparency/%s%s".formatted(port, slug, path);
  }

  private static String textOf(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
