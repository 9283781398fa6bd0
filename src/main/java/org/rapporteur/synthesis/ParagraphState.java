package org.rapporteur.synthesis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.engine.draft.DraftSentence;

/// All of a paragraph at one time: its place (section and rank in it from 0), its version and its
/// sentences. An edit keeps the one before and the one after.
record ParagraphState(
    ParagraphId id,
    int section,
    int rank,
    @Nullable String theme,
    @Nullable Integer campaign,
    int version,
    boolean written,
    List<DraftSentence> sentences) {

  ParagraphState {
    sentences = List.copyOf(sentences);
  }

  static ParagraphState written(ParagraphId id, int section, int rank, DraftSentence sentence) {
    return new ParagraphState(id, section, rank, null, null, 0, true, List.of(sentence));
  }

  ParagraphState changed(List<DraftSentence> to) {
    return new ParagraphState(id, section, rank, theme, campaign, version + 1, true, to);
  }

  ParagraphState moved(int toSection, int toRank) {
    return new ParagraphState(
        id, toSection, toRank, theme, campaign, version + 1, written, sentences);
  }

  ParagraphState at(int newVersion) {
    return new ParagraphState(id, section, rank, theme, campaign, newVersion, written, sentences);
  }

  String text() {
    return String.join(" ", sentences.stream().map(DraftSentence::text).toList());
  }
}
