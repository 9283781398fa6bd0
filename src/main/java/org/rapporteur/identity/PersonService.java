package org.rapporteur.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Finds people and changes their accounts.
@Service
public class PersonService {

  public static final int MAX_REASON_LENGTH = 2000;

  private final PersonRepository people;
  private final Countries countries;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  PersonService(
      PersonRepository people,
      Countries countries,
      PasswordEncoder passwords,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.people = people;
    this.countries = countries;
    this.passwords = passwords;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Optional<PersonDetails> find(PersonId person) {
    return transactions.read(() -> people.findById(person.value()).map(this::toDetails));
  }

  public Optional<PersonDetails> findByEmail(EmailAddress email) {
    return transactions.read(() -> people.findByEmail(email.value()).map(this::toDetails));
  }

  /// Returns the accounts with these addresses, in any state. Unknown addresses are omitted.
  public Map<EmailAddress, PersonDetails> findByEmails(Collection<EmailAddress> emails) {
    var values = emails.stream().map(EmailAddress::value).toList();
    return transactions.read(
        () ->
            people.findByEmailIn(values).stream()
                .map(this::toDetails)
                .collect(Collectors.toMap(PersonDetails::email, Function.identity())));
  }

  public Optional<Instant> findRegistrationTime(PersonId person) {
    return transactions.read(() -> people.findById(person.value()).map(Person::registeredAt));
  }

  public Map<PersonId, PersonDetails> findByIds(Collection<PersonId> ids) {
    var values = ids.stream().map(PersonId::value).toList();
    return transactions.read(
        () ->
            people.findByIdIn(values).stream()
                .map(this::toDetails)
                .collect(Collectors.toMap(PersonDetails::id, Function.identity())));
  }

  public Map<PersonId, String> findNames(Collection<PersonId> ids) {
    return findByIds(ids).values().stream()
        .collect(Collectors.toMap(PersonDetails::id, PersonDetails::name));
  }

  public Optional<SignedInUser> findForSignIn(String email) {
    return transactions
        .read(() -> people.findByEmail(email.strip().toLowerCase(Locale.ROOT)))
        .map(PersonService::toSignedInUser);
  }

  /// True while the installation has no account.
  public boolean hasNoPeople() {
    return transactions.read(people::count) == 0;
  }

  public boolean hasAdministrator() {
    return transactions.read(() -> people.existsByAdministratorTrueAndState(PersonState.ACTIVE));
  }

  /// Adds an account that needs no confirmation. Without a password, nobody can sign in with it.
  public PersonId addConfirmed(EmailAddress email, @Nullable String password, PersonDraft draft) {
    return transactions.write(
        () -> {
          var encodedPassword = password == null ? null : passwords.encode(password);
          var person = new Person(email, encodedPassword, draft, clock.instant());
          person.confirm();
          return people.save(person).id();
        });
  }

  public void appointAdministrator(PersonId person) {
    transactions.write(() -> load(person).appointAdministrator());
  }

  /// Adds an unconfirmed account or overwrites an existing unconfirmed one. Returns empty if a
  /// confirmed account has the address.
  public Optional<PersonId> register(
      EmailAddress email, String encodedPassword, PersonDraft draft) {
    return transactions.write(
        () -> {
          var existing = people.findByEmail(email.value());
          if (existing.isEmpty()) {
            var person = new Person(email, encodedPassword, draft, clock.instant());
            return Optional.of(people.save(person).id());
          }
          return existing
              .filter(person -> person.state() == PersonState.UNCONFIRMED)
              .map(
                  person -> {
                    person.updateProfile(draft);
                    person.changePassword(encodedPassword);
                    return person.id();
                  });
        });
  }

  /// Activates an unconfirmed account; does nothing for other states.
  public void confirm(PersonId person) {
    transactions.write(
        () -> {
          if (load(person).confirm()) {
            events.publishEvent(new PersonConfirmed(person));
          }
        });
  }

  /// Also signs the person out on every device.
  public void changePassword(PersonId person, String encodedPassword) {
    transactions.write(() -> load(person).changePassword(encodedPassword));
  }

  /// Stores the same password in the current encoding; the person stays signed in.
  public void upgradePassword(PersonId person, String encodedPassword) {
    transactions.write(() -> load(person).upgradePassword(encodedPassword));
  }

  public void signOutEverywhere(Viewer viewer) {
    var actor = viewer.requireSignedIn("sign-out");
    transactions.write(() -> load(actor).signOutEverywhere());
  }

  /// Applies to new comments; earlier comments keep their signature.
  public void updateProfile(Viewer viewer, PersonDraft draft) {
    var actor = viewer.requireSignedIn("describe");
    transactions.write(() -> load(actor).updateProfile(draft));
  }

  /// Blocks sign-in and ends all sessions. Administrators cannot suspend themselves, so one always
  /// remains.
  public void suspend(Viewer viewer, PersonId person, String reason) {
    var actor = viewer.requireAdministrator("suspend");
    var validReason = InputText.requireText("reason", reason, MAX_REASON_LENGTH);
    if (actor.equals(person)) {
      throw new NotAllowed("suspend");
    }
    transactions.write(
        () -> {
          load(person).suspend();
          events.publishEvent(new PersonSuspended(actor, person, validReason));
        });
  }

  public void reactivate(Viewer viewer, PersonId person, String reason) {
    var actor = viewer.requireAdministrator("reactivate");
    var validReason = InputText.requireText("reason", reason, MAX_REASON_LENGTH);
    transactions.write(
        () -> {
          load(person).reactivate();
          events.publishEvent(new PersonReactivated(actor, person, validReason));
        });
  }

  private Person load(PersonId person) {
    return people
        .findById(person.value())
        .orElseThrow(() -> new NotFound("person", person.value()));
  }

  private PersonDetails toDetails(Person person) {
    return person.toDetails(countries);
  }

  private static SignedInUser toSignedInUser(Person person) {
    return new SignedInUser(
        person.id(),
        person.email(),
        person.password(),
        person.isAdministrator(),
        person.state().canSignIn(),
        person.signInEpoch());
  }
}
