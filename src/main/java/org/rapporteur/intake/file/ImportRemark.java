package org.rapporteur.intake.file;

import java.util.Locale;
import org.rapporteur.shared.Messages;

/// A remark about a row that was rejected or imported with a change.
/// @param field the column name; empty if the remark is about the whole row
/// @param code the message key is `intake.remark.<code>`
/// @param found the value in the file that caused the remark, shortened; empty if it is missing
public record ImportRemark(long line, RowOutcome outcome, String field, String code, String found) {

  /// The outcome of a row with a remark.
  public enum RowOutcome {
    /// The row was rejected.
    REJECTED,
    /// The reply became a thread of its own.
    IMPORTED_AS_THREAD,
    /// The comment was imported without an unreadable value.
    VALUE_IGNORED
  }

  public String toText(Messages messages, Locale locale) {
    return messages.text(locale, "intake.remark." + code, found);
  }
}
