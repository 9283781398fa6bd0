package org.rapporteur.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// 128 random bits, shown once and stored only as a hash: API tokens and links in e-mails.
public record Secret(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public Secret {
    if (value.length() < 16 || value.length() > 64) {
      throw new InvalidInput("secret.form", "secret");
    }
  }

  public static Secret random() {
    byte[] bits = new byte[16];
    RANDOM.nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /// Empty for text that cannot be a secret.
  public static Optional<Secret> parse(String text) {
    try {
      return Optional.of(new Secret(text));
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }

  /// The stored form. A random 128-bit secret needs no salt and no slow hash.
  public byte[] hash() {
    return Sha256.hash(value);
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
