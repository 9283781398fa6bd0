package org.rapporteur.publiclog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Sha256;

/// A text and the salt its digest was made with. Without the salt nobody can try texts against the
/// digest, so erasing both leaves nothing to be found out.
record Salted(String text, byte[] salt) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_LENGTH = 16;

  static @Nullable Salted fresh(@Nullable String text) {
    if (text == null) {
      return null;
    }
    byte[] salt = new byte[SALT_LENGTH];
    RANDOM.nextBytes(salt);
    return new Salted(text, salt);
  }

  static @Nullable Salted kept(@Nullable String text, byte @Nullable [] salt) {
    return text == null || salt == null ? null : new Salted(text, salt);
  }

  /// SHA-256 over salt and UTF-8 text, in hexadecimal.
  String digest() {
    MessageDigest digest = Sha256.digest();
    digest.update(salt);
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
