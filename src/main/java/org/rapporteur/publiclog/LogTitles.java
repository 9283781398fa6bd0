package org.rapporteur.publiclog;

import java.util.Locale;
import java.util.Optional;

/// Extension point: another module provides the titles of logs. Without it, the name is the title.
public interface LogTitles {

  /// Returns empty if the consultation is not public; its log then has no pages.
  Optional<String> findTitle(LogName log, Locale locale);
}
