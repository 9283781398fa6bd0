package org.rapporteur.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// People: who they are, and their accounts as the site makes them.
@Service
public class PersonService {

  public static final int MAX_REASON = 2000;

  private final PersonRepository people;
  private final Countries countries;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  PersonService(
      PersonRepository people,
      Countries countries,
      PasswordEncoder passwords,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.people = people;
    this.countries = countries;
    this.passwords = passwords;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  public Optional<PersonDetails> find(PersonId person) {
    return useCases.read(() -> people.findById(person.value()).map(p -> p.details(countries)));
  }

  public Optional<PersonDetails> find(EmailAddress email) {
    return useCases.read(() -> people.findByEmail(email.value()).map(p -> p.details(countries)));
  }

  /// Those of them that have an account, in whatever state it is.
  public Map<EmailAddress, PersonDetails> findByEmail(Collection<EmailAddress> emails) {
    var values = emails.stream().map(EmailAddress::value).toList();
    return useCases.read(
        () ->
            people.findByEmailIn(values).stream()
                .map(p -> p.details(countries))
                .collect(Collectors.toMap(PersonDetails::email, Function.identity())));
  }

  /// Since when there is such an account.
  public Optional<Instant> registeredAt(PersonId person) {
    return useCases.read(() -> people.findById(person.value()).map(Person::registeredAt));
  }

  public Map<PersonId, PersonDetails> find(Collection<PersonId> ids) {
    var values = ids.stream().map(PersonId::value).toList();
    return useCases.read(
        () ->
            people.findByIdIn(values).stream()
                .map(p -> p.details(countries))
                .collect(Collectors.toMap(PersonDetails::id, Function.identity())));
  }

  public Optional<SignedIn> forSignIn(String email) {
    return useCases
        .read(() -> people.findByEmail(email.strip().toLowerCase(java.util.Locale.ROOT)))
        .map(PersonService::signedIn);
  }

  /// Whether this installation is still empty of people.
  public boolean isNobody() {
    return useCases.read(people::count) == 0;
  }

  /// An account that needs no confirmation: of the sample, or made by an administrator.
  public PersonId add(
      EmailAddress email, @Nullable String password, PersonDraft draft, boolean sample) {
    return useCases.change(
        () -> {
          var encoded = password == null ? null : passwords.encode(password);
          var person = new Person(email, encoded, draft, clock.instant());
          person.become(PersonState.ACTIVE);
          if (sample) {
            person.markAsSample();
          }
          return people.save(person).id();
        });
  }

  public void appointAdministrator(PersonId person) {
    useCases.change(() -> load(person).appointAdministrator());
  }

  /// An account that waits for its address to be confirmed. One that waits already takes what is
  /// said now; of any other nothing changes and nothing is answered.
  public Optional<PersonId> register(
      EmailAddress email, String encodedPassword, PersonDraft draft) {
    return useCases.change(
        () -> {
          var known = people.findByEmail(email.value());
          if (known.isEmpty()) {
            var person = new Person(email, encodedPassword, draft, clock.instant());
            return Optional.of(people.save(person).id());
          }
          return known
              .filter(person -> person.state() == PersonState.UNCONFIRMED)
              .map(
                  person -> {
                    person.describe(draft);
                    person.takePassword(encodedPassword);
                    return person.id();
                  });
        });
  }

  /// The address is theirs: an account that waited for that becomes active.
  public void confirm(PersonId person) {
    useCases.change(
        () -> {
          var found = load(person);
          if (found.state() == PersonState.UNCONFIRMED) {
            found.become(PersonState.ACTIVE);
            events.publishEvent(new PersonConfirmed(person));
          }
        });
  }

  /// Every device has to sign in anew.
  public void changePassword(PersonId person, String encoded) {
    useCases.change(() -> load(person).takePassword(encoded));
  }

  public void upgradePassword(PersonId person, String encoded) {
    useCases.change(() -> load(person).upgradePassword(encoded));
  }

  public void signOutEverywhere(Viewer viewer) {
    var actor = viewer.actor("sign-out");
    useCases.change(() -> load(actor).signOutEverywhere());
  }

  /// What someone says of themselves counts from now on; what they said before keeps its signature.
  public void describe(Viewer viewer, PersonDraft draft) {
    var actor = viewer.actor("describe");
    useCases.change(() -> load(actor).describe(draft));
  }

  /// Keeps someone out of the whole site. Nobody suspends themselves, so an administrator remains.
  public void suspend(Viewer viewer, PersonId person, String reason) {
    var actor = viewer.administrator("suspend");
    var why = ReceivedText.required("reason", reason, MAX_REASON);
    if (actor.equals(person)) {
      throw new NotAllowed("suspend");
    }
    useCases.change(
        () -> {
          var found = load(person);
          found.become(PersonState.SUSPENDED);
          found.signOutEverywhere();
          events.publishEvent(new PersonSuspended(actor, person, why));
        });
  }

  public void reactivate(Viewer viewer, PersonId person, String reason) {
    var actor = viewer.administrator("reactivate");
    var why = ReceivedText.required("reason", reason, MAX_REASON);
    useCases.change(
        () -> {
          var found = load(person);
          if (found.state() != PersonState.SUSPENDED) {
            throw new PersonCannotBecome(found.state(), PersonState.ACTIVE);
          }
          found.become(PersonState.ACTIVE);
          events.publishEvent(new PersonReactivated(actor, person, why));
        });
  }

  private Person load(PersonId person) {
    return people
        .findById(person.value())
        .orElseThrow(() -> new NotFound("person", person.value()));
  }

  static SignedIn signedIn(Person person) {
    return new SignedIn(
        person.id(),
        person.email(),
        person.password(),
        person.isAdministrator(),
        person.state().canSignIn(),
        person.signInEpoch());
  }
}
