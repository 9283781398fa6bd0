package org.rapporteur.consultation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Writes what happens to a consultation in public, on its timeline and in the public log.
@Component
class Timeline {

  static final Limit SHOWN = Limit.of(50);

  private final TimelineRepository entries;
  private final PublicLog log;

  Timeline(TimelineRepository entries, PublicLog log) {
    this.entries = entries;
    this.log = log;
  }

  void add(
      Consultation consultation,
      TimelineKind kind,
      Instant at,
      String actorRole,
      @Nullable String reason,
      Map<String, String> facts) {
    var draft =
        new EntryDraft(
            kind.logKind(),
            consultation.slug().value(),
            actorRole,
            new HashMap<>(facts),
            reason,
            null);
    int number = log.record(new LogName(consultation.slug().value()), draft);
    entries.save(new TimelineEntry(consultation.id(), kind, at, reason, facts, number));
  }

  List<TimelineEvent> of(ConsultationId consultation) {
    return entries.findByConsultationIdOrderByAtDescIdDesc(consultation.value(), SHOWN).stream()
        .map(TimelineEntry::event)
        .toList();
  }
}
