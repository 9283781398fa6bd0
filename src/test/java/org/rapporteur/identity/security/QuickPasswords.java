package org.rapporteur.identity.security;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Most tests begin with a dozen new accounts, and what makes a password slow to guess would take
/// more of their time than all they test.
@Configuration(proxyBeanMethods = false)
class QuickPasswords {

  /// The least that bcrypt knows.
  private static final int STRENGTH = 4;

  @Bean
  @Primary
  CountingEncoder quickPasswords() {
    return new CountingEncoder(
        PasswordConfiguration.createDelegatingEncoder(new Sha256BcryptPasswordEncoder(STRENGTH)));
  }

  /// Counts how often a password is compared, which is what takes the time of a sign-in.
  static final class CountingEncoder implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final AtomicInteger comparisons = new AtomicInteger();

    CountingEncoder(PasswordEncoder encoder) {
      this.encoder = encoder;
    }

    int comparisons() {
      return comparisons.get();
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      return encoder.encode(password);
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
