package org.rapporteur.identity.panel;

import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Creates appointment panels for the views of other modules.
@Component
public class AppointmentPanelFactory {

  private final AppointmentService appointments;
  private final PersonService people;
  private final ViewerService viewers;
  private final Messages messages;

  AppointmentPanelFactory(
      AppointmentService appointments,
      PersonService people,
      ViewerService viewers,
      Messages messages) {
    this.appointments = appointments;
    this.people = people;
    this.viewers = viewers;
    this.messages = messages;
  }

  public AppointmentPanel create(RoleScope scope, Role role) {
    return new AppointmentPanel(appointments, people, viewers, messages, scope, role);
  }
}
