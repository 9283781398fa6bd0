package org.rapporteur.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import tools.jackson.databind.json.JsonMapper;

/// Clients that read and post without a pause during a run, as many of each as cores. Measures
/// answers per second and their duration.
final class ConcurrentClients {

  private static final int CLIENTS = Runtime.getRuntime().availableProcessors();

  /// Limit per round: a fast machine must not fill the consultation with posts.
  private static final int MAX_POSTS = 2_000;

  private static final int MAX_READS = 20_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String site;
  private final List<String> tokens;
  private final List<String> texts;
  private final AtomicInteger posted = new AtomicInteger();

  /// @param texts the texts to post, each once
  ConcurrentClients(String site, List<String> tokens, List<String> texts) {
    this.site = site;
    this.tokens = tokens;
    this.texts = texts;
  }

  /// Results for pages and for posted comments.
  record Load(Measured pages, Measured comments) {}

  record Measured(double perSecond, double milliseconds) {

    static final Measured NOTHING = new Measured(0, 0);

    /// Averages rounds of equal duration.
    static Measured mean(List<Measured> rounds) {
      return new Measured(
          rounds.stream().mapToDouble(Measured::perSecond).average().orElse(0),
          rounds.stream().mapToDouble(Measured::milliseconds).average().orElse(0));
    }
  }

  boolean hasTextsLeft() {
    return posted.get() + MAX_POSTS <= texts.size();
  }

  /// Runs one round of at most the given duration.
  Load measureRound(String consultation, Duration time) throws InterruptedException {
    var pages = new Answers(200, MAX_READS);
    var comments = new Answers(201, MAX_POSTS);
    var threads = new ArrayList<Thread>();
    long end = System.nanoTime() + time.toNanos();
    for (int client = 0; client < CLIENTS; client++) {
      threads.add(startClient(end, pages, n -> pageRequest(consultation, n)));
      threads.add(startClient(end, comments, n -> postRequest(consultation)));
    }
    for (var thread : threads) {
      thread.join();
    }
    return new Load(pages.measure(), comments.measure());
  }

  private Thread startClient(long end, Answers answers, IntFunction<HttpRequest> request) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                int n = answers.nextNumber();
                while (n >= 0 && System.nanoTime() < end) {
                  long from = System.nanoTime();
                  var answer = http.send(request.apply(n), BodyHandlers.discarding());
                  answers.add(n, answer.statusCode(), System.nanoTime() - from);
                  n = answers.nextNumber();
                }
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /// Durations of answers; an unexpected status ends the measurement.
  private static final class Answers {

    private final int expected;
    private final long[] durations;
    private final AtomicInteger requested = new AtomicInteger();
    private final AtomicLong last = new AtomicLong();
    private final long from = System.nanoTime();

    Answers(int expected, int maxCount) {
      this.expected = expected;
      durations = new long[maxCount];
    }

    /// Returns the number of the next request, or -1 after the last.
    int nextNumber() {
      int n = requested.getAndIncrement();
      return n < durations.length ? n : -1;
    }

    void add(int n, int status, long nanoseconds) {
      if (status != expected) {
        throw new IllegalStateException("Answered with " + status);
      }
      durations[n] = nanoseconds;
      last.accumulateAndGet(System.nanoTime() - from, Math::max);
    }

    Measured measure() {
      long[] sorted = Arrays.stream(durations).filter(time -> time > 0).sorted().toArray();
      return sorted.length == 0
          ? Measured.NOTHING
          : new Measured(sorted.length / (last.get() / 1e9), sorted[sorted.length / 2] / 1e6);
    }
  }

  private HttpRequest pageRequest(String consultation, int n) {
    return HttpRequest.newBuilder(
            URI.create(site + "/consultations/" + consultation + "/questions/" + (1 + n % 5)))
        .build();
  }

  private HttpRequest postRequest(String consultation) {
    int n = posted.getAndIncrement();
    return HttpRequest.newBuilder(
            URI.create(site + "/api/v1/consultations/" + consultation + "/questions/1/comments"))
        .header("Authorization", "Bearer " + tokens.get(n % tokens.size()))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("Content-Type", "application/json")
        .POST(
            BodyPublishers.ofString(
                JSON.createObjectNode()
                    .put("language", "en")
                    .put("text", texts.get(n % texts.size()))
                    .toString()))
        .build();
  }
}
