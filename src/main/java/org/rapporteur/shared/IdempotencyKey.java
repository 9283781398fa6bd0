package org.rapporteur.shared;

import java.util.regex.Pattern;

/// Identifies one command of one actor, so that sending it twice has one effect. It has 8 to 80
/// visible ASCII characters.
public record IdempotencyKey(String value) {

  private static final Pattern PATTERN = Pattern.compile("[\\x21-\\x7E]{8,80}");

  public IdempotencyKey {
    if (!PATTERN.matcher(value).matches()) {
      throw new InvalidInput("idempotency-key.form", "Idempotency-Key");
    }
  }

  public static IdempotencyKey random() {
    return new IdempotencyKey(Secret.random().value());
  }
}
