package org.rapporteur.report.document;

import org.jspecify.annotations.Nullable;

/// What goes with an edition as data, for those who check it.
///
/// @param comparisons none where nothing was tested
public record Enclosed(@Nullable Comparisons comparisons) {

  public static final Enclosed NOTHING = new Enclosed(null);
}
