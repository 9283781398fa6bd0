package org.rapporteur.shared;

import java.util.regex.Pattern;

/// Names one command of one actor, so that sending it twice acts once.
public record IdempotencyKey(String value) {

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{8,80}");

  public IdempotencyKey {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidInput("idempotency-key.form", "Idempotency-Key");
    }
  }

  public static IdempotencyKey random() {
    return new IdempotencyKey(Secret.random().value());
  }
}
