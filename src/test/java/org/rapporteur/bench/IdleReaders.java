package org.rapporteur.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.testing.Browser;

/// What the server holds for a reader who has opened a question and reads: heap after full
/// collections, as lines of measure, unit and value. Chromium opens the page once; what it sent is
/// sent again for every reader, with the reader's own session and token.
public final class IdleReaders {

  /// Fills what is made once and kept: compiled code, drawn comments, messages.
  private static final int FIRST = 60;

  private static final Pattern TOKEN = Pattern.compile("\"Vaadin-Security-Key\":\\s*\"([^\"]+)\"");
  private static final Pattern SENT_TOKEN = Pattern.compile("\"csrfToken\":\\s*\"[^\"]+\"");
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;
  private final ServerHeap heap;
  private final List<Sent> sent;

  /// What Chromium sent; a body that is absent is a GET.
  private record Sent(String path, @Nullable String type, @Nullable String body) {}

  private IdleReaders(int port, ServerHeap heap, List<Sent> sent) {
    this.port = port;
    this.heap = heap;
    this.sent = sent;
  }

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    var sent = record(port, args[2]);
    new IdleReaders(port, new ServerHeap(args[1]), sent)
        .measure(Integer.parseInt(args[3]), args[4]);
  }

  private static List<Sent> record(int port, String path) {
    var sent = new ArrayList<Sent>();
    try (var browser = new Browser(port)) {
      Page page = browser.window();
      page.onRequest(request -> remember(request, port, sent));
      page.navigate(path);
      page.waitForFunction(
          "document.querySelector('[data-comment]') && !document.querySelector('#early [data-comment]')");
      page.waitForTimeout(3000);
      // Leaving the page tells the server; that is no longer reading.
      return List.copyOf(sent);
    }
  }

  private static void remember(Request request, int port, List<Sent> sent) {
    String site = "http://127.0.0.1:" + port;
    boolean isRead = List.of("document", "xhr", "fetch").contains(request.resourceType());
    if (isRead && request.url().startsWith(site)) {
      sent.add(
          new Sent(
              request.url().substring(site.length()),
              request.headers().get("content-type"),
              request.postData()));
    }
  }

  private void measure(int readers, String newsPath) throws Exception {
    for (Sent request : sent) {
      System.err.println((request.body() == null ? "GET " : "POST ") + request.path());
    }
    for (int i = 0; i < FIRST; i++) {
      read();
    }
    var before = heap.held();
    for (int i = 0; i < readers; i++) {
      read();
    }
    var reading = heap.held();
    long open = reading.pages() - before.pages();
    if (open < readers) {
      throw new IllegalStateException("Of %d readers %d are open".formatted(readers, open));
    }
    say("heap of an idle reader", "bytes", (reading.bytes() - before.bytes()) / open);
    var news = new ArrayList<InputStream>();
    for (int i = 0; i < readers; i++) {
      news.add(http.send(get(newsPath, Map.of()), BodyHandlers.ofInputStream()).body());
    }
    say(
        "heap of a live channel beside it",
        "bytes",
        (heap.held().bytes() - reading.bytes()) / readers);
    for (InputStream channel : news) {
      channel.close();
    }
    say("requests of a reader", "count", sent.size());
  }

  private void read() throws IOException, InterruptedException {
    var cookies = new LinkedHashMap<String, String>();
    String token = "";
    for (Sent request : sent) {
      var answer =
          http.send(
              request.body() == null ? get(request.path(), cookies) : post(request, cookies, token),
              BodyHandlers.ofString());
      check(request, answer);
      for (String cookie : answer.headers().allValues("set-cookie")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      var found = TOKEN.matcher(answer.body());
      if (found.find()) {
        token = found.group(1);
      }
    }
  }

  private static void check(Sent request, HttpResponse<String> answer) {
    String body = answer.body();
    if (answer.statusCode() != 200
        || request.body() != null
            && (!body.contains("\"syncId\"") || body.contains("\"sessionExpired\":true"))) {
      throw new IllegalStateException(
          request
              + " was answered "
              + answer.statusCode()
              + " "
              + body.substring(0, Math.min(300, body.length())));
    }
  }

  private HttpRequest get(String path, Map<String, String> cookies) {
    return to(path, cookies).GET().build();
  }

  private HttpRequest post(Sent request, Map<String, String> cookies, String token) {
    String body =
        SENT_TOKEN
            .matcher(String.valueOf(request.body()))
            .replaceFirst("\"csrfToken\":\"" + token + "\"");
    return to(request.path(), cookies)
        .header("Content-Type", String.valueOf(request.type()))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder to(String path, Map<String, String> cookies) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept-Language", "en-GB")
            .header("Accept", "text/html,*/*");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private static void say(String measure, String unit, long value) {
    System.out.println(measure + "\t" + unit + "\t" + value);
  }
}
