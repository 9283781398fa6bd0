package org.rapporteur.publiclog;

import org.jspecify.annotations.Nullable;

/// A filter for log entries. A null field matches every entry.
public record EntryFilter(@Nullable String kind, @Nullable String subject) {

  public static final EntryFilter ALL = new EntryFilter(null, null);

  public static EntryFilter forKind(String kind) {
    return new EntryFilter(kind, null);
  }

  public static EntryFilter forSubject(String subject) {
    return new EntryFilter(null, subject);
  }
}
