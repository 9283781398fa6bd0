package org.rapporteur.identity.security;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.SignedIn;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/// The people as Spring Security asks for them. No bean, or Spring Security would build a second
/// way to sign in on it.
class People implements UserDetailsService, UserDetailsPasswordService {

  private final PersonService people;

  People(PersonService people) {
    this.people = people;
  }

  /// An account without a password (imported, of the sample) is none to sign in to, and must not
  /// answer sooner than one that is not there.
  @Override
  public UserDetails loadUserByUsername(String email) {
    return people
        .forSignIn(email)
        .filter(known -> known.getPassword() != null)
        .orElseThrow(() -> new UsernameNotFoundException("No account"));
  }

  @Override
  public UserDetails updatePassword(UserDetails user, @Nullable String encoded) {
    if (user instanceof SignedIn signedIn && encoded != null) {
      people.upgradePassword(signedIn.person(), encoded);
    }
    return user;
  }
}
