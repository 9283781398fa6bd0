package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.EveryCheck;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Sends requests that no browser sends: odd values, protected fields and forged host headers.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsIT {

  private static final String OTHER_HOST = "elsewhere.example.org";

  /// Huge, non-numeric and empty values, line and path separators, and values that a database or a
  /// page could execute.
  private static final List<String> ODD_VALUES =
      List.of(
          "0",
          "-1",
          "2147483648",
          "9".repeat(60),
          "1e9",
          "NaN",
          "%00",
          "%0d%0aSet-Cookie:%20hostile=1",
          "..%2f..%2f..%2fetc%2fpasswd",
          "..;",
          "%f0%9f%92%a9",
          "1'%20OR%20'1'='1",
          "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
          "a".repeat(2_000));

  private static final List<String> PARAMETERS =
      List.of(
          "after",
          "before",
          "limit",
          "page",
          "order",
          "group",
          "region",
          "language",
          "theme",
          "official",
          "since",
          "comment",
          "comments",
          "root",
          "question",
          "compare",
          "kind",
          "in",
          "q",
          "mark",
          "to",
          "error",
          "show",
          "view");

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PublicTemplates templates;
  @Autowired CommentService comments;
  @Autowired PersonService people;
  @Autowired ApiTokenService tokens;

  private final HttpClient http = HttpClient.newHttpClient();
  private ConsultationDetails consultation;
  private Viewer stakeholder;

  @BeforeAll
  void postComment() {
    consultation = fixtures.anOpenConsultation();
    stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    comments.post(
        stakeholder,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(),
            null,
            null,
            LanguageTag.ENGLISH,
            "It should be kept."),
        Channel.WEB,
        IdempotencyKey.random());
  }

  @Test
  void oddAddressValuesCauseNoFailure() {
    var failed = new TreeMap<String, String>();
    int variable = 0;
    for (String template : templates.findAll(get("/api/openapi.json").body())) {
      for (String name : PublicAddresses.findVariables(template)) {
        variable++;
        for (int odd = 0; odd < ODD_VALUES.size(); odd++) {
          if (isSent(variable + odd)) {
            var values = validValues();
            values.put(name, List.of(ODD_VALUES.get(odd)));
            new PublicAddresses(values)
                .fill(List.of(template))
                .forEach(at -> recordFailure(at, failed));
          }
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void oddParameterValuesCauseNoFailure() {
    var failed = new TreeMap<String, String>();
    String question = path("/questions/1");
    var addresses =
        List.of(
            question,
            question + "/fragment",
            question + "/mine",
            "/light" + question,
            "/light" + path("/comments/1"),
            "/light" + path("/submissions"),
            "/api/v1" + question + "/comments",
            "/api/v1" + question + "/threads",
            "/api/v1/search",
            "/search",
            "/light/search",
            path("/unread"),
            path("/comments/1"),
            "/sign-in");
    for (int address = 0; address < addresses.size(); address++) {
      for (int name = 0; name < PARAMETERS.size(); name++) {
        for (int odd = 0; odd < ODD_VALUES.size(); odd++) {
          if (isSent(address + name + odd)) {
            recordFailure(
                addresses.get(address) + "?" + PARAMETERS.get(name) + "=" + ODD_VALUES.get(odd),
                failed);
          }
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  /// With `bin/test --all`, every combination is sent; otherwise every 16th, in turn.
  private static boolean isSent(int turn) {
    return EveryCheck.ENABLED || turn % 16 == 0;
  }

  /// JSON contains the texts as typed, because no browser renders it as a page.
  private void recordFailure(String address, Map<String, String> failed) {
    var answer = get(address);
    boolean isData =
        answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
    String headers = answer.headers().map().toString();
    if (answer.statusCode() >= 500
        || headers.contains("hostile=1")
        || !isData && answer.body().contains("<script>alert(1)")
        || answer.body().contains("root:x:0")) {
      failed.put(address, answer.statusCode() + " " + headers);
    }
  }

  /// These would be mass assignment.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"official\":true",
        "\"state\":\"published\"",
        "\"number\":1",
        "\"author\":\"Somebody else\"",
        "\"group\":\"governments\"",
        "\"country\":\"CH\"",
        "\"createdAt\":\"2009-01-01T00:00:00Z\"",
        "\"positions\":{\"agree\":1000}",
        "\"channel\":\"import\"",
        "\"person\":1",
        "\"id\":1",
        "\"__proto__\":{\"official\":true}"
      })
  void protectedFieldsAreRefused(String field) {
    String at = "/api/v1" + path("/questions/2/comments");
    var answer =
        send(
            HttpRequest.newBuilder(address(at))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.create(stakeholder, field).value())
                .header("Idempotency-Key", IdempotencyKey.random().value())
                .POST(BodyPublishers.ofString("{\"text\":\"x\"," + field + "}")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"json.unknown-field\"");
    assertThat(get(at).body()).doesNotContain("\"text\"");
  }

  /// A cache does not know that an answer depends on any of these headers except the host.
  @Test
  void pagesIgnoreForwardedHostHeaders() throws IOException {
    for (String at :
        List.of(
            "/",
            path(""),
            path("/questions/1"),
            path("/comments/1"),
            path("/feed.atom"),
            path("/log/feed.atom"),
            path("/questions/1/fragment"),
            "/light",
            "/light" + path("/questions/1"),
            "/api/openapi.json",
            "/api/v1" + path(""),
            "/api/v1" + path("/questions/1/comments?limit=1"),
            "/search?q=kept",
            "/sign-in",
            "/register",
            "/nowhere")) {
      assertThat(sendRawRequest(at)).as(at).doesNotContain(OTHER_HOST).startsWith("HTTP/1.1 ");
    }
  }

  private String sendRawRequest(String at) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      String request =
          """
          GET %1$s HTTP/1.1
          Host: 127.0.0.1:%3$d
          X-Forwarded-Host: %2$s
          X-Forwarded-Server: %2$s
          X-Forwarded-Prefix: //%2$s
          X-Host: %2$s
          X-Original-URL: //%2$s/
          X-Rewrite-URL: //%2$s/
          Forwarded: host=%2$s;proto=https
          Referer: http://%2$s/
          Accept: text/html,*/*
          Connection: close

          """
              .formatted(at, OTHER_HOST, port);
      socket
          .getOutputStream()
          .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// A personal page may be cached only for its reader.
  @Test
  void personalPagesAreNotCachedForOthers() {
    var person = people.find(stakeholder.requireSignedIn("test")).orElseThrow();
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    String form =
        "username="
            + URLEncoder.encode(person.email().value(), StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(HostilePeople.PASSWORD, StandardCharsets.UTF_8);
    assertThat(
            send(
                    browser,
                    HttpRequest.newBuilder(address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .statusCode())
        .isEqualTo(302);
    for (String at :
        List.of(
            "/",
            path(""),
            path("/questions/1"),
            "/account",
            "/account/inbox",
            path("/questions/1/mine?comments=1"),
            path("/unread?question=1&since=1.0"))) {
      var answer = send(browser, HttpRequest.newBuilder(address(at)));
      assertThat(answer.statusCode()).as(at).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
          .as(at + " " + answer.headers().map())
          .containsAnyOf("no-store", "no-cache", "private");
    }
  }

  /// Prevents clickjacking.
  @Test
  void otherSitesCannotFramePages() {
    for (String at :
        List.of("/", path("/questions/1"), "/sign-in", "/register", "/light", "/search")) {
      var headers = get(at).headers();
      assertThat(
              headers.firstValue("X-Frame-Options").orElse("")
                  + headers.firstValue("Content-Security-Policy").orElse(""))
          .as(at)
          .containsAnyOf("DENY", "frame-ancestors 'none'");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(at).hasValue("nosniff");
    }
  }

  private Map<String, List<String>> validValues() {
    var values = new HashMap<String, List<String>>();
    for (String name :
        List.of(
            "number",
            "question",
            "comment",
            "contributor",
            "submission",
            "theme",
            "coding",
            "edition")) {
      values.put(name, List.of("1"));
    }
    String slug = consultation.slug().value();
    values.put("slug", List.of(slug));
    values.put("log", List.of(slug));
    values.put("delegation", List.of("none"));
    values.put("format", List.of("html"));
    values.put("level", List.of("0"));
    values.put("tile", List.of("000"));
    values.put("code", List.of("en"));
    values.put("list", List.of("queue"));
    values.put("secret", List.of("no-such-secret"));
    values.put("hash", List.of("0".repeat(64)));
    values.put("name", List.of("nothing.pdf"));
    values.put("reference", List.of("C1", "M-1"));
    return values;
  }

  private HttpResponse<String> get(String at) {
    return send(HttpRequest.newBuilder(address(at)).header("Accept", "text/html,*/*;q=0.8"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(http, request);
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI address(String at) {
    return URI.create("http://127.0.0.1:" + port + at);
  }

  private String path(String below) {
    return "/consultations/" + consultation.slug() + below;
  }
}
