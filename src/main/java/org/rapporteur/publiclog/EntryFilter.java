package org.rapporteur.publiclog;

import org.jspecify.annotations.Nullable;

/// Which entries of a log are asked for; what is absent does not matter.
public record EntryFilter(@Nullable String kind, @Nullable String subject) {

  public static final EntryFilter ALL = new EntryFilter(null, null);

  public static EntryFilter ofKind(String kind) {
    return new EntryFilter(kind, null);
  }

  public static EntryFilter about(String subject) {
    return new EntryFilter(null, subject);
  }
}
