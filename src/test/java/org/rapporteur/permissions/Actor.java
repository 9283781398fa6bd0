package org.rapporteur.permissions;

import java.util.Locale;
import java.util.stream.Stream;

/// The actors of the table: one per column.
enum Actor {
  VISITOR,
  STAKEHOLDER,
  AUTHOR,
  MODERATOR_ELSEWHERE,
  MODERATOR,
  SECRETARIAT_ELSEWHERE,
  SECRETARIAT,
  ADMINISTRATOR;

  String column() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Stream<Actor> stream() {
    return Stream.of(values());
  }
}
