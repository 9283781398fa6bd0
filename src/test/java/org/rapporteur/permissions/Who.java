package org.rapporteur.permissions;

import java.util.Locale;
import java.util.stream.Stream;

/// Who tries: the columns of the table.
enum Who {
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

  static Stream<Who> all() {
    return Stream.of(values());
  }
}
