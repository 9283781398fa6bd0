package org.rapporteur.synthesis.coding;

import java.util.List;
import org.rapporteur.identity.PersonId;

/// What can be coded in the latest draft, and who may code it.
public record CodingChoices(List<OfTheme> themes, List<OfCoder> coders) {

  /// A theme with how many contributors addressed it.
  public record OfTheme(String id, int question, String label, int holders) {}

  public record OfCoder(PersonId person, String name) {}

  public CodingChoices {
    themes = List.copyOf(themes);
    coders = List.copyOf(coders);
  }
}
