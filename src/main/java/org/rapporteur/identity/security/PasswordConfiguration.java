package org.rapporteur.identity.security;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Configures password encoding. Each stored password names its encoding. A password in an old
/// encoding is encoded again at the next sign-in.
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

  private static final String CURRENT_ENCODING = "bcrypt-sha256";

  @Bean
  PasswordEncoder passwordEncoder() {
    return createDelegatingEncoder(new Sha256BcryptPasswordEncoder());
  }

  static PasswordEncoder createDelegatingEncoder(Sha256BcryptPasswordEncoder current) {
    return new DelegatingPasswordEncoder(
        CURRENT_ENCODING, Map.of(CURRENT_ENCODING, current, "bcrypt", new BCryptPasswordEncoder()));
  }
}
