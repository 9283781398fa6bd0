package org.rapporteur.search.words;

/// One thing that is sought, or that what is found must not say.
public sealed interface Clause {

  /// As it was typed, without its signs.
  String text();

  boolean excluded();

  /// A word in any of its forms, or as it may have been meant where it was mistyped.
  record Word(String text, boolean excluded, boolean mistyped) implements Clause {}

  /// Words that stand beside each other, as written.
  record Phrase(String text, boolean excluded) implements Clause {}

  /// What a word begins with.
  record Beginning(String text, boolean excluded) implements Clause {}
}
