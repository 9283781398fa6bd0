package org.rapporteur.synthesis.finding;

import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.positions.Contrast;

/// A difference that the numbers of a run carry: how many holders of one side do the same, of how
/// many, and how many of the other; how many percentage points the two shares are apart, and
/// between which they lie in 95 of 100 cases (Newcombe 1998, method 10).
///
/// @param comment that the positions are on; none where a theme is raised
/// @param theme that is raised, by its id
/// @param side the code of a stakeholder group, or the letter of an opinion group
/// @param other the code of the other stakeholder group; none for all others
public record FoundDifference(
    Of of,
    Does does,
    int question,
    @Nullable Integer comment,
    @Nullable String theme,
    String side,
    @Nullable String other,
    int own,
    int ownAll,
    int others,
    int othersAll,
    double points,
    double low,
    double high,
    double pValue) {

  /// What is compared.
  public enum Of {
    STAKEHOLDER_GROUPS,
    THEME,
    OPINION_GROUP
  }

  /// What those do who are counted.
  public enum Does {
    AGREE,
    DISAGREE,
    RAISE;

    public String key() {
      return "synthesis.differences.does." + name();
    }
  }

  /// Where it was found, and between whom.
  record Place(
      Of of,
      Does does,
      int question,
      @Nullable Integer comment,
      @Nullable String theme,
      String side,
      @Nullable String other) {

    FoundDifference with(Contrast contrast) {
      var difference = contrast.difference();
      return new FoundDifference(
          of,
          does,
          question,
          comment,
          theme,
          side,
          other,
          contrast.own(),
          contrast.ownAll(),
          contrast.others(),
          contrast.othersAll(),
          difference.points(),
          difference.low(),
          difference.high(),
          contrast.pValue());
    }
  }
}
