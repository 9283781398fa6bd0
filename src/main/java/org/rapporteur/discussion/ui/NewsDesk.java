package org.rapporteur.discussion.ui;

import jakarta.servlet.AsyncContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.ui.NewsLines.Known;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells open tabs what was published and decided. It looks into the database once for all readers
/// of a consultation, so that what another machine did is told too, and only while somebody
/// listens.
@Component
class NewsDesk {

  /// Each open connection costs some 104 KB of the container's buffers.
  static final int MOST = 2_000;

  /// Of one address, which may be a whole building's: nobody takes the places of all.
  static final int MOST_OF_ADDRESS = MOST / 4;

  /// Of one browser, where only tabs that are looked at hold a connection.
  static final int MOST_OF_SESSION = 20;

  private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  /// One consultation with its readers, and what they were told last.
  private static final class Watched {
    private final Set<NewsReader> readers = ConcurrentHashMap.newKeySet();
    private volatile Known known;

    Watched(Known known) {
      this.known = known;
    }
  }

  private final Map<ConsultationId, Watched> watched = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();
  private final Map<String, Integer> openOf = new ConcurrentHashMap<>();
  private final NewsLines lines;

  NewsDesk(NewsLines lines) {
    this.lines = lines;
  }

  boolean isFull() {
    return open.get() >= MOST;
  }

  /// That one caller does not hold more connections than theirs.
  void requireRoom(NewsCaller caller) {
    for (String name : caller.names()) {
      int most = name.startsWith("session") ? MOST_OF_SESSION : MOST_OF_ADDRESS;
      if (openOf.getOrDefault(name, 0) >= most) {
        throw new TooManyTabs(most);
      }
    }
  }

  /// Tells at once where things stand and what came after what the reader knows, then whatever
  /// comes.
  void join(
      ConsultationId consultation,
      int publication,
      int entry,
      NewsCaller caller,
      AsyncContext connection) {
    // What the group knows is never what one reader says that they know.
    var standing = lines.now(consultation);
    var greeting = lines.greeting(consultation, standing, publication, entry);
    var reader = new NewsReader(connection, caller, gone -> leave(consultation, gone));
    reader.write(greeting.bytes());
    open.incrementAndGet();
    caller.names().forEach(name -> openOf.merge(name, 1, Integer::sum));
    watched.compute(
        consultation,
        (id, before) -> {
          var now = before == null ? new Watched(standing) : before;
          now.readers.add(reader);
          return now;
        });
    // The group may have been told something between the greeting and the joining. What is told
    // twice has the same number.
    var missed = lines.since(consultation, greeting.known());
    if (!missed.lines().isEmpty()) {
      reader.write(missed.bytes());
    }
    // Who left during the greeting was not there yet to be taken out.
    if (reader.isOver()) {
      leave(consultation, reader);
    }
  }

  private void leave(ConsultationId consultation, NewsReader reader) {
    var group = watched.get(consultation);
    if (group != null && group.readers.remove(reader)) {
      open.decrementAndGet();
      for (String name : reader.caller().names()) {
        openOf.computeIfPresent(name, (of, many) -> many > 1 ? many - 1 : null);
      }
      reader.end();
    }
  }

  @Scheduled(fixedDelayString = "${rapporteur.news.every:1s}")
  void tell() {
    watched.forEach(
        (consultation, group) -> {
          if (watched.computeIfPresent(
                  consultation, (id, now) -> now.readers.isEmpty() ? null : now)
              == null) {
            return;
          }
          var told = lines.since(consultation, group.known);
          group.known = told.known();
          if (!told.lines().isEmpty()) {
            send(group, told.bytes());
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
    watched.forEach(
        (consultation, group) ->
            List.copyOf(group.readers).forEach(reader -> leave(consultation, reader)));
  }

  private static void send(Watched group, byte[] bytes) {
    // A reader whose line is full must not keep the others waiting.
    List.copyOf(group.readers)
        .forEach(reader -> Thread.ofVirtual().start(() -> reader.write(bytes)));
  }
}
