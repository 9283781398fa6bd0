package org.rapporteur.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.UseCases;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// People: who they are, and their accounts as the site makes them.
@Service
public class PersonService {

  private final PersonRepository people;
  private final Countries countries;
  private final PasswordEncoder passwords;
  private final UseCases useCases;
  private final Clock clock;

  PersonService(
      PersonRepository people,
      Countries countries,
      PasswordEncoder passwords,
      UseCases useCases,
      Clock clock) {
    this.people = people;
    this.countries = countries;
    this.passwords = passwords;
    this.useCases = useCases;
    this.clock = clock;
  }

  public Optional<PersonDetails> find(PersonId person) {
    return useCases.read(() -> people.findById(person.value()).map(p -> p.details(countries)));
  }

  public Optional<PersonDetails> find(EmailAddress email) {
    return useCases.read(() -> people.findByEmail(email.value()).map(p -> p.details(countries)));
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
    useCases.change(() -> people.findById(person.value()).ifPresent(Person::appointAdministrator));
  }

  static SignedIn signedIn(Person person) {
    return new SignedIn(
        person.id(),
        person.email(),
        person.password(),
        person.isAdministrator(),
        person.state().canSignIn());
  }
}
