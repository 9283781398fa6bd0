package org.rapporteur.publiclog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a later module says of why entries stand in a log, such as a point of a policy. It is asked
/// once for a page of entries.
public interface EntryGrounds {

  /// @param words the ground in the reader's language
  /// @param facts the facts that it says in words, which need not be drawn again
  record Ground(String words, Set<String> facts) {}

  /// By the numbers of the entries; entries of other modules are left out.
  Map<Integer, Ground> of(LogName log, List<Entry> entries, Locale locale);
}
