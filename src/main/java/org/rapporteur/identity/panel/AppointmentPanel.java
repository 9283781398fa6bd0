package org.rapporteur.identity.panel;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Objects;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Toast;

/// Lists the people with a role in a scope. Viewers with the right to appoint can appoint people by
/// e-mail address and end appointments.
public class AppointmentPanel extends Div {

  private final transient AppointmentService appointments;
  private final transient PersonService people;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final transient RoleScope scope;
  private final Role role;
  private final Div appointedList = new Div();
  private final EmailField email = new EmailField();

  AppointmentPanel(
      AppointmentService appointments,
      PersonService people,
      ViewerService viewers,
      Messages messages,
      RoleScope scope,
      Role role) {
    this.appointments = appointments;
    this.people = people;
    this.viewers = viewers;
    this.messages = messages;
    this.scope = scope;
    this.role = role;
    addClassName("appointments");
    add(appointedList);
    if (canAppoint()) {
      add(createForm());
    }
    refresh();
  }

  private Div createForm() {
    email.setLabel(getTranslation("identity.appoint.email." + role.name()));
    email.setHelperText(getTranslation("identity.appoint.email.hint"));
    email.setManualValidation(true);
    var appointButton =
        new Button(getTranslation("identity.appoint.as." + role.name()), click -> appoint());
    var form = new Div(email, appointButton);
    form.addClassName("inline-form");
    return form;
  }

  private void appoint() {
    email.setInvalid(false);
    try {
      var person =
          people
              .findByEmail(new EmailAddress(email.getValue()))
              .filter(account -> account.state() == PersonState.ACTIVE);
      if (person.isEmpty()) {
        showError(getTranslation("identity.appoint.unknown"));
        return;
      }
      appointments.appoint(viewers.current(), person.get().id(), role, scope);
      Toast.show(getTranslation("identity.appointed", person.get().name()));
      email.clear();
      refresh();
    } catch (Refusal refusal) {
      showError(messages.text(getLocale(), refusal));
    }
  }

  private void showError(String message) {
    email.setErrorMessage(message);
    email.setInvalid(true);
    email.focus();
  }

  private void refresh() {
    appointedList.removeAll();
    var appointed = appointments.listAppointed(role, scope);
    var detailsById = people.findByIds(appointed);
    if (appointed.isEmpty()) {
      appointedList.add(new EmptyState(getTranslation("identity.appointed.none." + role.name())));
      return;
    }
    var rows = new UnorderedList();
    rows.addClassName("rows");
    appointed.stream()
        .map(detailsById::get)
        .filter(Objects::nonNull)
        .map(this::createRow)
        .forEach(rows::add);
    appointedList.add(rows);
  }

  private ListItem createRow(PersonDetails person) {
    var name = new Span(person.name());
    name.addClassName("b");
    var address = new Paragraph(new Span(person.email().value()));
    address.addClassName("sub");
    var row = new ListItem(new Icon(Icon.Name.USER), new Div(new Paragraph(name), address));
    if (canAppoint()) {
      var endButton =
          new NativeButton(getTranslation("identity.appointment.end"), click -> end(person));
      endButton.addClassNames("linkbtn", "small");
      endButton.setAriaLabel(getTranslation("identity.appointment.end.of", person.name()));
      var actions = new Span(endButton);
      actions.addClassName("t");
      row.add(actions);
    }
    return row;
  }

  private void end(PersonDetails person) {
    try {
      appointments.end(viewers.current(), person.id(), role, scope);
      Toast.show(getTranslation("identity.appointment.ended", person.name()));
      refresh();
    } catch (Refusal refusal) {
      showError(messages.text(getLocale(), refusal));
    }
  }

  private boolean canAppoint() {
    return appointments.canAppoint(viewers.current(), role, scope);
  }
}
