package org.rapporteur.permissions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A browser session of one actor, and an API client with the same account.
final class Session {

  /// The news stream has no end, so its body is not read.
  private record Answer(HttpResponse<?> head, String body) {

    int statusCode() {
      return head.statusCode();
    }
  }

  private final int port;
  private final @Nullable String token;
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .build();

  private Session(int port, @Nullable String token) {
    this.port = port;
    this.token = token;
  }

  static Session openAsVisitor(int port) {
    return new Session(port, null);
  }

  static Session signIn(int port, String email, String password, String token) {
    var session = new Session(port, token);
    var form = "username=" + encode(email) + "&password=" + encode(password);
    var answer =
        session.send(
            session
                .request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (!location(answer).equals("/")) {
      throw new IllegalStateException("Not signed in: " + location(answer));
    }
    return session;
  }

  /// Returns the status or the redirect target, and whether the body contains the text.
  String findOutcome(String method, String path, String text) {
    var request = request(path);
    if (token != null && path.startsWith("/api/")) {
      request.header("Authorization", "Bearer " + token);
    }
    switch (method) {
      case "POST" ->
          request
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .header("Content-Type", "application/json")
              .POST(
                  BodyPublishers.ofString(
                      """
                      {"language": "en", "text": "Said by a program.", "questionPosition": "against"}
                      """));
      case "PUT" ->
          request
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString("{\"questionPosition\": \"against\"}"));
      default -> request.GET();
    }
    var answer = send(request);
    int status = answer.statusCode();
    if (status == 302) {
      return location(answer).startsWith("/sign-in") ? "sign in" : "to " + location(answer);
    }
    return answer.body().contains(text) ? status + " with the words" : String.valueOf(status);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofMinutes(1));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var answer = browser.send(request.build(), BodyHandlers.ofInputStream());
      try (var body = answer.body()) {
        boolean isFinite = !header(answer, "Content-Type").startsWith("text/event-stream");
        return new Answer(answer, isFinite ? new String(body.readAllBytes(), UTF_8) : "");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String location(Answer answer) {
    return header(answer.head(), "Location").replaceAll("^http://[^/]+", "");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
