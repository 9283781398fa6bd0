package org.rapporteur.identity.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Makes password hashing fast: most tests create a dozen accounts, and slow hashing would take
/// most of their time. Each password is hashed once, because most accounts have the same one.
@Configuration(proxyBeanMethods = false)
class FastPasswordConfiguration {

  /// The minimum strength of bcrypt.
  private static final int STRENGTH = 4;

  @Bean
  @Primary
  CountingEncoder fastPasswordEncoder() {
    return new CountingEncoder(
        PasswordConfiguration.createDelegatingEncoder(new Sha256BcryptPasswordEncoder(STRENGTH)));
  }

  /// Counts password comparisons, which take most of the time of a sign-in.
  static final class CountingEncoder implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final AtomicInteger comparisons = new AtomicInteger();
    private final Map<String, String> encoded = new ConcurrentHashMap<>();

    CountingEncoder(PasswordEncoder encoder) {
      this.encoder = encoder;
    }

    int comparisons() {
      return comparisons.get();
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      return password == null
          ? encoder.encode(null)
          : encoded.computeIfAbsent(password.toString(), encoder::encode);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
      comparisons.incrementAndGet();
      return encoder.matches(password, encoded);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
      return encoder.upgradeEncoding(encoded);
    }
  }
}
