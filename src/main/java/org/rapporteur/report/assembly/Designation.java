package org.rapporteur.report.assembly;

import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InputText;

/// The document symbol and distribution of a report. Many institutions use neither.
///
/// @param symbol such as `A/66/67-E/2011/79`
/// @param distribution such as `General` or `Limited`
public record Designation(@Nullable String symbol, @Nullable String distribution) {

  /// Leaves room for two symbols: a document of two organs has both.
  public static final int MAX_SYMBOL = 60;

  public static final int MAX_DISTRIBUTION = 40;

  public static final Designation NONE = new Designation(null, null);

  public Designation {
    symbol = normalize("symbol", symbol, MAX_SYMBOL);
    distribution = normalize("distribution", distribution, MAX_DISTRIBUTION);
  }

  private static @Nullable String normalize(String field, @Nullable String typed, int maxLength) {
    return typed == null || InputText.isInvisible(typed)
        ? null
        : InputText.requireLine(field, typed, maxLength);
  }
}
