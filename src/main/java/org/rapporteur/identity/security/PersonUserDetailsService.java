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

  /// Accounts without a password (imported or sample) cannot sign in and take as long to refuse as
  /// unknown accounts.
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
