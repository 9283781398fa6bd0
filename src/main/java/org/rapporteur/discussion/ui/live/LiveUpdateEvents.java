package org.rapporteur.discussion.ui.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.springframework.stereotype.Component;

/// Formats publications, log entries and changes of state as Server-Sent Events. `data: 193 4 147`
/// is publication 193 in question 4, thread C147. `event: decision` with `data: 41 147` is log
/// entry M-0041 on C147. `event: status` with `data: 193 41 OPEN 1259798400` gives the current
/// numbers and state.
@Component
class LiveUpdateEvents {

  /// Log entries per batch. The next batch contains the rest.
  private static final int MAX_ENTRIES = 100;
  private static final Pattern COMMENT_REFERENCE = Pattern.compile("C([1-9][0-9]{0,8})");

  /// The latest numbers and state that a client knows.
  /// @param publication number of the last publication
  /// @param entry number of the last log entry
  /// @param state phase and closing time
  record StreamPosition(int publication, int entry, String state) {}

  /// Events to send and the position after them.
  record EventBatch(StreamPosition position, String events) {

    byte[] bytes() {
      return events.getBytes(StandardCharsets.US_ASCII);
    }
  }

  private final ConsultationService consultations;
  private final ThreadService threads;
  private final DiscussionCountSql commentCounts;
  private final PublicLogService log;

  LiveUpdateEvents(
      ConsultationService consultations,
      ThreadService threads,
      DiscussionCountSql commentCounts,
      PublicLogService log) {
    this.consultations = consultations;
    this.threads = threads;
    this.commentCounts = commentCounts;
    this.log = log;
  }

  StreamPosition loadCurrentPosition(ConsultationId id) {
    var consultation = consultations.get(id);
    return new StreamPosition(
        commentCounts.loadLastPublication(id),
        log.size(logName(consultation)),
        state(consultation));
  }

  /// First events for a new client: the current state and everything after the numbers that it
  /// knows. A negative number starts at the current position.
  EventBatch createInitialBatch(
      ConsultationId id, StreamPosition current, int publication, int entry) {
    int fromPublication = startNumber(publication, current.publication());
    int fromEntry = startNumber(entry, current.entry());
    var batch =
        loadEventsSince(id, new StreamPosition(fromPublication, fromEntry, current.state()));
    return new EventBatch(
        batch.position(), stateEvent(fromPublication, fromEntry, current.state()) + batch.events());
  }

  private static int startNumber(int knownByClient, int last) {
    return knownByClient < 0 ? last : Math.min(knownByClient, last);
  }

  EventBatch loadEventsSince(ConsultationId id, StreamPosition position) {
    var consultation = consultations.get(id);
    var lines = new StringBuilder();
    int publication = position.publication();
    for (var published : threads.listPublications(id, publication)) {
      publication = published.publication();
      lines.append(
          "data: %d %d %d\n\n".formatted(publication, published.question(), published.root()));
    }
    int lastEntry = position.entry();
    for (var entry : listEntriesAfter(logName(consultation), position.entry())) {
      lastEntry = entry.number();
      lines.append("event: decision\ndata: %d %s\n\n".formatted(lastEntry, commentNumber(entry)));
    }
    String currentState = state(consultation);
    if (!currentState.equals(position.state())) {
      lines.append(stateEvent(publication, lastEntry, currentState));
    }
    return new EventBatch(
        new StreamPosition(publication, lastEntry, currentState), lines.toString());
  }

  private static String stateEvent(int publication, int entry, String state) {
    return "event: status\ndata: %d %d %s\n\n".formatted(publication, entry, state);
  }

  /// The next log entries by number, at most `MAX_ENTRIES`.
  private List<LogEntry> listEntriesAfter(LogName name, int lastKnown) {
    if (log.size(name) <= lastKnown) {
      return List.of();
    }
    return log.listNewestBefore(name, lastKnown + MAX_ENTRIES + 1, MAX_ENTRIES).reversed().stream()
        .filter(entry -> entry.number() > lastKnown)
        .toList();
  }

  /// Number of the comment that the entry is about; 0 if it is about something else.
  private static String commentNumber(LogEntry entry) {
    var reference = COMMENT_REFERENCE.matcher(entry.subject());
    return reference.matches() ? reference.group(1) : "0";
  }

  /// Phase and closing time in epoch seconds, such as `OPEN 1259798400`. The time is 0 if none is
  /// set.
  private static String state(ConsultationDetails consultation) {
    Instant closesAt = consultation.schedule().closesAt();
    return consultation.phase() + " " + (closesAt == null ? 0 : closesAt.getEpochSecond());
  }

  private static LogName logName(ConsultationDetails consultation) {
    return new LogName(consultation.slug().value());
  }
}
