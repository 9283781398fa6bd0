package org.rapporteur.publiclog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Lets later modules explain log entries, for example by the title of a policy point. Called once
/// per page.
public interface EntryExplanations {

  /// An explanation of an entry in the reader's language.
  /// @param facts the facts that the text already covers, which need not be shown again
  record EntryExplanation(String text, Set<String> facts) {}

  /// Explanations by entry number. Entries of other modules are omitted.
  Map<Integer, EntryExplanation> explain(LogName log, List<LogEntry> entries, Locale locale);
}
