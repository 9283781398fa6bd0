package org.rapporteur.consultation.timeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.Slug;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Records the public events of a consultation on its timeline and in the public log.
@Component
public class Timeline {

  private static final Limit MAX_LISTED = Limit.of(50);
  private static final String ACTOR = "secretariat";

  private final TimelineRepository entries;
  private final PublicLogService log;

  Timeline(TimelineRepository entries, PublicLogService log) {
    this.entries = entries;
    this.log = log;
  }

  public void add(ConsultationId consultation, Slug slug, TimelineKind kind, Instant at) {
    store(consultation, slug, kind, at, null, Map.of());
  }

  public void add(
      ConsultationId consultation, Slug slug, TimelineKind kind, Instant at, String reason) {
    store(consultation, slug, kind, at, reason, Map.of());
  }

  public void add(
      ConsultationId consultation,
      Slug slug,
      TimelineKind kind,
      Instant at,
      String reason,
      Map<String, String> facts) {
    store(consultation, slug, kind, at, reason, facts);
  }

  private void store(
      ConsultationId consultation,
      Slug slug,
      TimelineKind kind,
      Instant at,
      @Nullable String reason,
      Map<String, String> facts) {
    var draft =
        new EntryDraft(kind.logKind(), slug.value(), ACTOR, new HashMap<>(facts), reason, null);
    int number = log.record(new LogName(slug.value()), draft);
    entries.save(new TimelineEntry(consultation, kind, at, reason, facts, number));
  }

  /// Latest first.
  public List<TimelineEvent> list(ConsultationId consultation) {
    return entries
        .findByConsultationIdOrderByAtDescIdDesc(consultation.value(), MAX_LISTED)
        .stream()
        .map(TimelineEntry::event)
        .toList();
  }
}
