package org.rapporteur.discussion.ui;

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
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Notice;

/// Organizations that submit jointly. The sending delegation invites others; a speaker of an
/// invited delegation accepts or declines here.
class JointSubmissionPanel extends Div {

  private final transient SubmissionFacade facade;
  private final transient ConsultationDetails consultation;
  private final transient SubmissionDetails submission;
  private final boolean canInvite;
  private final Div problem = new Div();
  private final UnorderedList partners = new UnorderedList();

  JointSubmissionPanel(
      SubmissionFacade facade, ConsultationDetails consultation, SubmissionDetails submission) {
    this.facade = facade;
    this.consultation = consultation;
    this.submission = submission;
    canInvite = facade.viewer().isSpeakerFor(submission.delegationId());
    problem.getElement().setAttribute("role", "alert");
    partners.addClassName("rows");
    partners
        .getElement()
        .setAttribute("aria-live", "polite")
        .setAttribute("aria-label", getTranslation("discussion.joint"));
    var lead = new Paragraph(getTranslation("discussion.joint.lead"));
    lead.addClassNames("small", "muted");
    var section = TitledSection.create(getTranslation("discussion.joint"), lead, problem, partners);
    if (canInvite) {
      section.add(inviteForm());
    }
    add(section);
    refresh();
  }

  private Div inviteForm() {
    var partner = new ComboBox<DelegationDetails>(getTranslation("discussion.joint.whom"));
    partner.setItemLabelGenerator(DelegationDetails::name);
    partner.setItems(
        query ->
            facade
                .findPossiblePartners(
                    query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                .stream());
    partner.setWidthFull();
    var ask =
        new Button(
            getTranslation("discussion.joint.ask"),
            click -> {
              var selected = partner.getValue();
              if (selected != null) {
                runAndRefresh(() -> facade.invitePartner(consultation, submission, selected.id()));
                partner.clear();
              }
            });
    var asking = new Div(partner, ask);
    asking.addClassNames("joint", "stack");
    return asking;
  }

  private void refresh() {
    partners.removeAll();
    facade.partners(submission).forEach(partner -> partners.add(partnerRow(partner)));
  }

  private ListItem partnerRow(JointPartner partner) {
    var state = new Paragraph(getTranslation(partner.state().key()));
    state.addClassName("sub");
    var tools = new Span();
    tools.addClassName("t");
    if (facade.viewer().isSpeakerFor(partner.delegation())) {
      tools.add(
          partnerButton("discussion.joint.agree", partner, () -> respond(partner, true)),
          partnerButton("discussion.joint.decline", partner, () -> respond(partner, false)));
    } else if (canInvite) {
      tools.add(
          partnerButton(
              "discussion.joint.take-out",
              partner,
              () ->
                  runAndRefresh(
                      () -> facade.removePartner(consultation, submission, partner.delegation()))));
    }
    return new ListItem(new Div(new Paragraph(partner.name()), state), tools);
  }

  private Button partnerButton(String labelKey, JointPartner partner, Runnable action) {
    var button = new Button(getTranslation(labelKey), click -> action.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    button.setAriaLabel(
        getTranslation("discussion.joint.act", getTranslation(labelKey), partner.name()));
    return button;
  }

  private void respond(JointPartner partner, boolean accepts) {
    runAndRefresh(
        () -> facade.answerInvitation(consultation, submission, partner.delegation(), accepts));
  }

  private void runAndRefresh(Runnable action) {
    problem.removeAll();
    try {
      action.run();
    } catch (Refusal refusal) {
      problem.add(new Notice(Notice.Kind.BAD, facade.refusalText(getLocale(), refusal)));
    }
    refresh();
  }
}
