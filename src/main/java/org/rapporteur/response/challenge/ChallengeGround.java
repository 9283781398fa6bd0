package org.rapporteur.response.challenge;

import java.util.Locale;

/// What is not fair about a paragraph.
public enum ChallengeGround {
  /// A comment is missing or misread.
  COMMENT,
  /// A word of quantity or a number is wrong.
  QUANTITY,
  /// A quotation or a citation is wrong.
  CITATION;

  public String key() {
    return "response.challenge.ground." + name();
  }

  /// As the public log has it.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
