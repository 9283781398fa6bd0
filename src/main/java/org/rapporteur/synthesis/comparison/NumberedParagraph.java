package org.rapporteur.synthesis.comparison;

import java.util.List;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.engine.draft.DraftSentence;

/// A paragraph as a draft has it.
///
/// @param tables what stands in the tables behind it
/// @param changed whether people changed it since the run of its draft
public record NumberedParagraph(
    ParagraphId id,
    int number,
    List<DraftSentence> sentences,
    List<String> tables,
    boolean changed) {

  public NumberedParagraph {
    sentences = List.copyOf(sentences);
    tables = List.copyOf(tables);
  }
}
