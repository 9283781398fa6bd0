package org.rapporteur.consultation;

import java.util.Set;

/// What has been decided about a consultation. Whether it is open follows from its times and the
// clock: see [Phase].
enum Stage {
  DRAFT,
  ANNOUNCED,
  REPORTED,
  ARCHIVED,
  WITHDRAWN;

  Set<Stage> next() {
    return switch (this) {
      case DRAFT -> Set.of(ANNOUNCED, WITHDRAWN);
      case ANNOUNCED -> Set.of(REPORTED, WITHDRAWN);
      case REPORTED -> Set.of(ARCHIVED);
      case ARCHIVED, WITHDRAWN -> Set.of();
    };
  }
}
