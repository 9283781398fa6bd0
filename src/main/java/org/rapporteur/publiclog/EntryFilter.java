package org.rapporteur.publiclog;

import org.jspecify.annotations.Nullable;

/// A filter for log entries. A null field matches every entry.
public record EntryFilter(@Nullable String kind, @Nullable String subject) {

  public static final EntryFilter ALL = new EntryFilter(null, null);
}
