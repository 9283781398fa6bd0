package org.rapporteur.consultation.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The choices of a question with a scale. NO_POSITION is an answer too.
public enum ScaleChoice {
  IN_FAVOUR,
  IN_FAVOUR_WITH_CONDITIONS,
  AGAINST,
  NO_POSITION;

  /// Code in addresses and imported files, for example `in-favour`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ScaleChoice> fromCode(String code) {
    return Arrays.stream(values()).filter(choice -> choice.code().equals(code)).findFirst();
  }
}
