package org.rapporteur.synthesis.rephrasing;

import java.util.List;

/// A sentence that the model gave, with the tokens that it says the sentence cites.
record ProposedSentence(List<String> cites, String text) {

  ProposedSentence {
    cites = List.copyOf(cites);
  }
}
