package org.rapporteur.synthesis.rephrasing.gate;

import java.util.List;

/// A sentence that the model gave, with the tokens that it says the sentence cites.
public record ProposedSentence(List<String> cites, String text) {

  public ProposedSentence {
    cites = List.copyOf(cites);
  }
}
