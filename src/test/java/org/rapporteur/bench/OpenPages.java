package org.rapporteur.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// Measures open pages while a comment arrives: the time until the last page gets it, the bytes of
/// the message, and the heap of the server every minute. Prints measure, unit and value.
public final class OpenPages {

  private static final Duration MAX_WAIT = Duration.ofSeconds(30);
  private static final int PAUSE_MILLIS = 2_500;
  private static final Pattern COMMENTS = Pattern.compile("\"comments\":(\\d+),\"questions\"");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String site;
  private final String slug;
  private final List<String> tokens;
  private final List<Channel> channels = new ArrayList<>();
  private int posted;

  private OpenPages(String site, String slug, List<String> tokens) {
    this.site = site;
    this.slug = slug;
    this.tokens = tokens;
  }

  /// Arguments: port, process, slug, number of pages, file of tokens, seconds.
  public static void main(String[] args) throws Exception {
    var pages =
        new OpenPages("http://127.0.0.1:" + args[0], args[2], Files.readAllLines(Path.of(args[4])));
    pages.measure(
        Integer.parseInt(args[3]),
        new ServerHeap(args[1]),
        Duration.ofSeconds(Long.parseLong(args[5])));
  }

  private void measure(int readers, ServerHeap heap, Duration time) throws Exception {
    int lastComment = countPublished();
    for (int i = 0; i < readers; i++) {
      channels.add(open(lastComment));
    }
    Thread.sleep(PAUSE_MILLIS);
    var end = Instant.now().plus(time);
    var minute = Instant.now();
    do {
      measureMessage();
      Thread.sleep(PAUSE_MILLIS);
      if (!Instant.now().isBefore(minute)) {
        print("heap with all of them open, each minute", "bytes", heap.measure().bytes());
        minute = minute.plus(Duration.ofMinutes(1));
      }
    } while (Instant.now().isBefore(end));
    for (Channel channel : channels) {
      channel.stream.close();
    }
  }

  // Nothing was removed here, so all comments are published.
  private int countPublished() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(site + "/api/v1/consultations/" + slug)).build();
    var found = COMMENTS.matcher(http.send(request, BodyHandlers.ofString()).body());
    if (!found.find()) {
      throw new IllegalStateException("No count of comments");
    }
    return Integer.parseInt(found.group(1));
  }

  private Channel open(int lastComment) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create(site + "/consultations/" + slug + "/live-updates?after=" + lastComment))
            .build();
    var answer = http.send(request, BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("No live channel: " + answer.statusCode());
    }
    var channel = new Channel(answer.body());
    Thread.ofVirtual().start(channel::read);
    return channel;
  }

  private void measureMessage() throws Exception {
    var received = new CountDownLatch(channels.size());
    channels.forEach(channel -> channel.expect(received));
    long before = System.nanoTime();
    post();
    if (!received.await(MAX_WAIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException(received.getCount() + " pages did not get the message");
    }
    print("until the last page is told", "ms", (System.nanoTime() - before) / 1_000_000);
    print(
        "bytes of the message",
        "bytes",
        channels.stream().mapToLong(channel -> channel.bytes.get()).max().orElseThrow());
  }

  private void post() throws IOException, InterruptedException {
    String text = "Told to everyone who reads, number " + ++posted + " of " + UUID.randomUUID();
    var request =
        HttpRequest.newBuilder(
                URI.create(site + "/api/v1/consultations/" + slug + "/questions/1/comments"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + tokens.get(posted % tokens.size()))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\",\"language\":\"en\"}"))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  private static void print(String measure, String unit, long value) {
    System.out.println(measure + "\t" + unit + "\t" + value);
  }

  private static final class Channel {
    private final InputStream stream;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile CountDownLatch received = new CountDownLatch(0);

    Channel(InputStream stream) {
      this.stream = stream;
    }

    void expect(CountDownLatch all) {
      bytes.set(0);
      received = all;
      pending.set(1);
    }

    void read() {
      byte[] buffer = new byte[4096];
      try {
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
          boolean isMessage = new String(buffer, 0, n, StandardCharsets.UTF_8).contains("data:");
          if (isMessage) {
            bytes.addAndGet(n);
            if (pending.compareAndSet(1, 0)) {
              received.countDown();
            }
          }
        }
      } catch (IOException closed) {
        // At the end of the measurement.
      }
    }
  }
}
