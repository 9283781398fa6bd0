package org.rapporteur.analysis.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A heading of level 1 to 3 and the paragraphs under it. The epigraph is quoted from the mandate
/// itself; it is the institution's text, not a sentence of the draft.
public record DraftSection(
    SectionKind kind,
    int level,
    String title,
    @Nullable Integer question,
    @Nullable String epigraph,
    List<DraftParagraph> paragraphs) {

  public DraftSection {
    paragraphs = List.copyOf(paragraphs);
  }

  /// With a sentence more at the end of its first paragraph.
  public DraftSection adding(DraftSentence sentence) {
    var first = paragraphs.getFirst();
    var sentences = new ArrayList<>(first.sentences());
    sentences.add(sentence);
    var more = new ArrayList<>(paragraphs);
    more.set(0, new DraftParagraph(first.number(), first.theme(), first.campaign(), sentences));
    return new DraftSection(kind, level, title, question, epigraph, more);
  }
}
