package org.rapporteur.discussion.ui;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.count.Participants;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.springframework.stereotype.Component;

/// What is new in a consultation, as Server-Sent Events of a few bytes each: a publication, an
/// entry of the public log, or where the consultation stands.
@Component
class NewsLines {

  private static final int MOST = 100;
  private static final Pattern COMMENT = Pattern.compile("C([1-9][0-9]{0,8})");

  /// What somebody has been told: up to which publication and entry, and where it stands.
  record Known(int publication, int entry, String standing) {}

  /// What is known now, and the lines that say what is new since.
  record Told(Known known, String lines) {

    byte[] bytes() {
      return lines.getBytes(StandardCharsets.US_ASCII);
    }
  }

  private final ConsultationService consultations;
  private final ThreadService threads;
  private final Participants participants;
  private final PublicLog log;

  NewsLines(
      ConsultationService consultations,
      ThreadService threads,
      Participants participants,
      PublicLog log) {
    this.consultations = consultations;
    this.threads = threads;
    this.participants = participants;
    this.log = log;
  }

  /// All that there is.
  Known now(ConsultationId id) {
    var consultation = consultations.get(id);
    return new Known(
        participants.lastPublication(id), log.size(name(consultation)), standing(consultation));
  }

  /// For whoever comes: where things stand, and what came after what they say they know. Below zero
  /// they know nothing, and begin here; nobody knows what is still to come.
  Told greeting(ConsultationId id, Known now, int publication, int entry) {
    int fromPublication = from(publication, now.publication());
    int fromEntry = from(entry, now.entry());
    var since = since(id, new Known(fromPublication, fromEntry, now.standing()));
    return new Told(
        since.known(),
        "event: at\ndata: %d %d %s\n\n".formatted(fromPublication, fromEntry, now.standing())
            + since.lines());
  }

  private static int from(int said, int last) {
    return said < 0 ? last : Math.min(said, last);
  }

  Told since(ConsultationId id, Known known) {
    var consultation = consultations.get(id);
    var lines = new StringBuilder();
    int publication = known.publication();
    for (var arrival : threads.arrivals(id, publication)) {
      publication = arrival.publication();
      lines
          .append("data: ")
          .append(publication)
          .append(' ')
          .append(arrival.question())
          .append(' ')
          .append(arrival.root())
          .append("\n\n");
    }
    int entry = entries(name(consultation), known.entry(), lines);
    String standing = standing(consultation);
    if (!standing.equals(known.standing())) {
      lines.append("event: at\ndata: %d %d %s\n\n".formatted(publication, entry, standing));
    }
    return new Told(new Known(publication, entry, standing), lines.toString());
  }

  private int entries(LogName name, int known, StringBuilder lines) {
    if (log.size(name) <= known) {
      return known;
    }
    int last = known;
    for (var entry : log.newestBefore(name, known + MOST + 1, MOST).reversed()) {
      if (entry.number() > known) {
        last = entry.number();
        var comment = COMMENT.matcher(entry.subject());
        lines
            .append("event: decision\ndata: ")
            .append(last)
            .append(' ')
            .append(comment.matches() ? comment.group(1) : "0")
            .append("\n\n");
      }
    }
    return last;
  }

  /// `OPEN 1259798400`: the phase, and the second of the closing, 0 where none is set.
  private static String standing(ConsultationDetails consultation) {
    Instant closesAt = consultation.schedule().closesAt();
    return consultation.phase() + " " + (closesAt == null ? 0 : closesAt.getEpochSecond());
  }

  private static LogName name(ConsultationDetails consultation) {
    return new LogName(consultation.slug().value());
  }
}
