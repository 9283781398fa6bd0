package org.rapporteur.identity.security;

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
  PasswordEncoder quickPasswords() {
    return PasswordConfiguration.encodingAsOfToday(new LongPasswordEncoder(STRENGTH));
  }
}
