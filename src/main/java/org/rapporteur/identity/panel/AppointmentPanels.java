package org.rapporteur.identity.panel;

import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Makes panels in which people are appointed.
@Component
public class AppointmentPanels {

  private final AppointmentService appointments;
  private final PersonService people;
  private final Viewers viewers;
  private final Messages messages;

  AppointmentPanels(
      AppointmentService appointments, PersonService people, Viewers viewers, Messages messages) {
    this.appointments = appointments;
    this.people = people;
    this.viewers = viewers;
    this.messages = messages;
  }

  /// Who holds the role in the scope, and how to appoint another or end an appointment. Whoever may
  /// not appoint sees the list alone.
  public AppointmentPanel of(Scope scope, Role role) {
    return new AppointmentPanel(appointments, people, viewers, messages, scope, role);
  }
}
