package org.rapporteur.analysis.campaign;

import java.util.List;

/// Where the copies of a campaign's template differ from it.
///
/// @param texts how many different texts were compared with the template
/// @param parts in the order of the template
public record Variation(int texts, List<VariablePart> parts) {

  public static final Variation NONE = new Variation(0, List.of());

  public Variation {
    parts = List.copyOf(parts);
  }
}
