package org.rapporteur.identity;

import java.time.Clock;
import java.util.List;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Adds and removes the sample accounts.
@Service
public class SamplePeopleService {

  private final PersonRepository people;
  private final PasswordEncoder passwords;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  SamplePeopleService(
      PersonRepository people,
      PasswordEncoder passwords,
      JdbcClient database,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.database = database;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Encoding takes 0.1 s, so all sample accounts share one encoded password.
  public String encodePassword(String password) {
    return String.valueOf(passwords.encode(password));
  }

  public PersonId add(EmailAddress email, String encodedPassword, PersonDraft draft) {
    return transactions.write(
        () -> {
          var person = new Person(email, encodedPassword, draft, clock.instant());
          person.changeState(PersonState.ACTIVE);
          person.markAsSample();
          return people.save(person).id();
        });
  }

  /// Deletes the sample people with their delegations, roles and sessions. Their comments elsewhere
  /// keep the signed name.
  public void remove(Viewer administrator) {
    administrator.requireAdministrator("remove-sample");
    transactions.write(
        () -> {
          var ids =
              database.sql("SELECT id FROM person WHERE sample").query(Long.class).list().stream()
                  .map(PersonId::new)
                  .toList();
          events.publishEvent(new SamplePeopleRemoved(ids));
          DELETE_STATEMENTS.forEach(sql -> database.sql(sql).update());
        });
  }

  private static final List<String> DELETE_STATEMENTS =
      List.of(
          "DELETE s FROM speaker s JOIN delegation d ON d.id = s.delegation_id JOIN person p ON p.id = d.requested_by WHERE p.sample OR d.sample",
          "DELETE s FROM speaker s JOIN person p ON p.id = s.person_id WHERE p.sample",
          "DELETE d FROM delegation d JOIN person p ON p.id = d.requested_by WHERE p.sample OR d.sample",
          "DELETE a FROM appointment a JOIN person p ON p.id = a.person_id WHERE p.sample",
          "DELETE FROM person WHERE sample");
}
