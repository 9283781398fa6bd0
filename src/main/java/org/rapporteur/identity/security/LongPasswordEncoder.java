package org.rapporteur.identity.security;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Sha256;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// bcrypt over SHA-256, because bcrypt alone reads 72 bytes and a sentence in Arabic or Chinese is
/// longer. Composed (NFC) first: the same word typed on two systems is one password.
final class LongPasswordEncoder implements PasswordEncoder {

  /// A tenth of a second on the machines of 2026; one step more doubles it.
  private static final int STRENGTH = 11;

  private final PasswordEncoder bcrypt;

  LongPasswordEncoder() {
    this(STRENGTH);
  }

  LongPasswordEncoder(int strength) {
    bcrypt = new BCryptPasswordEncoder(strength);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence raw) {
    return raw == null ? null : bcrypt.encode(digest(raw));
  }

  @Override
  public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
    return raw != null && encoded != null && bcrypt.matches(digest(raw), encoded);
  }

  @Override
  public boolean upgradeEncoding(@Nullable String encoded) {
    return bcrypt.upgradeEncoding(encoded);
  }

  // Base64, because bcrypt would end at a zero byte.
  private static String digest(CharSequence raw) {
    String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
    return Base64.getEncoder().encodeToString(Sha256.of(composed.getBytes(StandardCharsets.UTF_8)));
  }
}
