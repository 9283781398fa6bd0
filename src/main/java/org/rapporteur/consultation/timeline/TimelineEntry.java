package org.rapporteur.consultation.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;

/// The entity of a [TimelineEvent].
@Entity
class TimelineEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long consultationId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private TimelineKind kind;

  private Instant happenedAt;
  private @Nullable String reason;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> facts;

  private int logNumber;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected TimelineEntry() {}

  TimelineEntry(ConsultationId consultation, NewTimelineEvent event, int logNumber) {
    this.consultationId = consultation.value();
    this.kind = event.kind();
    this.happenedAt = event.at();
    this.reason = event.reason();
    this.facts = event.facts();
    this.logNumber = logNumber;
  }

  TimelineEvent toEvent() {
    return new TimelineEvent(kind, happenedAt, reason, facts, logNumber);
  }
}
