package org.rapporteur.synthesis;

import java.util.List;

/// Other words for the sentences of a paragraph, and the language model whose words they are.
public record Rephrasal(String model, List<Part> parts) {

  /// One sentence instead of one or several of the paragraph's, which count from 1.
  public record Part(List<Integer> of, String text) {

    public Part {
      of = List.copyOf(of);
    }
  }

  public Rephrasal {
    parts = List.copyOf(parts);
  }
}
