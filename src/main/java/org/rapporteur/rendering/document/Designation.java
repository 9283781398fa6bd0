package org.rapporteur.rendering.document;

import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InputText;

/// Under which symbol an institution issues a report, and how widely it distributes it. Both are
/// its own to fill in, and many institutions have neither.
///
/// @param symbol as `A/66/67-E/2011/79`
/// @param distribution as `General` or `Limited`
public record Designation(@Nullable String symbol, @Nullable String distribution) {

  /// A document of two organs has two symbols on one line.
  public static final int MAX_SYMBOL = 60;

  public static final int MAX_DISTRIBUTION = 40;

  public static final Designation NONE = new Designation(null, null);

  public Designation {
    symbol = line("symbol", symbol, MAX_SYMBOL);
    distribution = line("distribution", distribution, MAX_DISTRIBUTION);
  }

  private static @Nullable String line(String field, @Nullable String typed, int most) {
    return typed == null || InputText.isInvisible(typed)
        ? null
        : InputText.requireLine(field, typed, most);
  }
}
