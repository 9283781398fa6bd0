package org.rapporteur.identity.security;

import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.SignedIn;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Signs in with e-mail address and password. Whether an account may sign in is asked after its
/// password, so the answer takes as long, and is the same, for an account that waits, is suspended,
/// or was never there.
@Component
class AccountAuthenticationProvider extends DaoAuthenticationProvider {

  AccountAuthenticationProvider(PersonService people, PasswordEncoder passwords) {
    super(new People(people));
    setPasswordEncoder(passwords);
    setUserDetailsPasswordService(new People(people));
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
    var bare = user instanceof SignedIn signedIn ? signedIn.withoutPassword() : principal;
    return super.createSuccessAuthentication(bare, authentication, user);
  }
}
