package org.rapporteur.discussion.ui;

import jakarta.servlet.AsyncContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.ui.LiveUpdateEvents.StreamPosition;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends publications and decisions to open tabs. One database query per consultation serves all
/// its readers, also covers other servers, and runs only while somebody listens.
@Component
class LiveUpdateBroadcaster {

  /// Each open connection uses about 104 KB of container buffers.
  static final int MAX_CONNECTIONS = 2_000;

  /// An IP address may belong to a whole building, but must not use up all connections.
  static final int MAX_PER_ADDRESS = MAX_CONNECTIONS / 4;

  /// Only visible tabs of a browser hold a connection.
  static final int MAX_PER_SESSION = 20;

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  /// Open connections for one consultation and the state last sent to them.
  private static final class ConsultationSubscribers {
    private final Set<LiveUpdateConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile StreamPosition lastSent;

    ConsultationSubscribers(StreamPosition lastSent) {
      this.lastSent = lastSent;
    }
  }

  private final Map<ConsultationId, ConsultationSubscribers> subscribersByConsultation =
      new ConcurrentHashMap<>();
  private final AtomicInteger openConnections = new AtomicInteger();
  private final Map<String, Integer> openByClient = new ConcurrentHashMap<>();
  private final LiveUpdateEvents events;

  LiveUpdateBroadcaster(LiveUpdateEvents events) {
    this.events = events;
  }

  boolean isFull() {
    return openConnections.get() >= MAX_CONNECTIONS;
  }

  /// Refuses a client that has reached its limit of connections.
  void requireFreeConnection(LiveUpdateClient client) {
    for (String name : client.keys()) {
      int limit = name.startsWith("session") ? MAX_PER_SESSION : MAX_PER_ADDRESS;
      if (openByClient.getOrDefault(name, 0) >= limit) {
        throw new TooManyLiveConnections(limit);
      }
    }
  }

  /// Sends the current state and everything after the given numbers, then all later updates.
  void subscribe(
      ConsultationId consultation,
      int publication,
      int entry,
      LiveUpdateClient client,
      AsyncContext connection) {
    // The shared state never depends on what one client claims to know.
    var current = events.currentPosition(consultation);
    var greeting = events.greeting(consultation, current, publication, entry);
    var reader =
        new LiveUpdateConnection(connection, client, closed -> unsubscribe(consultation, closed));
    reader.write(greeting.bytes());
    openConnections.incrementAndGet();
    client.keys().forEach(name -> openByClient.merge(name, 1, Integer::sum));
    subscribersByConsultation.compute(
        consultation,
        (id, existing) -> {
          var now = existing == null ? new ConsultationSubscribers(current) : existing;
          now.connections.add(reader);
          return now;
        });
    // An update may be sent between greeting and subscription, so send what was missed.
    // Clients recognize an update sent twice by its number.
    var missedEvents = events.eventsSince(consultation, greeting.position());
    if (!missedEvents.events().isEmpty()) {
      reader.write(missedEvents.bytes());
    }
    // A client that left during the greeting was not subscribed yet and could not be removed.
    if (reader.isClosed()) {
      unsubscribe(consultation, reader);
    }
  }

  private void unsubscribe(ConsultationId consultation, LiveUpdateConnection reader) {
    var group = subscribersByConsultation.get(consultation);
    if (group != null && group.connections.remove(reader)) {
      openConnections.decrementAndGet();
      for (String name : reader.client().keys()) {
        openByClient.computeIfPresent(name, (key, count) -> count > 1 ? count - 1 : null);
      }
      reader.close();
    }
  }

  @Scheduled(fixedDelayString = "${rapporteur.news.every:1s}")
  void broadcast() {
    subscribersByConsultation.forEach(
        (consultation, group) -> {
          if (subscribersByConsultation.computeIfPresent(
                  consultation, (id, now) -> now.connections.isEmpty() ? null : now)
              == null) {
            return;
          }
          var batch = events.eventsSince(consultation, group.lastSent);
          group.lastSent = batch.position();
          if (!batch.events().isEmpty()) {
            sendToAll(group, batch.bytes());
          }
        });
  }

  /// Detects closed connections and keeps proxies from closing idle ones.
  @Scheduled(fixedDelay = 25_000)
  void sendHeartbeat() {
    subscribersByConsultation.values().forEach(group -> sendToAll(group, HEARTBEAT));
  }

  /// A stopping server waits for open requests, and these would never end.
  @EventListener(ContextClosedEvent.class)
  void closeAll() {
    subscribersByConsultation.forEach(
        (consultation, group) ->
            List.copyOf(group.connections).forEach(reader -> unsubscribe(consultation, reader)));
  }

  private static void sendToAll(ConsultationSubscribers subscribers, byte[] bytes) {
    // One slow client must not delay the others.
    List.copyOf(subscribers.connections)
        .forEach(reader -> Thread.ofVirtual().start(() -> reader.write(bytes)));
  }
}
