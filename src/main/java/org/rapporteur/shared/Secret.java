package org.rapporteur.shared;

import java.security.SecureRandom;
import java.util.Base64;

/// 128 random bits that are shown once and kept only as their hash: tokens, links in mails.
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

  /// What is stored. A secret of 128 random bits needs no salt and no slow hash.
  public byte[] hash() {
    return Sha256.of(value);
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
