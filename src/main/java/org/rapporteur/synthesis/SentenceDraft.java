package org.rapporteur.synthesis;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What an editor makes of a sentence: its words, and the comments that it shall cite beside those
/// it cites already.
///
/// @param at which sentence of the paragraph, from 1; absent for a further one
/// @param text absent where the words stay as they are
public record SentenceDraft(
    @Nullable Integer at, @Nullable String text, SortedSet<Integer> comments) {

  public SentenceDraft {
    if (at == null && text == null) {
      throw new IllegalArgumentException("A further sentence has words");
    }
    comments = new TreeSet<>(comments);
  }

  public static SentenceDraft of(int at, @Nullable String text, Collection<Integer> comments) {
    return new SentenceDraft(at, text, new TreeSet<>(comments));
  }

  public static SentenceDraft further(String text, Collection<Integer> comments) {
    return new SentenceDraft(null, text, new TreeSet<>(comments));
  }

  /// As the history shall call all of them together.
  static EditAct act(List<SentenceDraft> drafts) {
    if (drafts.stream().anyMatch(draft -> draft.at != null && draft.text != null)) {
      return EditAct.REWRITTEN;
    }
    return drafts.stream().anyMatch(draft -> draft.at == null)
        ? EditAct.SENTENCE_ADDED
        : EditAct.CITED;
  }

  SentenceDraft saying(String received) {
    return new SentenceDraft(at, received, comments);
  }
}
