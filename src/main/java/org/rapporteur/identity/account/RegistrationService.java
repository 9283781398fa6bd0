package org.rapporteur.identity.account;

import java.util.Optional;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// How an account comes about. What it answers, and when, is the same whether there was one
/// already: only the mail tells.
@Service
public class RegistrationService {

  private final PersonService people;
  private final Credentials credentials;
  private final PasswordEncoder passwords;
  private final KnownPassword known;
  private final Attempts attempts;
  private final EqualTime equalTime;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;

  RegistrationService(
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

  public void register(EmailAddress email, String password, PersonDraft draft) {
    var checked = PasswordRules.check(password, email);
    requireGroup(draft);
    attempts.registration();
    equalTime.run(
        () -> {
          var encoded = encode(checked);
          boolean mail = attempts.mailTo(email.value());
          useCases.change(() -> store(email, encoded, draft, mail));
        });
  }

  /// Whom a link of a mail confirms, while it is good.
  public Optional<PersonDetails> waitingFor(Secret link) {
    return credentials.owner(link, CredentialPurpose.CONFIRMATION).flatMap(people::find);
  }

  /// The link shows that the address is theirs, the password that they are the one who registered:
  /// so nobody's account is made active with a password that somebody else chose.
  public PersonId confirm(Secret link, String password) {
    var waiting = waitingFor(link).orElseThrow(LinkNotGood::new);
    known.require(waiting.email(), password);
    useCases.change(
        () -> {
          credentials.take(link, CredentialPurpose.CONFIRMATION);
          people.confirm(waiting.id());
        });
    return waiting.id();
  }

  /// Whether this is the link that an empty installation printed, while there is nobody yet.
  public boolean isFirst(Secret link) {
    return credentials.isGood(link, CredentialPurpose.FIRST_ADMINISTRATOR) && people.isNobody();
  }

  public PersonId registerFirst(
      Secret link, EmailAddress email, String password, PersonDraft draft) {
    var checked = PasswordRules.check(password, email);
    var encoded = encode(checked);
    return useCases.change(
        () -> {
          if (!people.isNobody()) {
            throw new LinkNotGood();
          }
          credentials.take(link, CredentialPurpose.FIRST_ADMINISTRATOR);
          var first = people.register(email, encoded, draft).orElseThrow(LinkNotGood::new);
          people.confirm(first);
          people.appointAdministrator(first);
          return first;
        });
  }

  private void store(EmailAddress email, String encoded, PersonDraft draft, boolean mail) {
    var waiting = people.register(email, encoded, draft);
    if (!mail) {
      return;
    }
    if (waiting.isPresent()) {
      credentials.endAll(waiting.get(), CredentialPurpose.CONFIRMATION);
      var secret = credentials.make(waiting.get(), CredentialPurpose.CONFIRMATION, null);
      events.publishEvent(
          new ConfirmationRequested(
              waiting.get(), email, draft.language(), AccountLinks.confirmation(secret)));
    } else {
      people
          .find(email)
          .ifPresent(
              already ->
                  events.publishEvent(
                      new RegistrationRepeated(
                          already.id(), email, already.language(), AccountLinks.PASSWORD)));
    }
  }

  private String encode(String password) {
    return String.valueOf(passwords.encode(password));
  }

  private static void requireGroup(PersonDraft draft) {
    if (!draft.group().isStated()) {
      throw new InvalidInput("group.missing", "group");
    }
  }
}
