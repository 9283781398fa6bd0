package org.rapporteur.synthesis.rephrasing.gate;

import java.util.Map;
import java.util.Optional;

/// A rule that a proposal broke, and the words it is about: what stood before, what stands now;
/// either may be nothing.
public record Broken(GateRule rule, String before, String after) {

  private static final int LONGEST = 200;

  public Broken {
    before = shortened(before);
    after = shortened(after);
  }

  static Optional<Broken> of(GateRule rule, String before, String after) {
    return Optional.of(new Broken(rule, before, after));
  }

  /// For the sentence that tells it: `how` says whether something was changed, left out or added.
  public Map<String, Object> facts() {
    String how = before.isEmpty() ? "ADDED" : after.isEmpty() ? "LEFT_OUT" : "CHANGED";
    return Map.of("how", how, "before", before, "after", after);
  }

  private static String shortened(String words) {
    int length = words.codePointCount(0, words.length());
    return length <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
