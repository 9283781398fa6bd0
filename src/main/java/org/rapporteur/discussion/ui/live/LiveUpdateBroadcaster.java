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

/// Sends publications and decisions to open tabs. It polls the database, so it also sends those of
/// other servers; one query per consultation serves all its readers.
@Component
class LiveUpdateBroadcaster {

  /// Each open connection uses about 104 KB of container buffers, so this number uses about 200 MB.
  static final int MAX_CONNECTIONS = 2_000;

  /// Many people may share one IP address, but it must not use all connections.
  static final int MAX_PER_IP_ADDRESS = MAX_CONNECTIONS / 4;

  /// Only the visible tabs of a browser have a connection, so this number is rarely reached.
  static final int MAX_PER_SESSION = 20;

  /// Shorter than the idle timeout of usual proxies, which is 60 seconds in nginx.
  private static final long HEARTBEAT_INTERVAL_MS = 25_000;

  /// A comment in a stream of Server-Sent Events, which clients ignore.
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

  /// True if the server has reached its limit of connections.
  boolean isFull() {
    return openConnections.get() >= MAX_CONNECTIONS;
  }

  /// Refuses a client that has reached its limit of connections.
  void requireFreeConnection(LiveUpdateClient client) {
    for (var key : client.keys()) {
      int limit = key.type() == KeyType.SESSION ? MAX_PER_SESSION : MAX_PER_IP_ADDRESS;
      if (openByClientKey.getOrDefault(key, 0) >= limit) {
        throw new TooManyLiveConnections(limit);
      }
    }
  }

  /// Sends the current state and everything after the given numbers, then all later updates.
  /// @param publication number of the last publication that the client knows; negative for the
  ///     latest
  /// @param entry number of the last log entry that the client knows; negative for the latest
  void subscribe(
      ConsultationId consultation,
      int publication,
      int entry,
      LiveUpdateClient client,
      AsyncContext asyncContext) {
    // All clients share the current position, so it does not depend on the numbers of one client.
    var current = events.loadCurrentPosition(consultation);
    var initialBatch = events.createInitialBatch(consultation, current, publication, entry);
    var connection =
        new LiveUpdateConnection(asyncContext, client, closed -> unsubscribe(consultation, closed));
    connection.write(initialBatch.bytes());
    addSubscriber(consultation, current, connection);
    // Other clients may have received an update since the initial batch, so it is sent now. A
    // client recognizes an update sent twice by its number.
    var missedBatch = events.loadEventsSince(consultation, initialBatch.position());
    if (!missedBatch.events().isEmpty()) {
      connection.write(missedBatch.bytes());
    }
    // A client that left before it was subscribed could not be removed then.
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

  @Scheduled(fixedDelayString = "${rapporteur.live-updates.interval:1s}")
  void broadcast() {
    subscribersByConsultation
        .keySet()
        .forEach(
            consultation -> {
              var subscribers = removeIfEmpty(consultation);
              if (subscribers != null) {
                sendUpdates(consultation, subscribers);
              }
            });
  }

  /// Returns the subscribers of a consultation. If there are none, removes it and returns null.
  private @Nullable ConsultationSubscribers removeIfEmpty(ConsultationId consultation) {
    return subscribersByConsultation.computeIfPresent(
        consultation, (id, subscribers) -> subscribers.connections.isEmpty() ? null : subscribers);
  }

  private void sendUpdates(ConsultationId consultation, ConsultationSubscribers subscribers) {
    var batch = events.loadEventsSince(consultation, subscribers.lastSent);
    subscribers.lastSent = batch.position();
    if (!batch.events().isEmpty()) {
      sendToAll(subscribers, batch.bytes());
    }
  }

  /// Detects closed connections and prevents proxies from closing idle ones.
  @Scheduled(fixedDelay = HEARTBEAT_INTERVAL_MS)
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
