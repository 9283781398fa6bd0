package org.rapporteur.uikit;

import java.util.Optional;

/// A sentence that stands above every page for as long as it is true, such as "this is a sample".
public interface PageNotice {

  Optional<Sentence> notice();

  /// Keys of the words, and where a link after them leads.
  record Sentence(String key, Optional<NavigationItem> link) {}
}
