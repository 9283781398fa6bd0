package org.rapporteur.consultation;

import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Creates people with the roles that tests of consultations need.
@Component
public class ConsultationPeople {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final PersonService people;
  private final AppointmentService appointments;
  private final org.rapporteur.identity.ViewerService viewers;

  ConsultationPeople(
      PersonService people,
      AppointmentService appointments,
      org.rapporteur.identity.ViewerService viewers) {
    this.people = people;
    this.appointments = appointments;
    this.viewers = viewers;
  }

  /// Creates a person with an account and no role.
  public PersonId aStakeholder() {
    return people.addConfirmed(
        new EmailAddress("person-%d@example.org".formatted(NUMBER.incrementAndGet())),
        null,
        new PersonDraft(
            "Officer, Secretariat",
            StakeholderGroup.INTERNATIONAL_ORGANIZATIONS,
            null,
            "A secretariat",
            LanguageTag.ENGLISH));
  }

  public PersonId anAdministrator() {
    var administrator = aStakeholder();
    people.appointAdministrator(administrator);
    return administrator;
  }

  /// Creates a person who may create consultations.
  public PersonId aSecretariat() {
    var person = aStakeholder();
    appointments.appoint(
        viewers.forPerson(anAdministrator()), person, Role.SECRETARIAT, RoleScope.INSTITUTION);
    return person;
  }
}
