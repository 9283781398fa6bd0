package org.rapporteur.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A language model on this machine that answers as a test wants it to: honestly, or with a lie.
public final class StubModel implements AutoCloseable {

  /// A sentence as it came in or goes out.
  public record Said(List<String> cites, String text) {

    public Said(String cite, String text) {
      this(List.of(cite), text);
    }

    public Said saying(String other) {
      return new Said(cites, other);
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile HttpHandler handler = exchange -> send(exchange, 500, "");

  public StubModel() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          handler.handle(exchange);
        });
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /// The bodies of what was asked, in their order.
  public List<String> received() {
    return received;
  }

  /// The `Authorization` of each.
  public List<String> keys() {
    return keys;
  }

  /// Answers each paragraph in other words.
  public void says(UnaryOperator<List<Said>> words) {
    handler =
        exchange -> send(exchange, 200, completion(message(words.apply(said(received.getLast())))));
  }

  /// Answers with a message in whatever form.
  public void says(String message) {
    handler = exchange -> send(exchange, 200, completion(message));
  }

  /// Answers in whatever way.
  public void answers(HttpHandler with) {
    handler = with;
  }

  public void answers(int status, String body) {
    handler = exchange -> send(exchange, status, body);
  }

  /// Takes the question and gives no answer until it is closed.
  public void hangs() {
    handler =
        exchange -> {
          try {
            closed.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        };
  }

  public static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  public static String completion(String message) {
    return JSON.writeValueAsString(
        Map.of(
            "choices",
            List.of(Map.of("message", Map.of("role", "assistant", "content", message)))));
  }

  public static String message(List<Said> sentences) {
    return JSON.writeValueAsString(Map.of("sentences", sentences));
  }

  /// The sentences of a question.
  public static List<Said> said(String body) {
    var said = new ArrayList<Said>();
    String paragraph = JSON.readTree(body).path("messages").path(1).path("content").asString();
    for (JsonNode sentence : JSON.readTree(paragraph).path("sentences")) {
      var cites = new ArrayList<String>();
      sentence.path("cites").forEach(token -> cites.add(token.asString()));
      said.add(new Said(cites, sentence.path("text").asString()));
    }
    return said;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
