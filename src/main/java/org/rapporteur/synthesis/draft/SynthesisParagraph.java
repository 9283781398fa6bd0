package org.rapporteur.synthesis.draft;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;

/// A numbered paragraph as it stands. The version is what an editor must have seen to change it;
/// `written` says that people did.
///
/// @param notKept whether its run put it there, since the section into which people had moved it is
///     gone
/// @param tables which stand behind it
public record SynthesisParagraph(
    ParagraphId id,
    int number,
    int version,
    boolean written,
    boolean notKept,
    @Nullable String theme,
    @Nullable Integer campaign,
    List<DraftSentence> sentences,
    List<DraftTable> tables) {

  public SynthesisParagraph {
    sentences = List.copyOf(sentences);
    tables = List.copyOf(tables);
  }

  public SortedSet<Integer> citedComments() {
    var cited = new TreeSet<Integer>();
    sentences.forEach(sentence -> cited.addAll(sentence.citedComments()));
    return cited;
  }

  public String text() {
    return String.join(" ", sentences.stream().map(DraftSentence::text).toList());
  }
}
