package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.List;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.delegation.Invitation;
import org.rapporteur.identity.delegation.InvitationService;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.Toast;

/// Where the head of a delegation invites speakers, and sees who has not answered yet.
class InvitePart extends Div {

  private final transient InvitationService invitations;
  private final transient Viewers viewers;
  private final transient DelegationId delegation;
  private final EmailField email = new EmailField();
  private final ErrorSummary summary = new ErrorSummary();
  private final Div waiting = new Div();
  private final transient FormProblems problems;

  InvitePart(
      InvitationService invitations, Viewers viewers, Messages messages, DelegationId delegation) {
    this.invitations = invitations;
    this.viewers = viewers;
    this.delegation = delegation;
    email.setLabel(getTranslation("identity.speaker.email"));
    email.setHelperText(getTranslation("identity.speaker.email.hint"));
    problems = new FormProblems(messages, summary, getLocale()).field("email", email);
    var send = new Button(getTranslation("identity.speaker.invite"), click -> invite());
    var form = new Div(email, send);
    form.addClassName("inline-form");
    var note = new Paragraph(getTranslation("identity.speaker.note"));
    note.addClassNames("small", "muted");
    var part =
        new Part(
            "invite", getTranslation("identity.delegation.head"), summary, form, note, waiting);
    part.addClassName("panel");
    add(part);
    draw();
  }

  private void invite() {
    problems.clear();
    String typed = email.getValue();
    if (problems.run(
        () -> invitations.invite(viewers.current(), delegation, new EmailAddress(typed)))) {
      Toast.say(getTranslation("identity.speaker.invited", typed.strip()));
      email.clear();
      draw();
    }
    problems.show();
  }

  private void draw() {
    waiting.removeAll();
    var open = invitations.open(viewers.current(), delegation);
    if (open.isEmpty()) {
      return;
    }
    var table =
        Cells.table(
            getTranslation("identity.invitations"),
            List.of(
                getTranslation("identity.field.email"),
                getTranslation("identity.invitation.sent"),
                getTranslation("identity.speaker.manage")));
    open.forEach(invitation -> table.getBody().add(row(invitation)));
    waiting.add(new H3(getTranslation("identity.invitations")), table);
  }

  private NativeTableRow row(Invitation invitation) {
    String address = invitation.email().value();
    var withdraw =
        new NativeButton(
            getTranslation("identity.invitation.withdraw"), click -> withdraw(invitation));
    withdraw.addClassNames("linkbtn", "small");
    withdraw.setAriaLabel(getTranslation("identity.invitation.withdraw-of", address));
    return new NativeTableRow(
        Cells.heading(address, "row"),
        Cells.cell(
            getTranslation("identity.invitation.sent"),
            new Span(Timestamp.date(invitation.at(), getLocale()))),
        Cells.cell(getTranslation("identity.speaker.manage"), new Span(withdraw)));
  }

  private void withdraw(Invitation invitation) {
    invitations.withdraw(viewers.current(), invitation.id());
    Toast.say(getTranslation("identity.invitation.withdrawn", invitation.email().value()));
    draw();
  }
}
