package org.rapporteur.publiclog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Extension point: other modules explain log entries, for example by the title of a policy point.
public interface EntryExplanations {

  /// An explanation of an entry in the reader's language.
  /// @param facts the facts that the text already covers, which need not be shown again
  record EntryExplanation(String text, Set<String> facts) {}

  /// Explains the entries of one page. Returns explanations by entry number, without entries of
  /// other modules.
  Map<Integer, EntryExplanation> explain(LogName log, List<LogEntry> entries, Locale locale);
}
