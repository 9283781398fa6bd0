package org.rapporteur.publiclog;

import java.util.Locale;
import java.util.Optional;

/// Extension point: other modules add a section to the page of an entry.
public interface EntryPageSection {

  /// Safe HTML for the current viewer; empty if the entry does not belong to the module.
  Optional<String> render(LogEntry entry, Locale locale);
}
