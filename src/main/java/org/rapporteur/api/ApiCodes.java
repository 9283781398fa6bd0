package org.rapporteur.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;

/// Converts enum constants to the codes of the API, such as `civil-society`. Published codes never
/// change.
public final class ApiCodes {

  private ApiCodes() {}

  public static String codeFor(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Parses the value of the field `questionPosition`.
  public static ScaleChoice parseChoice(String code) {
    return ScaleChoice.fromCode(code)
        .orElseThrow(() -> new InvalidInput("question-position.unknown", "questionPosition"));
  }

  static @Nullable String codeIfStated(StakeholderGroup group) {
    return group.isStated() ? codeFor(group) : null;
  }

  static @Nullable String codeIfStated(Region region) {
    return region == Region.NONE ? null : codeFor(region);
  }
}
