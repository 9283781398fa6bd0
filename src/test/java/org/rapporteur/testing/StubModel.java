package org.rapporteur.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// A local language model that answers as a test configures it, correctly or not.
public final class StubModel implements AutoCloseable {

  private static final String BODY = "body";

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
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.setAttribute(BODY, body);
          received.add(new String(body, StandardCharsets.UTF_8));
          keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          handler.handle(exchange);
        });
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /// The request bodies in their order.
  public List<String> received() {
    return received;
  }

  /// The `Authorization` header of each request.
  public List<String> keys() {
    return keys;
  }

  /// Answers each request with the message that the function makes of its body.
  public void respondWith(UnaryOperator<String> reply) {
    handler =
        exchange -> {
          byte[] body = (byte[]) exchange.getAttribute(BODY);
          send(exchange, 200, toCompletion(reply.apply(new String(body, StandardCharsets.UTF_8))));
        };
  }

  /// Answers with the given message.
  public void respondWith(String message) {
    handler = exchange -> send(exchange, 200, toCompletion(message));
  }

  /// Answers with the given handler.
  public void respondUsing(HttpHandler with) {
    handler = with;
  }

  public void respondWithStatus(int status, String body) {
    handler = exchange -> send(exchange, status, body);
  }

  /// Receives the request and does not answer until the model is closed.
  public void neverRespond() {
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

  public static String toCompletion(String message) {
    return JSON.writeValueAsString(
        Map.of(
            "choices",
            List.of(Map.of("message", Map.of("role", "assistant", "content", message))),
            "usage",
            Map.of("prompt_tokens", 100, "completion_tokens", 10)));
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
