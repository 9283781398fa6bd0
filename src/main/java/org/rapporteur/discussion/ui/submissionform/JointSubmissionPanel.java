package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.JointPartner;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.ui.page.TitledSection;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Notice;

/// Lists the delegations that submit jointly. Speakers of the sending delegation invite others, and
/// speakers of an invited delegation accept or decline.
class JointSubmissionPanel extends Div {

  private final transient JointSubmissionFacade facade;
  private final transient Messages messages;
  private final transient ConsultationDetails consultation;
  private final transient SubmissionDetails submission;
  private final boolean canInvite;
  private final Div problemArea = new Div();
  private final UnorderedList partners = new UnorderedList();

  JointSubmissionPanel(
      JointSubmissionFacade facade,
      Messages messages,
      ConsultationDetails consultation,
      SubmissionDetails submission) {
    this.facade = facade;
    this.messages = messages;
    this.consultation = consultation;
    this.submission = submission;
    canInvite = facade.viewer().isSpeakerFor(submission.delegationId());
    problemArea.getElement().setAttribute("role", "alert");
    partners.addClassName("rows");
    partners
        .getElement()
        .setAttribute("aria-live", "polite")
        .setAttribute("aria-label", getTranslation("discussion.joint"));
    var lead = new Paragraph(getTranslation("discussion.joint.lead"));
    lead.addClassNames("small", "muted");
    var section =
        new TitledSection(getTranslation("discussion.joint"), lead, problemArea, partners);
    if (canInvite) {
      section.add(createInviteForm());
    }
    add(section);
    refresh();
  }

  private Div createInviteForm() {
    var partner = new ComboBox<DelegationDetails>(getTranslation("discussion.joint.delegation"));
    partner.setItemLabelGenerator(DelegationDetails::name);
    partner.setItems(
        query ->
            facade
                .searchDelegations(
                    query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                .stream());
    partner.setWidthFull();
    var invite =
        new Button(
            getTranslation("discussion.joint.invite"),
            click -> {
              var selected = partner.getValue();
              if (selected != null) {
                runAndRefresh(() -> facade.invite(consultation, submission, selected.id()));
                partner.clear();
              }
            });
    var form = new Div(partner, invite);
    form.addClassNames("joint", "stack");
    return form;
  }

  private void refresh() {
    partners.removeAll();
    facade.listPartners(submission).forEach(partner -> partners.add(createPartnerRow(partner)));
  }

  private ListItem createPartnerRow(JointPartner partner) {
    var state = new Paragraph(getTranslation(partner.state().key()));
    state.addClassName("sub");
    var text = new Div(new Paragraph(partner.name()), state);
    return new ListItem(text, createPartnerButtons(partner));
  }

  /// Buttons for the partner itself, or for the delegation that invited it; empty for other
  /// viewers.
  private Span createPartnerButtons(JointPartner partner) {
    var delegation = partner.delegation();
    var buttons = new Span();
    buttons.addClassName("t");
    if (facade.viewer().isSpeakerFor(delegation)) {
      buttons.add(
          createPartnerButton(
              "discussion.joint.accept",
              partner,
              () -> facade.accept(consultation, submission, delegation)),
          createPartnerButton(
              "discussion.joint.decline",
              partner,
              () -> facade.decline(consultation, submission, delegation)));
    } else if (canInvite) {
      buttons.add(
          createPartnerButton(
              "discussion.joint.remove",
              partner,
              () -> facade.remove(consultation, submission, delegation)));
    }
    return buttons;
  }

  private Button createPartnerButton(String labelKey, JointPartner partner, Runnable action) {
    var button = new Button(getTranslation(labelKey), click -> runAndRefresh(action));
    button.addThemeVariants(ButtonVariant.SMALL);
    button.setAriaLabel(
        getTranslation("discussion.joint.action-of", getTranslation(labelKey), partner.name()));
    return button;
  }

  private void runAndRefresh(Runnable action) {
    problemArea.removeAll();
    try {
      action.run();
    } catch (Refusal refusal) {
      problemArea.add(new Notice(Notice.Kind.BAD, messages.text(getLocale(), refusal)));
    }
    refresh();
  }
}
