package org.rapporteur.discussion.ui.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.springframework.stereotype.Component;

/// Formats publications, log entries and changes of state as Server-Sent Events of a few bytes
/// each.
@Component
class LiveUpdateEvents {

  private static final int MAX_ENTRIES = 100;
  private static final Pattern COMMENT_REFERENCE = Pattern.compile("C([1-9][0-9]{0,8})");

  /// Last publication, last log entry and state that a client knows.
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

  StreamPosition currentPosition(ConsultationId id) {
    var consultation = consultations.get(id);
    return new StreamPosition(
        commentCounts.loadLastPublication(id),
        log.size(logName(consultation)),
        state(consultation));
  }

  /// First events for a new client: the current state and everything after the numbers it knows. A
  /// negative number starts at the current position.
  EventBatch greeting(ConsultationId id, StreamPosition current, int publication, int entry) {
    int fromPublication = startNumber(publication, current.publication());
    int fromEntry = startNumber(entry, current.entry());
    var batch = eventsSince(id, new StreamPosition(fromPublication, fromEntry, current.state()));
    return new EventBatch(
        batch.position(),
        "event: at\ndata: %d %d %s\n\n".formatted(fromPublication, fromEntry, current.state())
            + batch.events());
  }

  private static int startNumber(int knownByClient, int last) {
    return knownByClient < 0 ? last : Math.min(knownByClient, last);
  }

  EventBatch eventsSince(ConsultationId id, StreamPosition position) {
    var consultation = consultations.get(id);
    var lines = new StringBuilder();
    int publication = position.publication();
    for (var published : threads.listPublications(id, publication)) {
      publication = published.publication();
      lines.append(
          "data: %d %d %d\n\n".formatted(publication, published.question(), published.root()));
    }
    int entry = appendLogEntries(logName(consultation), position.entry(), lines);
    String currentState = state(consultation);
    if (!currentState.equals(position.state())) {
      lines.append("event: at\ndata: %d %d %s\n\n".formatted(publication, entry, currentState));
    }
    return new EventBatch(new StreamPosition(publication, entry, currentState), lines.toString());
  }

  /// Returns the number of the last entry in the log.
  private int appendLogEntries(LogName name, int lastKnown, StringBuilder lines) {
    if (log.size(name) <= lastKnown) {
      return lastKnown;
    }
    int lastNumber = lastKnown;
    for (var entry :
        log.listNewestBefore(name, lastKnown + MAX_ENTRIES + 1, MAX_ENTRIES).reversed()) {
      if (entry.number() > lastKnown) {
        lastNumber = entry.number();
        var reference = COMMENT_REFERENCE.matcher(entry.subject());
        String comment = reference.matches() ? reference.group(1) : "0";
        lines.append("event: decision\ndata: %d %s\n\n".formatted(lastNumber, comment));
      }
    }
    return lastNumber;
  }

  /// Phase and closing time in epoch seconds, 0 if none is set, such as `OPEN 1259798400`.
  private static String state(ConsultationDetails consultation) {
    Instant closesAt = consultation.schedule().closesAt();
    return consultation.phase() + " " + (closesAt == null ? 0 : closesAt.getEpochSecond());
  }

  private static LogName logName(ConsultationDetails consultation) {
    return new LogName(consultation.slug().value());
  }
}
