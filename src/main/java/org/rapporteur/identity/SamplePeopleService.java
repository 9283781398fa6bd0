package org.rapporteur.identity;

import java.time.Clock;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Adds and removes the sample accounts.
@Service
public class SamplePeopleService {

  private final PersonRepository people;
  private final PasswordEncoder passwords;
  private final SamplePeopleSql samplePeopleSql;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  SamplePeopleService(
      PersonRepository people,
      PasswordEncoder passwords,
      SamplePeopleSql samplePeopleSql,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.samplePeopleSql = samplePeopleSql;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Encodes the common password of the sample accounts once, because encoding takes about 0.1 s.
  public String encodePassword(String password) {
    return String.valueOf(passwords.encode(password));
  }

  public PersonId add(EmailAddress email, String encodedPassword, PersonDraft draft) {
    return transactions.write(
        () -> {
          var person = new Person(email, encodedPassword, draft, clock.instant());
          person.confirm();
          person.markAsSample();
          return people.save(person).id();
        });
  }

  /// Deletes the sample people with their delegations, roles and sessions. Their comments in other
  /// consultations remain with the name of the contributor.
  public void remove(Viewer administrator) {
    administrator.requireAdministrator("remove-sample");
    transactions.write(
        () -> {
          events.publishEvent(new SamplePeopleRemoved(samplePeopleSql.list()));
          samplePeopleSql.deleteAll();
        });
  }
}
