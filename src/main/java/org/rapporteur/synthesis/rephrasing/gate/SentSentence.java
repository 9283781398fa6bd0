package org.rapporteur.synthesis.rephrasing.gate;

import java.util.List;
import org.rapporteur.analysis.draft.DraftSentence;

/// A sentence that goes out. Its token stands for all that it cites, so that the model neither
/// reads nor parts the citations.
///
/// @param counts the words that state its counts, which stay as they are
public record SentSentence(String token, DraftSentence sentence, List<String> counts) {

  public SentSentence {
    counts = List.copyOf(counts);
  }
}
