package org.rapporteur.response.challenge;

import java.util.Locale;

/// The reason of a challenge.
public enum ChallengeGround {
  /// A comment is missing or misrepresented.
  COMMENT,
  /// A number or a word of quantity is wrong.
  QUANTITY,
  /// A quotation or a citation is wrong.
  CITATION;

  public String key() {
    return "response.challenge.ground." + name();
  }

  /// The code in the public log.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
