package org.rapporteur.consultation;

import java.time.Instant;
import java.util.Set;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.Schedule;

/// The stage that the secretariat has set. [Phase] also depends on the dates and the current time.
enum Stage {
  DRAFT,
  ANNOUNCED,
  REPORTED,
  ARCHIVED,
  WITHDRAWN;

  Phase phaseAt(Schedule schedule, Instant moment) {
    return switch (this) {
      case DRAFT -> Phase.DRAFT;
      case WITHDRAWN -> Phase.WITHDRAWN;
      case REPORTED -> Phase.REPORTED;
      case ARCHIVED -> Phase.ARCHIVED;
      case ANNOUNCED -> {
        if (schedule.hasClosedBy(moment)) {
          yield Phase.CLOSED;
        }
        yield schedule.hasOpenedBy(moment) ? Phase.OPEN : Phase.ANNOUNCED;
      }
    };
  }

  Set<Stage> nextStages() {
    return switch (this) {
      case DRAFT -> Set.of(ANNOUNCED);
      case ANNOUNCED -> Set.of(REPORTED, WITHDRAWN);
      case REPORTED -> Set.of(ARCHIVED);
      case ARCHIVED, WITHDRAWN -> Set.of();
    };
  }
}
