package org.rapporteur.publiclog;

import org.jspecify.annotations.Nullable;

/// The result of verifying a log from its first entry to its last.
/// @param validEntries the number of valid entries, counted from the first
/// @param root the root over these entries, in hexadecimal
/// @param problem the first problem; null if the log is valid
public record VerificationResult(
    LogName log, int validEntries, String root, @Nullable LogProblem problem) {

  /// A problem with the message key `publiclog.problem.<code>`, and the number of the entry.
  public record LogProblem(String code, int number) {}

  public boolean isValid() {
    return problem == null;
  }
}
