package org.rapporteur.identity.appointment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Appoints members of secretariats and moderators. Administrators appoint both; the secretariat of
/// a consultation appoints further members and moderators.
@Service
public class AppointmentService {

  private final AppointmentRepository appointments;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  AppointmentService(
      AppointmentRepository appointments,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.appointments = appointments;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Does nothing if the person already has the role.
  public void appoint(Viewer viewer, PersonId person, Role role, RoleScope scope) {
    requireCanAppoint(viewer, role, scope);
    transactions.write(
        () -> {
          if (find(person, role, scope).isEmpty()) {
            var actor = viewer.requireSignedIn("appoint");
            appointments.save(new Appointment(person, role, scope, actor, clock.instant()));
            events.publishEvent(new PersonAppointed(actor, person, role, scope));
          }
        });
  }

  /// Appoints the creator of a consultation to its secretariat. Refused if it already has a
  /// secretariat.
  public void appointCreator(Viewer creator, RoleScope scope) {
    var person = creator.requireSignedIn("found");
    if (!creator.canCreateConsultations() || !listAppointed(Role.SECRETARIAT, scope).isEmpty()) {
      throw new NotAllowed("found");
    }
    transactions.write(
        () ->
            appointments.save(
                new Appointment(person, Role.SECRETARIAT, scope, person, clock.instant())));
    ViewerService.clearRequestCache();
  }

  public void end(Viewer viewer, PersonId person, Role role, RoleScope scope) {
    requireCanAppoint(viewer, role, scope);
    transactions.write(
        () ->
            find(person, role, scope)
                .ifPresent(
                    appointment -> {
                      requireSecretariatRemains(viewer, role, scope);
                      appointment.end(clock.instant());
                      events.publishEvent(
                          new AppointmentEnded(
                              viewer.requireSignedIn("appoint"), person, role, scope));
                    }));
  }

  public boolean canAppoint(Viewer viewer, Role role, RoleScope scope) {
    return switch (role) {
      case SECRETARIAT ->
          viewer.isAdministrator()
              || !scope.equals(RoleScope.INSTITUTION) && viewer.isSecretariatIn(scope);
      case MODERATOR -> viewer.isAdministrator() || viewer.isSecretariatIn(scope);
      case VISITOR, STAKEHOLDER, ADMINISTRATOR -> false;
    };
  }

  public List<PersonId> listAppointed(Role role, RoleScope scope) {
    return transactions.read(
        () ->
            appointments.findByScopeAndRoleAndEndedAtIsNullOrderById(scope.value(), role).stream()
                .map(Appointment::person)
                .toList());
  }

  /// Lists everyone who has the role in any scope.
  public Set<PersonId> listAppointed(Role role) {
    return transactions.read(
        () ->
            appointments.findByRoleAndEndedAtIsNull(role).stream()
                .map(Appointment::person)
                .collect(Collectors.toSet()));
  }

  private Optional<Appointment> find(PersonId person, Role role, RoleScope scope) {
    return appointments.findByPersonIdAndRoleAndScopeAndEndedAtIsNull(
        person.value(), role, scope.value());
  }

  private void requireSecretariatRemains(Viewer viewer, Role role, RoleScope scope) {
    if (role == Role.SECRETARIAT
        && !viewer.isAdministrator()
        && listAppointed(role, scope).size() == 1) {
      throw new CannotRemoveLastSecretariatMember(scope);
    }
  }

  private void requireCanAppoint(Viewer viewer, Role role, RoleScope scope) {
    viewer.requireSignedIn("appoint");
    if (!canAppoint(viewer, role, scope)) {
      throw new NotAllowed("appoint");
    }
  }
}
