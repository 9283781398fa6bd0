package org.rapporteur.synthesis.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.synthesis.draft.ParagraphId;

/// A paragraph as a draft has it.
///
/// @param tells what its run tells of in it, by which another draft's is known; absent where no run
///     said so
/// @param tables what stands in the tables behind it
/// @param written whether its words are people's, of this draft or of one before
/// @param changed whether people changed it since the run of its draft
public record NumberedParagraph(
    ParagraphId id,
    int number,
    @Nullable String tells,
    List<DraftSentence> sentences,
    List<String> tables,
    boolean written,
    boolean changed) {

  public NumberedParagraph {
    sentences = List.copyOf(sentences);
    tables = List.copyOf(tables);
  }
}
