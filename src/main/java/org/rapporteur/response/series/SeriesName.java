package org.rapporteur.response.series;

import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;

/// By what people know a series; consultations with the same name belong to the same series.
public record SeriesName(String value) {

  public static final int MAX = 120;

  public SeriesName {
    value = InputText.requireLine("series", value, MAX);
  }

  /// What an address calls a series; nothing stands at one that cannot be a name.
  public static SeriesName inAddress(String typed) {
    try {
      return new SeriesName(typed);
    } catch (InvalidInput e) {
      throw new NotFound("series", typed);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
