package org.rapporteur.publiclog;

import org.jspecify.annotations.Nullable;

/// What came of checking a log from its first entry to its last.
///
/// @param entries how many agree, counted from the first
/// @param root of these, in hexadecimal
/// @param problem what disagrees first; absent when all is as it was written
public record Verification(LogName log, int entries, String root, @Nullable Problem problem) {

  /// The code's words are the message `publiclog.problem.<code>`; the number is the entry's.
  public record Problem(String code, int number) {}

  public boolean holds() {
    return problem == null;
  }
}
