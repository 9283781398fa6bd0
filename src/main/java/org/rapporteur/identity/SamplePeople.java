package org.rapporteur.identity;

import java.time.Clock;
import java.util.List;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// The people of the sample: roles with accounts and one password, who go with it.
@Service
public class SamplePeople {

  private final PersonRepository people;
  private final PasswordEncoder passwords;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  SamplePeople(
      PersonRepository people,
      PasswordEncoder passwords,
      JdbcClient database,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.database = database;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Encoding takes a tenth of a second, so it is done once for all of them.
  public String encoded(String password) {
    return String.valueOf(passwords.encode(password));
  }

  public PersonId add(EmailAddress email, String encodedPassword, PersonDraft draft) {
    return useCases.change(
        () -> {
          var person = new Person(email, encodedPassword, draft, clock.instant());
          person.become(PersonState.ACTIVE);
          person.markAsSample();
          return people.save(person).id();
        });
  }

  /// Takes them out, with their delegations, roles and sign-ins; what they wrote elsewhere keeps
  /// the name it was signed with. Ends the session of whoever asked, too, if they are one of them.
  public void remove(Viewer administrator) {
    administrator.administrator("remove-sample");
    useCases.change(
        () -> {
          var ids =
              database.sql("SELECT id FROM person WHERE sample").query(Long.class).list().stream()
                  .map(PersonId::new)
                  .toList();
          events.publishEvent(new SamplePeopleRemoved(ids));
          DELETED.forEach(sql -> database.sql(sql).update());
        });
  }

  private static final List<String> DELETED =
      List.of(
          "DELETE s FROM speaker s JOIN delegation d ON d.id = s.delegation_id JOIN person p ON p.id = d.requested_by WHERE p.sample OR d.sample",
          "DELETE s FROM speaker s JOIN person p ON p.id = s.person_id WHERE p.sample",
          "DELETE d FROM delegation d JOIN person p ON p.id = d.requested_by WHERE p.sample OR d.sample",
          "DELETE a FROM appointment a JOIN person p ON p.id = a.person_id WHERE p.sample",
          "DELETE FROM person WHERE sample");
}
