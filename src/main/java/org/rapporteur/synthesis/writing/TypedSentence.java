package org.rapporteur.synthesis.writing;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;

/// A sentence of a typed paragraph.
///
/// @param of the sentence of the old paragraph that it continues, from 1; absent for a new one
/// @param opens whether it starts a new paragraph
public record TypedSentence(
    @Nullable Integer of,
    String text,
    SortedSet<Integer> comments,
    @Nullable String footnote,
    boolean opens) {

  public TypedSentence {
    comments = Collections.unmodifiableSortedSet(new TreeSet<>(comments));
  }

  static TypedSentence of(DraftSentence sentence, @Nullable Integer of) {
    return new TypedSentence(
        of, sentence.text(), sentence.citedComments(), sentence.footnote(), false);
  }

  /// Tests if it is the sentence of the old paragraph as it was.
  boolean isUnchanged(List<DraftSentence> old) {
    return of != null && equals(of(old.get(of - 1), of));
  }

  TypedSentence citingOnly(Predicate<Integer> known) {
    var left = new TreeSet<>(comments);
    left.removeIf(known.negate());
    return new TypedSentence(of, text, left, footnote, opens);
  }

  TypedSentence continuing(@Nullable Integer old) {
    return new TypedSentence(old, text, comments, footnote, opens);
  }
}
