package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.form.FormErrors;
import org.rapporteur.uikit.frame.WaitingCountsChanged;

/// A request for a delegation, which a secretariat verifies or rejects with an answer.
final class DelegationRequestPanel extends Div {

  private final transient Runnable onAnswered;
  private final TextArea answer = new TextArea();
  private final transient FormErrors errors;

  DelegationRequestPanel(
      DelegationLifecycleService delegations,
      ViewerService viewers,
      Messages messages,
      DelegationProfile request,
      Runnable onAnswered) {
    this.onAnswered = onAnswered;
    answer.setLabel(getTranslation("identity.delegation.answer"));
    answer.setHelperText(getTranslation("identity.delegation.answer.hint"));
    var summary = new ErrorSummary();
    errors =
        new FormErrors(messages, summary, getLocale(), "identity.missing.")
            .addField("answer", answer);
    var verify =
        new Button(
            getTranslation("identity.delegation.verify"),
            click ->
                submit(
                    "identity.delegation.verified",
                    () -> delegations.verify(viewers.current(), request.id(), answer.getValue())));
    var refuse =
        new Button(
            getTranslation("identity.delegation.refuse"),
            click ->
                submit(
                    "identity.delegation.refused",
                    () -> delegations.refuse(viewers.current(), request.id(), answer.getValue())));
    var buttons = new Paragraph(verify, refuse);
    buttons.addClassName("row");
    addClassNames("panel", "answerable");
    addRequest(request);
    add(summary, answer, buttons);
  }

  private void addRequest(DelegationProfile request) {
    var name = new Paragraph(new Anchor(DelegationView.path(request.slug()), request.name()));
    name.addClassName("b");
    // The person who sent the request is its first speaker.
    var requester =
        new Paragraph(
            new Span(request.speakers().getFirst().name()),
            new Text(" "),
            new Span(UtcTime.format(request.correspondence().requestedAt(), getLocale())));
    requester.addClassName("sub");
    add(
        name,
        new AffiliationLine(request.affiliation()),
        new Paragraph(request.correspondence().statement()),
        requester);
  }

  private void submit(String confirmationKey, Runnable action) {
    errors.clear();
    if (errors.tryRun(action)) {
      Toast.show(getTranslation(confirmationKey));
      WaitingCountsChanged.fire(this);
      onAnswered.run();
    }
    errors.showSummary();
  }
}
