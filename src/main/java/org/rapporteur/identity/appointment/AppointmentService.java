package org.rapporteur.identity.appointment;

import java.time.Clock;
import java.util.List;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Who is secretariat and who moderates: administrators appoint secretariats, a secretariat
/// appoints its moderators.
@Service
public class AppointmentService {

  private final AppointmentRepository appointments;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  AppointmentService(
      AppointmentRepository appointments,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.appointments = appointments;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Appointing someone who holds the role already changes nothing.
  public void appoint(Viewer viewer, PersonId person, Role role, Scope scope) {
    requireRight(viewer, role, scope);
    useCases.change(
        () -> {
          if (find(person, role, scope).isEmpty()) {
            var actor = viewer.actor("appoint");
            appointments.save(new Appointment(person, role, scope, actor, clock.instant()));
            events.publishEvent(new PersonAppointed(actor, person, role, scope));
          }
        });
  }

  /// The founder of a consultation becomes its secretariat by founding it, which nobody does to one
  /// that has a secretariat.
  public void appointFounder(Viewer founder, Scope scope) {
    var person = founder.actor("found");
    if (!founder.opensConsultations() || !holders(Role.SECRETARIAT, scope).isEmpty()) {
      throw new NotAllowed("found");
    }
    useCases.change(
        () ->
            appointments.save(
                new Appointment(person, Role.SECRETARIAT, scope, person, clock.instant())));
    Viewers.forgetRemembered();
  }

  public void end(Viewer viewer, PersonId person, Role role, Scope scope) {
    requireRight(viewer, role, scope);
    useCases.change(
        () ->
            find(person, role, scope)
                .ifPresent(
                    appointment -> {
                      appointment.end(clock.instant());
                      events.publishEvent(
                          new AppointmentEnded(viewer.actor("appoint"), person, role, scope));
                    }));
  }

  public boolean mayAppoint(Viewer viewer, Role role, Scope scope) {
    return switch (role) {
      case SECRETARIAT -> viewer.administrator();
      case MODERATOR -> viewer.administrator() || viewer.isSecretariatIn(scope);
      case VISITOR, STAKEHOLDER, ADMINISTRATOR -> false;
    };
  }

  public List<PersonId> holders(Role role, Scope scope) {
    return useCases.read(
        () ->
            appointments.findByScopeAndRoleAndEndedAtIsNullOrderById(scope.value(), role).stream()
                .map(Appointment::person)
                .toList());
  }

  private java.util.Optional<Appointment> find(PersonId person, Role role, Scope scope) {
    return appointments.findByPersonIdAndRoleAndScopeAndEndedAtIsNull(
        person.value(), role, scope.value());
  }

  private void requireRight(Viewer viewer, Role role, Scope scope) {
    viewer.actor("appoint");
    if (!mayAppoint(viewer, role, scope)) {
      throw new NotAllowed("appoint");
    }
  }
}
