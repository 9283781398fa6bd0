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
import org.rapporteur.consultation.schedule.ExtensionMustBeLater;
import org.rapporteur.consultation.schedule.NotInPhase;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.shared.Slug;

/// The stage that a consultation has reached, and its times, as columns. It decides the phase and
/// refuses what the phase does not allow, in the name of the consultation it is the course of.
@Embeddable
class Course {

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Stage stage;

  private String timeZone;
  private @Nullable Instant opensAt;
  private @Nullable Instant closesAt;
  private boolean openedTold;
  private boolean closedTold;
  private @Nullable Instant announcedAt;
  private @Nullable Instant reportedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Course() {}

  @SuppressWarnings("NullAway.Init") // plan sets the rest
  Course(Schedule schedule) {
    stage = Stage.DRAFT;
    plan(schedule);
  }

  final void plan(Schedule schedule) {
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

  /// The times that have yet to be set.
  List<String> missing() {
    var missing = new ArrayList<String>();
    if (opensAt == null) {
      missing.add("opensAt");
    }
    if (closesAt == null) {
      missing.add("closesAt");
    }
    return missing;
  }

  void require(Slug of, String act, Instant now, Phase... phases) {
    Phase phase = phaseAt(now);
    if (!Set.of(phases).contains(phase)) {
      throw new NotInPhase(of, act, phase);
    }
  }

  void announce(Slug of, Instant now) {
    if (schedule().hasClosedBy(now)) {
      throw new ClosingTimeInThePast(of);
    }
    become(of, Stage.ANNOUNCED, now);
    announcedAt = now;
  }

  void extend(Slug of, Instant newClosing, Instant now) {
    require(of, "extend", now, Phase.ANNOUNCED, Phase.OPEN, Phase.CLOSED);
    if (closesAt == null || !newClosing.isAfter(closesAt) || !newClosing.isAfter(now)) {
      throw new ExtensionMustBeLater(
          of, closesAt == null || closesAt.isBefore(now) ? now : closesAt);
    }
    closesAt = newClosing;
    closedTold = false;
  }

  /// Ends the time for comments now instead of at the announced time.
  void close(Slug of, Instant now) {
    require(of, "close", now, Phase.OPEN);
    // It was open for a moment at least, or it would close before it opens.
    closesAt = opensAt != null && !now.isAfter(opensAt) ? opensAt.plusMillis(1) : now;
  }

  void report(Slug of, Instant now) {
    require(of, "report", now, Phase.CLOSED, Phase.REPORTED);
    if (phaseAt(now) == Phase.CLOSED) {
      become(of, Stage.REPORTED, now);
      reportedAt = now;
    }
  }

  void archive(Slug of, Instant now) {
    become(of, Stage.ARCHIVED, now);
  }

  void withdraw(Slug of, Instant now) {
    become(of, Stage.WITHDRAWN, now);
  }

  /// An import brings what was said elsewhere and before: it opens and closes at the times of what
  /// it brings.
  void takePlaceBetween(Instant from, Instant until) {
    stage = Stage.ANNOUNCED;
    opensAt = from;
    closesAt = until.isAfter(from) ? until : from.plusSeconds(1);
    announcedAt = from;
    openedTold = true;
    closedTold = true;
  }

  boolean tellOpened(Instant now) {
    if (openedTold || !phaseAt(now).showsComments()) {
      return false;
    }
    openedTold = true;
    return true;
  }

  boolean tellClosed(Instant now) {
    if (closedTold || phaseAt(now) != Phase.CLOSED) {
      return false;
    }
    closedTold = true;
    return true;
  }

  private void become(Slug of, Stage next, Instant now) {
    if (!stage.next().contains(next)) {
      throw new NotInPhase(of, next.name().toLowerCase(Locale.ROOT), phaseAt(now));
    }
    stage = next;
  }
}
