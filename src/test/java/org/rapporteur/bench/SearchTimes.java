package org.rapporteur.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Measures searches through the API by several clients while comments are posted: rare and
/// frequent words, two words, phrases, prefixes and facets. Prints measure, unit and value.
public final class SearchTimes {

  private static final int CLIENTS = 4;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String site;
  private final List<String> tokens;
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger posted = new AtomicInteger();

  private SearchTimes(String site, List<String> tokens) {
    this.site = site;
    this.tokens = tokens;
  }

  /// Arguments: site, file of tokens, seconds, comments per second.
  public static void main(String[] args) throws Exception {
    var times = new SearchTimes(args[0], Files.readAllLines(Path.of(args[1])));
    int seconds = Integer.parseInt(args[2]);
    times.measure(seconds, 0); // warms up
    times.posted.set(0);
    times.failures.set(0);
    times.print(times.measure(seconds, Integer.parseInt(args[3])), seconds);
  }

  private List<Double> measure(int seconds, int postsPerSecond) throws Exception {
    var all = Collections.synchronizedList(new ArrayList<Double>());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (var postScheduler = Executors.newScheduledThreadPool(1);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      if (postsPerSecond > 0) {
        postScheduler.scheduleAtFixedRate(
            () -> people.submit(this::post), 0, 1_000_000L / postsPerSecond, TimeUnit.MICROSECONDS);
      }
      var searchers = new ArrayList<java.util.concurrent.Future<?>>();
      for (int i = 0; i < CLIENTS; i++) {
        var random = new Random(seconds * 31L + i);
        searchers.add(people.submit(() -> search(random, end, all)));
      }
      for (var searcher : searchers) {
        searcher.get();
      }
      postScheduler.shutdownNow();
    }
    return all;
  }

  private void search(Random random, long end, List<Double> all) {
    while (System.nanoTime() < end) {
      long from = System.nanoTime();
      var answer = send(HttpRequest.newBuilder(URI.create(site + query(random))).build());
      all.add((System.nanoTime() - from) / 1e6);
      if (!answer.contains("\"total\"")) {
        failures.incrementAndGet();
      }
    }
  }

  private static String query(Random random) {
    String one = SearchDataGenerator.word(50 + SearchDataGenerator.randomRank(random));
    String other = SearchDataGenerator.word(50 + SearchDataGenerator.randomRank(random));
    String words =
        switch (random.nextInt(6)) {
          case 0, 1 -> one;
          case 2 -> one + " " + other;
          case 3 -> "\"" + SearchDataGenerator.word(1 + random.nextInt(20)) + " " + one + "\"";
          case 4 -> one.substring(0, Math.min(4, one.length())) + "*";
          default -> one;
        };
    String facet =
        random.nextInt(3) == 0 ? "&group=civil-society&question=" + (1 + random.nextInt(20)) : "";
    return "/api/v1/search?kind=comment&q="
        + URLEncoder.encode(words, StandardCharsets.UTF_8)
        + facet;
  }

  private void post() {
    int number = posted.incrementAndGet();
    String text = SearchDataGenerator.randomText(new Random(number));
    send(
        HttpRequest.newBuilder(
                URI.create(
                    site
                        + "/api/v1/consultations/bench-search/questions/"
                        + (1 + number % 20)
                        + "/comments"))
            .header("Authorization", "Bearer " + tokens.get(number % tokens.size()))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"language\":\"en\",\"text\":\"" + text + "\"}"))
            .build());
  }

  private String send(HttpRequest request) {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        failures.incrementAndGet();
      }
      return answer.body();
    } catch (IOException e) {
      failures.incrementAndGet();
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private void print(List<Double> all, int seconds) {
    var sorted = all.stream().sorted().toList();
    print("searches, " + CLIENTS + " at once", "1/s", sorted.size() / (double) seconds);
    print("a search, median", "ms", sorted.get(sorted.size() / 2));
    print("a search, 95th percentile", "ms", sorted.get((int) (sorted.size() * 0.95)));
    print("a search, slowest", "ms", sorted.getLast());
    print("comments that arrived meanwhile", "1/s", posted.get() / (double) seconds);
    print("wrong answers", "count", failures.get());
  }

  private static void print(String measure, String unit, double value) {
    System.out.printf("%s\t%s\t%.1f%n", measure, unit, value);
  }
}
