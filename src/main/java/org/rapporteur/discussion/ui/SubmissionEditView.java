package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageHead;
import org.rapporteur.uikit.Toast;

/// Where the speakers of a delegation change a submission they sent, or take it back.
@Route("consultations/:slug/submissions/:number/edit")
@PermitAll
class SubmissionEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient AddressedConsultation addressed;
  private final transient SubmissionAdmission admission;
  private final transient SubmissionActs acts;
  private String title = "";

  SubmissionEditView(
      AddressedConsultation addressed, SubmissionAdmission admission, SubmissionActs acts) {
    this.addressed = addressed;
    this.admission = admission;
    this.acts = acts;
    addClassName("page-submission");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var consultation = addressed.of(event.getRouteParameters());
    var submission = admission.submission(event.getRouteParameters());
    title = getTranslation("discussion.submission.change", submission.reference());
    add(
        SubmissionCrumbs.in(consultation)
            .step(submission.reference(), address(consultation, submission).substring(1))
            .here(getTranslation("discussion.submission.change.crumb")),
        new PageHead(title, getTranslation("discussion.submission.change.lead")));
    show(consultation, submission, admission.isOwn(submission));
  }

  private void show(ConsultationDetails consultation, SubmissionDetails submission, boolean isOwn) {
    if (!isOwn) {
      add(new JointPart(acts, consultation, submission));
    } else if (!consultation.phase().acceptsComments() || submission.standing().isWithdrawn()) {
      var what = new Paragraph(getTranslation("discussion.submission.change.over"));
      what.addClassName("what");
      var empty = new Div(what);
      empty.addClassName("empty");
      add(empty);
    } else {
      add(
          new SubmissionForm(
              acts, consultation, new ChangedSubmission(acts, consultation, submission)),
          new JointPart(acts, consultation, submission),
          withdrawing(consultation, submission));
    }
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(title);
  }

  private Div withdrawing(ConsultationDetails consultation, SubmissionDetails submission) {
    String what = getTranslation("discussion.submission.withdraw", submission.reference());
    var problem = new Div();
    var button = new Button(what, click -> ask(consultation, submission, problem));
    button.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
    var lead = new Paragraph(getTranslation("discussion.submission.withdraw.lead"));
    lead.addClassNames("small", "muted");
    return new Div(TitledPart.of(what, problem, lead, button));
  }

  private void ask(ConsultationDetails consultation, SubmissionDetails submission, Div problem) {
    String what = getTranslation("discussion.submission.withdraw", submission.reference());
    new LossDialog(
            what,
            getTranslation("discussion.submission.withdraw.lead"),
            what,
            () -> withdraw(consultation, submission, problem))
        .open();
  }

  private void withdraw(
      ConsultationDetails consultation, SubmissionDetails submission, Div problem) {
    try {
      acts.withdraw(consultation, submission);
      Toast.say(getTranslation("discussion.submission.withdrawn.done", submission.reference()));
      UI.getCurrent().navigate(address(consultation, submission).substring(1));
    } catch (Refusal refusal) {
      problem.removeAll();
      problem.add(new Notice(Notice.Kind.BAD, acts.words(getLocale(), refusal)));
    }
  }

  private static String address(ConsultationDetails consultation, SubmissionDetails submission) {
    return SubmissionLinks.submission(consultation.slug(), submission.number());
  }
}
