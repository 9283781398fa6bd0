package org.rapporteur.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// A random secret of 128 bits for an API token or a link in an e-mail. It is shown once and stored
/// only as a hash.
public record Secret(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;
  private static final int MIN_LENGTH = 16;
  private static final int MAX_LENGTH = 64;

  public Secret {
    if (value.length() < MIN_LENGTH || value.length() > MAX_LENGTH) {
      throw new InvalidInput("secret.form", "secret");
    }
  }

  public static Secret random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /// Returns empty for a text that cannot be a secret.
  public static Optional<Secret> parse(String text) {
    try {
      return Optional.of(new Secret(text));
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }

  /// Returns the stored form. A random secret of 128 bits needs no salt and no slow hash.
  public byte[] hash() {
    return Sha256.hash(value);
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
