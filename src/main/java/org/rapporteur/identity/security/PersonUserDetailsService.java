package org.rapporteur.identity.security;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.SignedInUser;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/// Loads people for Spring Security. Not a bean, because Spring Security would add a second
/// authentication provider for it.
class PersonUserDetailsService implements UserDetailsService, UserDetailsPasswordService {

  private final PersonService people;

  PersonUserDetailsService(PersonService people) {
    this.people = people;
  }

  /// Treats an account without a password like an unknown one: nobody can sign in with it, and the
  /// refusal takes the same time.
  @Override
  public UserDetails loadUserByUsername(String email) {
    return people
        .findForSignIn(email)
        .filter(account -> account.getPassword() != null)
        .orElseThrow(() -> new UsernameNotFoundException("No account"));
  }

  @Override
  public UserDetails updatePassword(UserDetails user, @Nullable String encoded) {
    if (user instanceof SignedInUser signedIn && encoded != null) {
      people.upgradePassword(signedIn.person(), encoded);
    }
    return user;
  }
}
