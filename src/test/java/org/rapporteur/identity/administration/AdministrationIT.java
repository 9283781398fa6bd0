package org.rapporteur.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rapporteur.identity.CannotChangePersonState;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.identity.appointment.CannotRemoveLastSecretariatMember;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdministrationIT {

  private static final RoleScope FORUM = new RoleScope(4_000_001);

  @Autowired AdministrationService administration;
  @Autowired AppointmentService appointments;
  @Autowired PersonService people;
  @Autowired ViewerService viewers;
  @Autowired Fixtures fixtures;

  @Test
  void administratorsAppointSecretariatsWhoAppointModerators() {
    var administrator = fixtures.anAdministrator();
    var officer = fixtures.aStakeholder(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    var moderator = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);

    appointments.appoint(administrator, officer.requireSignedIn("test"), Role.SECRETARIAT, FORUM);
    var secretariat = fixtures.again(officer);
    assertThat(secretariat.isSecretariatIn(FORUM)).isTrue();
    appointments.appoint(secretariat, moderator.requireSignedIn("test"), Role.MODERATOR, FORUM);

    assertThat(fixtures.again(moderator).isModeratorIn(FORUM)).isTrue();
    assertThat(fixtures.again(moderator).isModeratorIn(new RoleScope(4_000_002))).isFalse();
    assertThat(appointments.listAppointed(Role.MODERATOR, FORUM))
        .contains(moderator.requireSignedIn("test"));

    appointments.end(secretariat, moderator.requireSignedIn("test"), Role.MODERATOR, FORUM);
    assertThat(fixtures.again(moderator).isModeratorIn(FORUM)).isFalse();
  }

  @Test
  void secretariatAppointsColleaguesForItsConsultation() {
    var scope = new RoleScope(4_000_003);
    var officer = fixtures.aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    var colleague = fixtures.aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    appointments.appoint(fixtures.anAdministrator(), officer, Role.SECRETARIAT, scope);
    var secretariat = viewers.forPerson(officer);

    appointments.appoint(secretariat, colleague, Role.SECRETARIAT, scope);

    assertThat(viewers.forPerson(colleague).isSecretariatIn(scope)).isTrue();
    assertThat(appointments.canAppoint(secretariat, Role.SECRETARIAT, FORUM)).isFalse();
    assertThat(
            appointments.canAppoint(
                fixtures.aSecretariat(), Role.SECRETARIAT, RoleScope.INSTITUTION))
        .isFalse();
    appointments.end(secretariat, colleague, Role.SECRETARIAT, scope);
    assertThatThrownBy(() -> appointments.end(secretariat, officer, Role.SECRETARIAT, scope))
        .isInstanceOf(CannotRemoveLastSecretariatMember.class);
    assertThat(viewers.forPerson(officer).isSecretariatIn(scope)).isTrue();
  }

  @Test
  void othersCannotAppoint() {
    var person = fixtures.aPerson(StakeholderGroup.CIVIL_SOCIETY);
    var stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    for (var viewer : new Viewer[] {Viewer.VISITOR, stakeholder}) {
      assertThatThrownBy(() -> appointments.appoint(viewer, person, Role.MODERATOR, FORUM))
          .isInstanceOf(NotAllowed.class);
    }
    var elsewhere = fixtures.aSecretariat();
    assertThatThrownBy(() -> appointments.appoint(elsewhere, person, Role.MODERATOR, FORUM))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> appointments.appoint(elsewhere, person, Role.SECRETARIAT, FORUM))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () ->
                appointments.appoint(
                    fixtures.anAdministrator(), person, Role.ADMINISTRATOR, RoleScope.INSTITUTION))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void suspendedPersonIsVisitorUntilReactivated() {
    var administrator = fixtures.anAdministrator();
    var person = fixtures.aPerson(StakeholderGroup.PRIVATE_SECTOR);
    assertThatThrownBy(() -> people.reactivate(administrator, person, "Not suspended"))
        .isInstanceOf(CannotChangePersonState.class);

    people.suspend(administrator, person, "Threats by mail");
    assertThat(viewers.forPerson(person)).isEqualTo(Viewer.VISITOR);
    assertThatThrownBy(() -> people.suspend(administrator, person, "Again"))
        .isInstanceOf(CannotChangePersonState.class);

    people.reactivate(administrator, person, "Apology received");
    assertThat(viewers.forPerson(person).isSignedIn()).isTrue();
  }

  @Test
  void onlyAdministratorsSuspendOthersWithReason() {
    var administrator = fixtures.anAdministrator();
    var person = fixtures.aPerson(StakeholderGroup.PRIVATE_SECTOR);
    assertThatThrownBy(() -> people.suspend(fixtures.aSecretariat(), person, "No"))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> people.suspend(administrator, administrator.requireSignedIn("test"), "Tired"))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> people.suspend(administrator, person, " "))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void auditLogShowsActorActTargetAndReason() {
    var administrator = fixtures.anAdministrator();
    var person = fixtures.aPerson(StakeholderGroup.PRIVATE_SECTOR);
    appointments.appoint(administrator, person, Role.SECRETARIAT, RoleScope.INSTITUTION);
    appointments.appoint(administrator, person, Role.SECRETARIAT, RoleScope.INSTITUTION);
    people.suspend(administrator, person, "Threats by mail");

    var acts = administration.listAuditEntries(administrator, Long.MAX_VALUE);
    assertThat(acts.getFirst().action()).isEqualTo(AuditAction.SUSPENDED);
    assertThat(acts.getFirst().reason()).isEqualTo("Threats by mail");
    assertThat(acts.getFirst().actor()).isEqualTo(administrator.name());
    assertThat(acts.get(1).action()).isEqualTo(AuditAction.APPOINTED);
    assertThat(acts.get(1).role()).isEqualTo(Role.SECRETARIAT);
    assertThat(acts)
        .filteredOn(act -> act.subject().equals(people.find(person).orElseThrow().name()))
        .hasSize(2);
    assertThat(administration.listAuditEntries(administrator, acts.getFirst().id()))
        .doesNotContain(acts.getFirst());
    assertThatThrownBy(
            () -> administration.listAuditEntries(fixtures.aSecretariat(), Long.MAX_VALUE))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void peopleAreFoundByNameAddressAndRole() {
    var administrator = fixtures.anAdministrator();
    var officer = fixtures.aSecretariat();
    var other = fixtures.aPerson(StakeholderGroup.CIVIL_SOCIETY);
    var address = people.find(officer.requireSignedIn("test")).orElseThrow().email().value();

    assertThat(findPeople(administrator, new PeopleFilter(address, false, null, null)))
        .extracting(PersonListing::id)
        .containsExactly(officer.requireSignedIn("test"));
    assertThat(findPeople(administrator, new PeopleFilter("", true, null, null)))
        .extracting(PersonListing::id)
        .contains(officer.requireSignedIn("test"), administrator.requireSignedIn("test"))
        .doesNotContain(other);
    assertThat(
            findPeople(
                administrator,
                new PeopleFilter(address.replaceFirst("^.", "%"), false, null, null)))
        .as("The pattern character % is taken literally")
        .isEmpty();
    assertThat(
            findPeople(administrator, new PeopleFilter(address, true, null, null))
                .getFirst()
                .roles())
        .containsExactly(new PersonListing.ScopedRole(Role.SECRETARIAT, RoleScope.INSTITUTION));
    assertThatThrownBy(() -> findPeople(officer, PeopleFilter.EVERYONE))
        .isInstanceOf(NotAllowed.class);
  }

  private java.util.List<PersonListing> findPeople(Viewer viewer, PeopleFilter filter) {
    return administration.listPeople(viewer, filter, Long.MAX_VALUE);
  }
}
