package org.rapporteur.rendering.document;

import org.jspecify.annotations.Nullable;

/// Words of a comment that go with an edition as data.
///
/// @param words none once they are gone
/// @param cut whether the comment goes on where they end
/// @param gone why the words are not there any more
public record Said(
    int comment, int revision, @Nullable String words, boolean cut, @Nullable Withdrawal gone) {

  /// Which words must go.
  @FunctionalInterface
  public interface Leaving {
    boolean leaves(int comment, int revision, String words);
  }

  /// As far as so many code points.
  public static Said of(int comment, int revision, String words, int most) {
    boolean cut = words.codePointCount(0, words.length()) > most;
    String kept = cut ? words.substring(0, words.offsetByCodePoints(0, most)) : words;
    return new Said(comment, revision, kept, cut, null);
  }

  boolean leaves(Leaving leaving) {
    return words != null && leaving.leaves(comment, revision, words);
  }

  Said without(Leaving leaving, Withdrawal why) {
    return leaves(leaving) ? new Said(comment, revision, null, false, why) : this;
  }
}
