package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// New passwords: by a link in a mail, or by someone signed in who knows the old one.
@Service
public class PasswordService {

  private final PersonService people;
  private final Credentials credentials;
  private final PasswordEncoder passwords;
  private final KnownPassword known;
  private final Attempts attempts;
  private final EqualTime equalTime;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;

  PasswordService(
      PersonService people,
      Credentials credentials,
      PasswordEncoder passwords,
      KnownPassword known,
      Attempts attempts,
      EqualTime equalTime,
      ApplicationEventPublisher events,
      UseCases useCases) {
    this.people = people;
    this.credentials = credentials;
    this.passwords = passwords;
    this.known = known;
    this.attempts = attempts;
    this.equalTime = equalTime;
    this.events = events;
    this.useCases = useCases;
  }

  /// Answers nothing, and as late as ever, whether there is an account or not.
  public void requestReset(EmailAddress email) {
    attempts.registration();
    equalTime.run(
        () -> {
          if (attempts.mailTo(email.value())) {
            people.find(email).filter(PasswordService::mayReset).ifPresent(this::sendLink);
          }
        });
  }

  public boolean isGood(Secret link) {
    return credentials.isGood(link, CredentialPurpose.RESET);
  }

  /// Reading the mail shows that the address is theirs, so an account that waited for that is
  /// active afterwards. Every device has to sign in anew.
  public PersonId reset(Secret link, String password) {
    var owner =
        credentials
            .owner(link, CredentialPurpose.RESET)
            .flatMap(people::find)
            .filter(PasswordService::mayReset)
            .orElseThrow(LinkNotGood::new);
    var encoded = passwords.encode(PasswordRules.check(password, owner.email()));
    useCases.change(
        () -> {
          credentials.take(link, CredentialPurpose.RESET);
          credentials.endAll(owner.id(), CredentialPurpose.RESET);
          credentials.endAll(owner.id(), CredentialPurpose.CONFIRMATION);
          people.confirm(owner.id());
          store(owner, String.valueOf(encoded));
        });
    return owner.id();
  }

  public void change(Viewer viewer, String current, String password) {
    var owner = people.find(viewer.actor("password")).orElseThrow();
    known.require(owner.email(), current);
    var encoded = passwords.encode(PasswordRules.check(password, owner.email()));
    useCases.change(() -> store(owner, String.valueOf(encoded)));
  }

  private void store(PersonDetails owner, String encoded) {
    people.changePassword(owner.id(), encoded);
    events.publishEvent(new PasswordChanged(owner.id(), owner.email(), owner.language()));
  }

  private void sendLink(PersonDetails person) {
    useCases.change(
        () -> {
          credentials.endAll(person.id(), CredentialPurpose.RESET);
          var secret = credentials.make(person.id(), CredentialPurpose.RESET, null);
          events.publishEvent(
              new PasswordResetRequested(
                  person.id(),
                  person.email(),
                  person.language(),
                  AccountLinks.newPassword(secret)));
        });
  }

  private static boolean mayReset(PersonDetails person) {
    return person.state() == PersonState.ACTIVE || person.state() == PersonState.UNCONFIRMED;
  }
}
