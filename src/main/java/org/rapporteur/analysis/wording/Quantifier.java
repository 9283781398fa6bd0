package org.rapporteur.analysis.wording;

/// The words of quantity of a report, each with one meaning throughout.
public enum Quantifier {
  MOST,
  MANY,
  SEVERAL,
  SOME,
  /// The number itself stands for up to one tenth when it is below five, and for one or two always.
  NUMBER;

  private static final int GIVEN_AS_NUMBER = 5;

  public static Quantifier of(int counted, int of) {
    if (counted < 3 || (counted < GIVEN_AS_NUMBER && counted * 10L <= of)) {
      return NUMBER;
    }
    if (counted * 3L > of * 2L) {
      return MOST;
    }
    if (counted * 4L > of) {
      return MANY;
    }
    return counted * 10L > of ? SEVERAL : SOME;
  }

  String key() {
    return "synthesis.draft.quantifier." + name();
  }
}
