package org.rapporteur.report.assembly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.rendering.supplement.GroupDifferences;
import org.rapporteur.synthesis.finding.FoundDifference;
import org.rapporteur.synthesis.finding.FoundDifference.Of;
import org.rapporteur.synthesis.finding.Method;
import org.rapporteur.synthesis.finding.ThemeFinding;

/// Lists the differences that a run found, as published data name them.
final class Compared {

  private static final int DIGITS_OF_POINTS = 2;

  /// A p-value is small, so its digits are counted from the first that is not 0.
  private static final MathContext DIGITS_OF_P = new MathContext(4);

  private final Map<String, String> themes = new HashMap<>();

  private Compared(List<ThemeFinding> found) {
    found.forEach(theme -> themes.put(theme.id(), theme.label()));
  }

  /// None where the run tested nothing.
  static @Nullable GroupDifferences of(Method.OfTests tests, List<ThemeFinding> themes) {
    if (tests.tested() == 0) {
      return null;
    }
    var compared = new Compared(themes);
    return new GroupDifferences(
        tests.tested(),
        tests.found(),
        tests.differences().stream().map(compared::difference).toList());
  }

  private GroupDifferences.Difference difference(FoundDifference found) {
    String theme = found.theme();
    return new GroupDifferences.Difference(
        new GroupDifferences.Subject(
            Codes.of(found.of()),
            Codes.of(found.does()),
            found.question(),
            found.comment(),
            theme == null ? null : themes.getOrDefault(theme, theme)),
        found.of() == Of.OPINION_GROUP ? found.side() : group(found.side()),
        other(found.other()),
        new GroupDifferences.Share(found.own(), found.ownAll()),
        new GroupDifferences.Share(found.others(), found.othersAll()),
        new GroupDifferences.Estimate(
            points(found.points()),
            points(found.low()),
            points(found.high()),
            new BigDecimal(found.pValue()).round(DIGITS_OF_P).doubleValue()));
  }

  private static String group(String code) {
    return Codes.of(StakeholderGroup.valueOf(code));
  }

  private static @Nullable String other(@Nullable String code) {
    return code == null ? null : group(code);
  }

  private static double points(double value) {
    return new BigDecimal(value).setScale(DIGITS_OF_POINTS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
