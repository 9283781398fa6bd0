package org.rapporteur.intake.file;

/// A remark about a row that was rejected or changed.
/// @param code the message key is `intake.remark.<code>`
/// @param found the value in the file, shortened
public record ImportRemark(long line, RowOutcome outcome, String field, String code, String found) {

  /// The outcome of a row with a remark.
  public enum RowOutcome {
    /// The row was rejected.
    LEFT_OUT,
    /// The reply became a thread of its own.
    THREAD,
    /// The comment was imported without an unreadable value.
    WITHOUT
  }
}
