package org.rapporteur.consultation.timeline;

import java.util.List;
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

  /// The log also names the secretariat when the scheduler records an opening or closing, because
  /// the secretariat set that time.
  private static final String ACTOR = "secretariat";

  private final TimelineRepository entries;
  private final PublicLogService log;

  Timeline(TimelineRepository entries, PublicLogService log) {
    this.entries = entries;
    this.log = log;
  }

  public void record(ConsultationId consultation, Slug slug, NewTimelineEvent event) {
    var logEntry =
        new EntryDraft(
            event.kind().logKind(), slug.value(), ACTOR, event.facts(), event.reason(), null);
    int logNumber = log.record(new LogName(slug.value()), logEntry);
    entries.save(new TimelineEntry(consultation, event, logNumber));
  }

  /// Returns the latest 50 events, latest first.
  public List<TimelineEvent> list(ConsultationId consultation) {
    return entries
        .findByConsultationIdOrderByHappenedAtDescIdDesc(consultation.value(), MAX_LISTED)
        .stream()
        .map(TimelineEntry::toEvent)
        .toList();
  }
}
