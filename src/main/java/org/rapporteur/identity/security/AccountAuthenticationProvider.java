package org.rapporteur.identity.security;

import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.SignedInUser;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks e-mail address and password. The account state is checked after the password, so that
/// inactive and unknown accounts get the same response after the same time.
@Component
class AccountAuthenticationProvider extends DaoAuthenticationProvider {

  AccountAuthenticationProvider(PersonService people, PasswordEncoder passwords) {
    super(new PersonUserDetailsService(people));
    setPasswordEncoder(passwords);
    setUserDetailsPasswordService(new PersonUserDetailsService(people));
    setPreAuthenticationChecks(user -> {});
    setPostAuthenticationChecks(AccountAuthenticationProvider::requireActive);
  }

  private static void requireActive(UserDetails user) {
    if (!user.isEnabled()) {
      throw new DisabledException("Not active");
    }
  }

  @Override
  protected Authentication createSuccessAuthentication(
      Object principal, Authentication authentication, UserDetails user) {
    var principalWithoutPassword =
        user instanceof SignedInUser signedIn ? signedIn.withoutPassword() : principal;
    return super.createSuccessAuthentication(principalWithoutPassword, authentication, user);
  }
}
