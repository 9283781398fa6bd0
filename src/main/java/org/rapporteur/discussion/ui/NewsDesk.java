package org.rapporteur.discussion.ui;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.thread.Arrival;
import org.rapporteur.discussion.thread.ThreadService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells open tabs what was published. It looks into the database once for all readers of a
/// consultation, so that what another machine published is told too, and only while somebody
/// listens.
@Component
class NewsDesk {

  /// Each open connection costs some 104 KB of the container's buffers.
  static final int MOST = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(NewsDesk.class);
  private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  /// One consultation with its readers, and the last publication they were told of.
  private static final class Watched {
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private volatile int last;

    Watched(int last) {
      this.last = last;
    }
  }

  private final class Reader implements AsyncListener {
    private final AsyncContext connection;
    private final ConsultationId consultation;

    Reader(AsyncContext connection, ConsultationId consultation) {
      this.connection = connection;
      this.consultation = consultation;
    }

    /// One at a time: the answer's stream is not made for two.
    synchronized void write(byte[] bytes) {
      try {
        var out = connection.getResponse().getOutputStream();
        out.write(bytes);
        out.flush();
      } catch (IOException | IllegalStateException e) {
        // The tab was closed or hidden; that is how every reader leaves.
        LOG.trace("A reader of news left", e);
        leave();
      }
    }

    void leave() {
      var group = watched.get(consultation);
      if (group != null && group.readers.remove(this)) {
        open.decrementAndGet();
        try {
          connection.complete();
        } catch (IllegalStateException e) {
          LOG.trace("Already over", e);
        }
      }
    }

    @Override
    public void onComplete(AsyncEvent event) {
      leave();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      leave();
    }

    @Override
    public void onError(AsyncEvent event) {
      leave();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }

  private final Map<ConsultationId, Watched> watched = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();
  private final ThreadService threads;

  NewsDesk(ThreadService threads) {
    this.threads = threads;
  }

  boolean isFull() {
    return open.get() >= MOST;
  }

  /// Tells at once what came after the publication the reader knows, then whatever comes.
  void join(ConsultationId consultation, int known, AsyncContext connection) {
    var reader = new Reader(connection, consultation);
    open.incrementAndGet();
    connection.addListener(reader);
    watched.compute(
        consultation,
        (id, before) -> {
          var now = before == null ? new Watched(known) : before;
          now.readers.add(reader);
          return now;
        });
    var missed = threads.arrivals(consultation, known);
    if (!missed.isEmpty()) {
      reader.write(words(missed));
    }
    // What the group is told next may repeat what the reader was told now; a number tells it apart.
  }

  @Scheduled(fixedDelayString = "${rapporteur.news.every:2s}")
  void tell() {
    watched.forEach(
        (consultation, group) -> {
          if (watched.computeIfPresent(
                  consultation, (id, now) -> now.readers.isEmpty() ? null : now)
              == null) {
            return;
          }
          var arrived = threads.arrivals(consultation, group.last);
          if (!arrived.isEmpty()) {
            group.last = arrived.getLast().publication();
            send(group, words(arrived));
          }
        });
  }

  /// A line now and then finds out who has gone, and keeps proxies from closing a quiet connection.
  @Scheduled(fixedDelay = 25_000)
  void beat() {
    watched.values().forEach(group -> send(group, BEAT));
  }

  /// A server that stops waits for what is open, and these would stay open forever.
  @EventListener(ContextClosedEvent.class)
  void close() {
    watched.values().forEach(group -> List.copyOf(group.readers).forEach(Reader::leave));
  }

  private static void send(Watched group, byte[] bytes) {
    // A reader whose line is full must not keep the others waiting.
    List.copyOf(group.readers)
        .forEach(reader -> Thread.ofVirtual().start(() -> reader.write(bytes)));
  }

  /// `data: 193 4` for each: publication and question.
  private static byte[] words(List<Arrival> arrivals) {
    var lines = new ArrayList<String>(arrivals.size());
    for (var arrival : arrivals) {
      lines.add("data: " + arrival.publication() + " " + arrival.question() + "\n\n");
    }
    return String.join("", lines).getBytes(StandardCharsets.US_ASCII);
  }
}
