package org.rapporteur.publiclog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Sha256;

/// Text with the salt of its digest. Without the salt, nobody can guess the text from the digest.
record SaltedText(String text, byte[] salt) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_LENGTH = 16;

  static @Nullable SaltedText withNewSalt(@Nullable String text) {
    if (text == null) {
      return null;
    }
    byte[] salt = new byte[SALT_LENGTH];
    RANDOM.nextBytes(salt);
    return new SaltedText(text, salt);
  }

  static @Nullable SaltedText fromStored(@Nullable String text, byte @Nullable [] salt) {
    return text == null || salt == null ? null : new SaltedText(text, salt);
  }

  /// SHA-256 over salt and UTF-8 text, in hexadecimal.
  String digest() {
    MessageDigest digest = Sha256.newDigest();
    digest.update(salt);
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
