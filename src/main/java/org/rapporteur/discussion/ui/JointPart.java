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

/// The organizations that submit something together: the delegation that sent it asks others, and
/// a speaker of one that is asked answers here.
class JointPart extends Div {

  private final transient SubmissionActs acts;
  private final transient ConsultationDetails consultation;
  private final transient SubmissionDetails submission;
  private final boolean asks;
  private final Div problem = new Div();
  private final UnorderedList partners = new UnorderedList();

  JointPart(SubmissionActs acts, ConsultationDetails consultation, SubmissionDetails submission) {
    this.acts = acts;
    this.consultation = consultation;
    this.submission = submission;
    asks = acts.viewer().speaksFor(submission.delegationId());
    problem.getElement().setAttribute("role", "alert");
    partners.addClassName("rows");
    partners
        .getElement()
        .setAttribute("aria-live", "polite")
        .setAttribute("aria-label", getTranslation("discussion.joint"));
    var lead = new Paragraph(getTranslation("discussion.joint.lead"));
    lead.addClassNames("small", "muted");
    var part = TitledPart.of(getTranslation("discussion.joint"), lead, problem, partners);
    if (asks) {
      part.add(asking());
    }
    add(part);
    draw();
  }

  private Div asking() {
    var whom = new ComboBox<DelegationDetails>(getTranslation("discussion.joint.whom"));
    whom.setItemLabelGenerator(DelegationDetails::name);
    whom.setItems(
        query ->
            acts
                .verified(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                .stream());
    whom.setWidthFull();
    var ask =
        new Button(
            getTranslation("discussion.joint.ask"),
            click -> {
              var chosen = whom.getValue();
              if (chosen != null) {
                run(() -> acts.askJointly(consultation, submission, chosen.id()));
                whom.clear();
              }
            });
    var asking = new Div(whom, ask);
    asking.addClassNames("joint", "stack");
    return asking;
  }

  private void draw() {
    partners.removeAll();
    acts.partners(submission).forEach(partner -> partners.add(row(partner)));
  }

  private ListItem row(JointPartner partner) {
    var state = new Paragraph(getTranslation(partner.state().key()));
    state.addClassName("sub");
    var tools = new Span();
    tools.addClassName("t");
    if (acts.viewer().speaksFor(partner.delegation())) {
      tools.add(
          button("discussion.joint.agree", partner, () -> answer(partner, true)),
          button("discussion.joint.decline", partner, () -> answer(partner, false)));
    } else if (asks) {
      tools.add(
          button(
              "discussion.joint.take-out",
              partner,
              () -> run(() -> acts.takeOut(consultation, submission, partner.delegation()))));
    }
    return new ListItem(new Div(new Paragraph(partner.name()), state), tools);
  }

  private Button button(String key, JointPartner partner, Runnable act) {
    var button = new Button(getTranslation(key), click -> act.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    button.setAriaLabel(
        getTranslation("discussion.joint.act", getTranslation(key), partner.name()));
    return button;
  }

  private void answer(JointPartner partner, boolean agrees) {
    run(() -> acts.answerJointly(consultation, submission, partner.delegation(), agrees));
  }

  private void run(Runnable act) {
    problem.removeAll();
    try {
      act.run();
    } catch (Refusal refusal) {
      problem.add(new Notice(Notice.Kind.BAD, acts.words(getLocale(), refusal)));
    }
    draw();
  }
}
