package org.rapporteur.synthesis;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an editor makes of a sentence: its words, the comments that it shall cite beside those it
/// cites already, and its footnote.
///
/// @param at which sentence of the paragraph, from 1; absent for a further one
/// @param text absent where the words stay as they are
/// @param footnote absent where it stays as it is, empty where the sentence shall have none
public record SentenceDraft(
    @Nullable Integer at,
    @Nullable String text,
    SortedSet<Integer> comments,
    @Nullable String footnote) {

  public SentenceDraft {
    if (at == null && text == null) {
      throw new IllegalArgumentException("A further sentence has words");
    }
    comments = new TreeSet<>(comments);
  }

  public static SentenceDraft of(int at, @Nullable String text, Collection<Integer> comments) {
    return new SentenceDraft(at, text, new TreeSet<>(comments), null);
  }

  public static SentenceDraft further(String text, Collection<Integer> comments) {
    return new SentenceDraft(null, text, new TreeSet<>(comments), null);
  }

  /// As the history shall call all of them together.
  static EditAct act(List<SentenceDraft> drafts) {
    if (drafts.stream().anyMatch(draft -> draft.at != null && draft.text != null)) {
      return EditAct.REWRITTEN;
    }
    if (drafts.stream().anyMatch(draft -> draft.at == null)) {
      return EditAct.SENTENCE_ADDED;
    }
    return drafts.stream().allMatch(draft -> draft.comments.isEmpty())
        ? EditAct.FOOTNOTE_CHANGED
        : EditAct.CITED;
  }

  /// All that was typed in them.
  public static String words(List<SentenceDraft> drafts) {
    return drafts.stream()
        .flatMap(draft -> Stream.of(draft.text(), draft.footnote()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  public SentenceDraft noting(@Nullable String note) {
    return new SentenceDraft(at, text, comments, note);
  }

  SentenceDraft saying(String received) {
    return new SentenceDraft(at, received, comments, footnote);
  }
}
