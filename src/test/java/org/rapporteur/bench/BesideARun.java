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

/// Clients that read and post without a pause, as many of each as cores, to the consultation that a
/// run reads: how many answers a second they get, and how long one takes.
final class BesideARun {

  private static final int CLIENTS = Runtime.getRuntime().availableProcessors();

  /// Of one round: a fast machine does not fill the consultation with what it posts.
  private static final int MOST_POSTED = 2_000;

  private static final int MOST_READ = 20_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String site;
  private final List<String> tokens;
  private final List<String> texts;
  private final AtomicInteger posted = new AtomicInteger();

  /// @param texts what is posted, each once
  BesideARun(String site, List<String> tokens, List<String> texts) {
    this.site = site;
    this.tokens = tokens;
    this.texts = texts;
  }

  /// Answers a second and milliseconds of the median answer, of pages and of comments posted.
  record Load(Measured pages, Measured comments) {}

  record Measured(double perSecond, double milliseconds) {

    static final Measured NOTHING = new Measured(0, 0);

    /// Of rounds that took the same time.
    static Measured mean(List<Measured> rounds) {
      return new Measured(
          rounds.stream().mapToDouble(Measured::perSecond).average().orElse(0),
          rounds.stream().mapToDouble(Measured::milliseconds).average().orElse(0));
    }
  }

  /// Whether there is anything left to post.
  boolean canGoOn() {
    return posted.get() + MOST_POSTED <= texts.size();
  }

  /// At most so long.
  Load round(String consultation, Duration time) throws InterruptedException {
    var pages = new Answers(200, MOST_READ);
    var comments = new Answers(201, MOST_POSTED);
    var threads = new ArrayList<Thread>();
    long end = System.nanoTime() + time.toNanos();
    for (int client = 0; client < CLIENTS; client++) {
      threads.add(sending(end, pages, n -> page(consultation, n)));
      threads.add(sending(end, comments, n -> post(consultation)));
    }
    for (var thread : threads) {
      thread.join();
    }
    return new Load(pages.measured(), comments.measured());
  }

  private Thread sending(long end, Answers answers, IntFunction<HttpRequest> request) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                int n = answers.next();
                while (n >= 0 && System.nanoTime() < end) {
                  long from = System.nanoTime();
                  var answer = http.send(request.apply(n), BodyHandlers.discarding());
                  answers.add(n, answer.statusCode(), System.nanoTime() - from);
                  n = answers.next();
                }
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /// How long answers took; one of another status ends the measurement.
  private static final class Answers {

    private final int expected;
    private final long[] took;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong last = new AtomicLong();
    private final long from = System.nanoTime();

    Answers(int expected, int most) {
      this.expected = expected;
      took = new long[most];
    }

    /// -1 where enough were asked.
    int next() {
      int n = asked.getAndIncrement();
      return n < took.length ? n : -1;
    }

    void add(int n, int status, long nanoseconds) {
      if (status != expected) {
        throw new IllegalStateException("Answered with " + status);
      }
      took[n] = nanoseconds;
      last.accumulateAndGet(System.nanoTime() - from, Math::max);
    }

    Measured measured() {
      long[] sorted = Arrays.stream(took).filter(time -> time > 0).sorted().toArray();
      return sorted.length == 0
          ? Measured.NOTHING
          : new Measured(sorted.length / (last.get() / 1e9), sorted[sorted.length / 2] / 1e6);
    }
  }

  private HttpRequest page(String consultation, int n) {
    return HttpRequest.newBuilder(
            URI.create(site + "/consultations/" + consultation + "/questions/" + (1 + n % 5)))
        .build();
  }

  private HttpRequest post(String consultation) {
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
