package org.rapporteur.synthesis.engine.themes;

import org.rapporteur.synthesis.engine.material.Material;

/// The last comments of a large consultation. Which themes there are is found in all the others,
/// and what the late ones say is placed among them: so themes hold still while comments come in,
/// and what was found need not be found again for every few of them. Which are late follows from
/// the comments alone, never from the runs before.
public final class LateComments {

  /// They are less than one in so many.
  private static final int SHARE = 64;

  /// Of fewer comments none is late.
  private static final int FEWEST_COMMENTS = 4_096;

  private LateComments() {}

  /// How many there are.
  public static int in(Material material) {
    int last = lastSettled(material);
    return (int) material.contributions().stream().filter(c -> c.number() > last).count();
  }

  /// The number of the last comment that is not late.
  static int lastSettled(Material material) {
    int last = material.comments().isEmpty() ? 0 : material.comments().getLast().number();
    return last < FEWEST_COMMENTS ? last : last - last % Integer.highestOneBit(last / SHARE);
  }
}
