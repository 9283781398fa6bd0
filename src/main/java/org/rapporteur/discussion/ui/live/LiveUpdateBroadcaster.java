package org.rapporteur.discussion.ui.live;

import jakarta.servlet.AsyncContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.ui.live.LiveUpdateClient.ClientKey;
import org.rapporteur.discussion.ui.live.LiveUpdateClient.KeyType;
import org.rapporteur.discussion.ui.live.LiveUpdateEvents.StreamPosition;
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

  /// Only visible tabs of a browser have a connection.
  static final int MAX_PER_SESSION = 20;

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  /// Open connections for one consultation and the position last sent to them.
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
  private final Map<ClientKey, Integer> openByClientKey = new ConcurrentHashMap<>();
  private final LiveUpdateEvents events;

  LiveUpdateBroadcaster(LiveUpdateEvents events) {
    this.events = events;
  }

  boolean isFull() {
    return openConnections.get() >= MAX_CONNECTIONS;
  }

  /// Refuses a client that has reached its limit of connections.
  void requireFreeConnection(LiveUpdateClient client) {
    for (var key : client.keys()) {
      int limit = key.type() == KeyType.SESSION ? MAX_PER_SESSION : MAX_PER_ADDRESS;
      if (openByClientKey.getOrDefault(key, 0) >= limit) {
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
      AsyncContext asyncContext) {
    // The shared position never depends on what one client claims to know.
    var current = events.currentPosition(consultation);
    var greeting = events.greeting(consultation, current, publication, entry);
    var connection =
        new LiveUpdateConnection(asyncContext, client, closed -> unsubscribe(consultation, closed));
    connection.write(greeting.bytes());
    addSubscriber(consultation, current, connection);
    // An update may be sent between greeting and subscription, so send what was missed.
    // Clients recognize an update sent twice by its number.
    var missedEvents = events.eventsSince(consultation, greeting.position());
    if (!missedEvents.events().isEmpty()) {
      connection.write(missedEvents.bytes());
    }
    // A client that left during the greeting was not subscribed yet and could not be removed.
    if (connection.isClosed()) {
      unsubscribe(consultation, connection);
    }
  }

  private void addSubscriber(
      ConsultationId consultation, StreamPosition current, LiveUpdateConnection connection) {
    openConnections.incrementAndGet();
    connection.client().keys().forEach(key -> openByClientKey.merge(key, 1, Integer::sum));
    subscribersByConsultation.compute(
        consultation,
        (id, existing) -> {
          var subscribers = existing == null ? new ConsultationSubscribers(current) : existing;
          subscribers.connections.add(connection);
          return subscribers;
        });
  }

  private void unsubscribe(ConsultationId consultation, LiveUpdateConnection connection) {
    var subscribers = subscribersByConsultation.get(consultation);
    if (subscribers != null && subscribers.connections.remove(connection)) {
      openConnections.decrementAndGet();
      for (var key : connection.client().keys()) {
        openByClientKey.computeIfPresent(key, (k, count) -> count > 1 ? count - 1 : null);
      }
      connection.close();
    }
  }

  @Scheduled(fixedDelayString = "${rapporteur.news.every:1s}")
  void broadcast() {
    subscribersByConsultation
        .keySet()
        .forEach(
            consultation -> {
              var subscribers = removeIfEmpty(consultation);
              if (subscribers != null) {
                sendNews(consultation, subscribers);
              }
            });
  }

  /// Removes a consultation that nobody follows any more. Returns its subscribers otherwise.
  private @Nullable ConsultationSubscribers removeIfEmpty(ConsultationId consultation) {
    return subscribersByConsultation.computeIfPresent(
        consultation, (id, subscribers) -> subscribers.connections.isEmpty() ? null : subscribers);
  }

  private void sendNews(ConsultationId consultation, ConsultationSubscribers subscribers) {
    var batch = events.eventsSince(consultation, subscribers.lastSent);
    subscribers.lastSent = batch.position();
    if (!batch.events().isEmpty()) {
      sendToAll(subscribers, batch.bytes());
    }
  }

  /// Detects closed connections and keeps proxies from closing idle ones.
  @Scheduled(fixedDelay = 25_000)
  void sendHeartbeat() {
    subscribersByConsultation.values().forEach(subscribers -> sendToAll(subscribers, HEARTBEAT));
  }

  /// Ends all connections, because a stopping server waits for open requests.
  @EventListener(ContextClosedEvent.class)
  void closeAll() {
    subscribersByConsultation.forEach(
        (consultation, subscribers) ->
            List.copyOf(subscribers.connections)
                .forEach(connection -> unsubscribe(consultation, connection)));
  }

  private static void sendToAll(ConsultationSubscribers subscribers, byte[] bytes) {
    // One slow client must not delay the others.
    List.copyOf(subscribers.connections)
        .forEach(connection -> Thread.ofVirtual().start(() -> connection.write(bytes)));
  }
}
