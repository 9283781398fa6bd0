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

/// Measures the heap of the server per idle reader of a question. Chromium opens the page once; its
/// requests are replayed for every reader with an own session. Prints measure, unit and value.
public final class IdleReaders {

  /// Readers before the measurement, which fill caches and compile code.
  private static final int WARM_UP_READERS = 60;

  private static final Pattern TOKEN = Pattern.compile("\"Vaadin-Security-Key\":\\s*\"([^\"]+)\"");
  private static final Pattern CSRF_TOKEN = Pattern.compile("\"csrfToken\":\\s*\"[^\"]+\"");
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;
  private final ServerHeap heap;
  private final List<RecordedRequest> requests;

  /// A request of Chromium; it is a GET if it has no body.
  private record RecordedRequest(String path, @Nullable String type, @Nullable String body) {}

  private IdleReaders(int port, ServerHeap heap, List<RecordedRequest> requests) {
    this.port = port;
    this.heap = heap;
    this.requests = requests;
  }

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    var requests = recordRequests(port, args[2]);
    new IdleReaders(port, new ServerHeap(args[1]), requests)
        .measure(Integer.parseInt(args[3]), args[4]);
    // The threads of the browser's driver would keep the process running.
    System.exit(0);
  }

  private static List<RecordedRequest> recordRequests(int port, String path) {
    var requests = new ArrayList<RecordedRequest>();
    try (var browser = new Browser(port)) {
      Page page = browser.window();
      page.onRequest(request -> recordRequest(request, port, requests));
      page.navigate(path);
      page.waitForFunction(
          "document.querySelector('[data-comment]') && !document.querySelector('#initial-page"
              + " [data-comment]')");
      page.waitForTimeout(3000);
      // Returns before the page is closed, because closing sends another request.
      return List.copyOf(requests);
    }
  }

  private static void recordRequest(Request request, int port, List<RecordedRequest> requests) {
    String site = "http://127.0.0.1:" + port;
    boolean isRead = List.of("document", "xhr", "fetch").contains(request.resourceType());
    if (isRead && request.url().startsWith(site)) {
      requests.add(
          new RecordedRequest(
              request.url().substring(site.length()),
              request.headers().get("content-type"),
              request.postData()));
    }
  }

  private void measure(int readers, String liveUpdatesPath) throws Exception {
    for (RecordedRequest request : requests) {
      System.err.println((request.body() == null ? "GET " : "POST ") + request.path());
    }
    for (int i = 0; i < WARM_UP_READERS; i++) {
      replay();
    }
    var before = heap.measure();
    for (int i = 0; i < readers; i++) {
      replay();
    }
    var reading = heap.measure();
    long open = reading.pages() - before.pages();
    if (open < readers) {
      throw new IllegalStateException("Of %d readers %d are open".formatted(readers, open));
    }
    print("heap of an idle reader", "bytes", (reading.bytes() - before.bytes()) / open);
    var channels = new ArrayList<InputStream>();
    for (int i = 0; i < readers; i++) {
      channels.add(http.send(get(liveUpdatesPath, Map.of()), BodyHandlers.ofInputStream()).body());
    }
    print(
        "heap of a live channel beside it",
        "bytes",
        (heap.measure().bytes() - reading.bytes()) / readers);
    for (InputStream channel : channels) {
      channel.close();
    }
    print("requests of a reader", "count", requests.size());
  }

  private void replay() throws IOException, InterruptedException {
    var cookies = new LinkedHashMap<String, String>();
    String token = "";
    for (RecordedRequest request : requests) {
      var answer =
          http.send(
              request.body() == null ? get(request.path(), cookies) : post(request, cookies, token),
              BodyHandlers.ofString());
      requireSuccess(request, answer);
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

  private static void requireSuccess(RecordedRequest request, HttpResponse<String> answer) {
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
    return requestTo(path, cookies).GET().build();
  }

  private HttpRequest post(RecordedRequest request, Map<String, String> cookies, String token) {
    String body =
        CSRF_TOKEN
            .matcher(String.valueOf(request.body()))
            .replaceFirst("\"csrfToken\":\"" + token + "\"");
    return requestTo(request.path(), cookies)
        .header("Content-Type", String.valueOf(request.type()))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder requestTo(String path, Map<String, String> cookies) {
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

  private static void print(String measure, String unit, long value) {
    System.out.println(measure + "\t" + unit + "\t" + value);
  }
}
