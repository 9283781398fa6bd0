package org.rapporteur.response.series;

import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;

/// The name of a series. Consultations with the same name belong to the same series.
public record SeriesName(String value) {

  private static final int MAX_LENGTH = 120;

  public SeriesName {
    value = InputText.requireLine("series", value, MAX_LENGTH);
  }

  /// Parses a URL parameter. A text that cannot be a name is not found.
  public static SeriesName fromParameter(String parameter) {
    try {
      return new SeriesName(parameter);
    } catch (InvalidInput e) {
      throw new NotFound("series", parameter);
    }
  }
}
