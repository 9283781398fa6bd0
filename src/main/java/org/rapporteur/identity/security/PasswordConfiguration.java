package org.rapporteur.identity.security;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How passwords are kept. Each says how it was encoded; whoever signs in has theirs encoded as of
/// today.
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

  private static final String TODAY = "bcrypt-sha256";

  @Bean
  PasswordEncoder passwordEncoder() {
    return encodingAsOfToday(new LongPasswordEncoder());
  }

  static PasswordEncoder encodingAsOfToday(LongPasswordEncoder today) {
    return new DelegatingPasswordEncoder(
        TODAY, Map.of(TODAY, today, "bcrypt", new BCryptPasswordEncoder()));
  }
}
