package org.rapporteur.publiclog;

import java.util.Locale;
import java.util.Optional;

/// What a later module adds to the page of an entry, as HTML, so that it stands in every edition.
public interface EntryPart {

  /// Safe HTML, drawn from a template as whoever reads it now; empty where the entry is none of
  /// this module's.
  Optional<String> html(Entry entry, Locale locale);
}
