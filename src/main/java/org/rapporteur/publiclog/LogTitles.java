package org.rapporteur.publiclog;

import java.util.Locale;
import java.util.Optional;

/// Titles of logs, provided by a later module. Without it, a log has its name as title.
public interface LogTitles {

  /// Empty if the consultation is not public; its log then has no pages.
  Optional<String> findTitle(LogName log, Locale locale);
}
