package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.List;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.Invitation;
import org.rapporteur.identity.delegation.InvitationService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.form.FormErrors;
import org.rapporteur.uikit.table.ResponsiveTable;

/// Form to invite speakers to a delegation, with the list of open invitations. Only the head sees
/// it.
final class InvitationPanel extends Div {

  private final transient InvitationService invitations;
  private final transient ViewerService viewers;
  private final transient DelegationId delegation;
  private final EmailField email = new EmailField();
  private final ErrorSummary errorSummary = new ErrorSummary();
  private final Div invitationList = new Div();
  private final transient FormErrors errors;

  InvitationPanel(
      InvitationService invitations,
      ViewerService viewers,
      Messages messages,
      DelegationId delegation) {
    this.invitations = invitations;
    this.viewers = viewers;
    this.delegation = delegation;
    errors =
        new FormErrors(messages, errorSummary, getLocale(), "identity.missing.")
            .addField("email", email);
    var note = new Paragraph(getTranslation("identity.speaker.note"));
    note.addClassNames("small", "muted");
    var section =
        new PageSection(
            "invite",
            getTranslation("identity.invitation.heading"),
            errorSummary,
            createForm(),
            note,
            invitationList);
    section.addClassName("panel");
    add(section);
    refresh();
  }

  private Div createForm() {
    email.setLabel(getTranslation("identity.speaker.email"));
    email.setHelperText(getTranslation("identity.speaker.email.hint"));
    var send = new Button(getTranslation("identity.speaker.invite"), click -> invite());
    var form = new Div(email, send);
    form.addClassName("inline-form");
    return form;
  }

  private void invite() {
    errors.clear();
    String address = email.getValue();
    if (errors.tryRun(
        () -> invitations.invite(viewers.current(), delegation, new EmailAddress(address)))) {
      Toast.show(getTranslation("identity.speaker.invited", address.strip()));
      email.clear();
      refresh();
    }
    errors.showSummary();
  }

  private void refresh() {
    invitationList.removeAll();
    var openInvitations = invitations.listOpen(viewers.current(), delegation);
    if (openInvitations.isEmpty()) {
      return;
    }
    var table =
        new ResponsiveTable(
            getTranslation("identity.invitations"),
            List.of(
                getTranslation("identity.field.email"),
                getTranslation("identity.invitation.sent"),
                getTranslation("identity.speaker.actions")));
    openInvitations.forEach(invitation -> addRow(table, invitation));
    invitationList.add(new H3(getTranslation("identity.invitations")), table);
  }

  private void addRow(ResponsiveTable table, Invitation invitation) {
    String address = invitation.email().value();
    var withdraw =
        new NativeButton(
            getTranslation("identity.invitation.withdraw"), click -> withdraw(invitation));
    withdraw.addClassNames("linkbtn", "small");
    withdraw.setAriaLabel(getTranslation("identity.invitation.withdraw-of", address));
    table.addRowWithHeading(
        List.of(new Span(address)),
        new Span(UtcTime.formatDate(invitation.invitedAt(), getLocale())),
        new Span(withdraw));
  }

  private void withdraw(Invitation invitation) {
    try {
      invitations.withdraw(viewers.current(), invitation.id());
      Toast.show(getTranslation("identity.invitation.withdrawn", invitation.email().value()));
    } finally {
      // An invitation that cannot be withdrawn was accepted or withdrawn since the list was loaded.
      refresh();
    }
  }
}
