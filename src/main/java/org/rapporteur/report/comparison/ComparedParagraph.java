package org.rapporteur.report.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.document.NumberedParagraph;

/// A paragraph in two editions, recognized by its id.
///
/// @param before its number in the earlier edition; absent where that has it not
/// @param after its number in the later edition
public record ComparedParagraph(
    String id,
    @Nullable Integer before,
    @Nullable Integer after,
    List<ComparedSentence> sentences) {

  public ComparedParagraph {
    sentences = List.copyOf(sentences);
    if (before == null && after == null) {
      throw new IllegalStateException("In neither edition: " + id);
    }
  }

  static ComparedParagraph of(
      @Nullable NumberedParagraph before, @Nullable NumberedParagraph after) {
    var shown = after == null ? before : after;
    if (shown == null) {
      throw new IllegalStateException("A paragraph of neither edition");
    }
    return new ComparedParagraph(
        shown.id(),
        before == null ? null : before.number(),
        after == null ? null : after.number(),
        SentenceMatching.of(
            before == null ? List.of() : before.sentences(),
            after == null ? List.of() : after.sentences()));
  }

  public Change change() {
    if (before == null) {
      return Change.ADDED;
    }
    if (after == null) {
      return Change.REMOVED;
    }
    return sentences.stream().allMatch(sentence -> sentence.change() == Change.SAME)
        ? Change.SAME
        : Change.CHANGED;
  }

  public boolean isRenumbered() {
    return before != null && after != null && !before.equals(after);
  }

  /// The sentences that are not the same, for whoever looks for them.
  public List<ComparedSentence> changes() {
    return sentences.stream().filter(sentence -> sentence.change() != Change.SAME).toList();
  }
}
