package org.rapporteur.consultation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.schedule.ClosingTimeInThePast;
import org.rapporteur.consultation.schedule.ExtensionTooEarly;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.schedule.WrongPhase;
import org.rapporteur.shared.Slug;

/// The stage and dates of a consultation, embedded in its table. Computes the phase and refuses
/// actions that the phase does not allow.
@Embeddable
class ConsultationLifecycle {

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Stage stage;

  private String timeZone;
  private @Nullable Instant opensAt;
  private @Nullable Instant closesAt;

  private boolean openingRecorded;

  private boolean closingRecorded;

  private @Nullable Instant announcedAt;
  private @Nullable Instant reportedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected ConsultationLifecycle() {}

  @SuppressWarnings("NullAway.Init") // setSchedule sets the rest
  ConsultationLifecycle(Schedule schedule) {
    stage = Stage.DRAFT;
    setSchedule(schedule);
  }

  final void setSchedule(Schedule schedule) {
    opensAt = schedule.opensAt();
    closesAt = schedule.closesAt();
    timeZone = schedule.zone().getId();
  }

  Schedule schedule() {
    return new Schedule(opensAt, closesAt, ZoneId.of(timeZone));
  }

  Stage stage() {
    return stage;
  }

  Phase phaseAt(Instant moment) {
    return stage.phaseAt(schedule(), moment);
  }

  @Nullable Instant announcedAt() {
    return announcedAt;
  }

  @Nullable Instant reportedAt() {
    return reportedAt;
  }

  /// Returns the names of the dates that an announcement needs.
  List<String> missingFields() {
    var missing = new ArrayList<String>();
    if (opensAt == null) {
      missing.add("opensAt");
    }
    if (closesAt == null) {
      missing.add("closesAt");
    }
    return missing;
  }

  /// Requires that the consultation is in one of the phases.
  ///
  /// @param action the action that [WrongPhase] names
  void requirePhase(Slug slug, String action, Instant now, Phase... phases) {
    Phase phase = phaseAt(now);
    if (!Set.of(phases).contains(phase)) {
      throw new WrongPhase(slug, action, phase);
    }
  }

  void announce(Slug slug, Instant now) {
    if (schedule().hasClosedBy(now)) {
      throw new ClosingTimeInThePast(slug);
    }
    changeStage(slug, Stage.ANNOUNCED, now);
    announcedAt = now;
  }

  void extend(Slug slug, Instant newClosing, Instant now) {
    requirePhase(slug, "extend", now, Phase.ANNOUNCED, Phase.OPEN, Phase.CLOSED);
    Instant earliest = closesAt == null || closesAt.isBefore(now) ? now : closesAt;
    if (!newClosing.isAfter(earliest)) {
      throw new ExtensionTooEarly(slug, earliest);
    }
    closesAt = newClosing;
    closingRecorded = false;
  }

  /// Closes the consultation now instead of at the announced time.
  void close(Slug slug, Instant now) {
    requirePhase(slug, "close", now, Phase.OPEN);
    // A schedule must close after it opens, even if both happen in the same millisecond.
    closesAt = opensAt != null && !now.isAfter(opensAt) ? opensAt.plusMillis(1) : now;
  }

  void report(Slug slug, Instant now) {
    requirePhase(slug, "report", now, Phase.CLOSED, Phase.REPORTED);
    if (phaseAt(now) == Phase.CLOSED) {
      changeStage(slug, Stage.REPORTED, now);
      reportedAt = now;
    }
  }

  void archive(Slug slug, Instant now) {
    changeStage(slug, Stage.ARCHIVED, now);
  }

  void withdraw(Slug slug, Instant now) {
    changeStage(slug, Stage.WITHDRAWN, now);
  }

  /// Sets the dates of a consultation that took place elsewhere. Its opening and closing are not
  /// published again.
  void markImported(Instant from, Instant until) {
    stage = Stage.ANNOUNCED;
    opensAt = from;
    // A schedule must close after it opens, even if all comments have the same time.
    closesAt = until.isAfter(from) ? until : from.plusSeconds(1);
    announcedAt = from;
    openingRecorded = true;
    closingRecorded = true;
  }

  /// Returns true once after the opening time. The caller then publishes the opening.
  boolean recordOpening(Instant now) {
    if (openingRecorded || !phaseAt(now).showsComments()) {
      return false;
    }
    openingRecorded = true;
    return true;
  }

  /// Returns true once after the closing time. The caller then publishes the closing.
  boolean recordClosing(Instant now) {
    if (closingRecorded || phaseAt(now) != Phase.CLOSED) {
      return false;
    }
    closingRecorded = true;
    return true;
  }

  private void changeStage(Slug slug, Stage next, Instant now) {
    if (!stage.nextStages().contains(next)) {
      throw new WrongPhase(slug, next.name().toLowerCase(Locale.ROOT), phaseAt(now));
    }
    stage = next;
  }
}
