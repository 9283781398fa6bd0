package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.SignedInUser;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks the current password before an account changes. Limits the number of attempts.
@Component
class CurrentPasswordCheck {

  private final PersonService people;
  private final PasswordEncoder passwords;
  private final AttemptLimiter attempts;

  CurrentPasswordCheck(PersonService people, PasswordEncoder passwords, AttemptLimiter attempts) {
    this.people = people;
    this.passwords = passwords;
    this.attempts = attempts;
  }

  void requireMatch(EmailAddress email, String enteredPassword) {
    attempts.requireSignInAllowed(email.value());
    var passwordHash = people.findForSignIn(email.value()).map(SignedInUser::getPassword);
    if (passwordHash.isEmpty() || !passwords.matches(enteredPassword, passwordHash.get())) {
      throw new PasswordWrong();
    }
  }
}
