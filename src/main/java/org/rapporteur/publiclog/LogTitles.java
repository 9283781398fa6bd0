package org.rapporteur.publiclog;

import java.util.Locale;
import java.util.Optional;

/// Knows what a log is about. A later module fills this; without it a log goes by its name.
public interface LogTitles {

  /// Empty where the matter is not public: then there are no pages of its log either.
  Optional<String> titleOf(LogName log, Locale locale);
}
