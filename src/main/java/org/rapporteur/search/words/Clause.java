package org.rapporteur.search.words;

import java.util.Map;

/// One thing that is sought, or that what is found must not say.
public sealed interface Clause {

  /// As it was typed, without its signs.
  String text();

  boolean excluded();

  /// A word in any of its forms, or as it may have been meant where it was mistyped.
  ///
  /// @param meant by the languages it may be of; none where it stands as typed
  record Word(String text, boolean excluded, boolean mistyped, Map<String, MeantStems> meant)
      implements Clause {

    Word(String text, boolean excluded, boolean mistyped) {
      this(text, excluded, mistyped, mistyped ? MeantStems.of(text) : Map.of());
    }
  }

  /// Words that stand beside each other, as written.
  record Phrase(String text, boolean excluded) implements Clause {}

  /// What a word begins with.
  record Beginning(String text, boolean excluded) implements Clause {}
}
