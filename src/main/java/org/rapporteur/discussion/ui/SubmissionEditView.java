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
import org.rapporteur.uikit.DestructiveActionDialog;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.Toast;

/// Screen where speakers of a delegation change or withdraw a submission they sent.
@Route("consultations/:slug/submissions/:number/edit")
@PermitAll
class SubmissionEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ConsultationResolver resolver;
  private final transient SubmissionAccess access;
  private final transient SubmissionFacade facade;
  private String title = "";

  SubmissionEditView(
      ConsultationResolver resolver, SubmissionAccess access, SubmissionFacade facade) {
    this.resolver = resolver;
    this.access = access;
    this.facade = facade;
    addClassName("page-submission");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var consultation = resolver.forRoute(event.getRouteParameters());
    var submission = access.requireSubmission(event.getRouteParameters());
    title = getTranslation("discussion.submission.change", submission.reference());
    add(
        SubmissionBreadcrumbs.forConsultation(consultation)
            .addLink(submission.reference(), address(consultation, submission).substring(1))
            .addCurrent(getTranslation("discussion.submission.change.crumb")),
        new PageHeading(title, getTranslation("discussion.submission.change.lead")));
    show(consultation, submission, access.isOwn(submission));
  }

  private void show(ConsultationDetails consultation, SubmissionDetails submission, boolean isOwn) {
    if (!isOwn) {
      add(new JointSubmissionPanel(facade, consultation, submission));
    } else if (!consultation.phase().acceptsComments() || submission.outcome().isWithdrawn()) {
      var message = new Paragraph(getTranslation("discussion.submission.change.over"));
      message.addClassName("what");
      var empty = new Div(message);
      empty.addClassName("empty");
      add(empty);
    } else {
      add(
          new SubmissionForm(
              facade, consultation, new SubmissionEditTask(facade, consultation, submission)),
          new JointSubmissionPanel(facade, consultation, submission),
          withdrawalSection(consultation, submission));
    }
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  private Div withdrawalSection(ConsultationDetails consultation, SubmissionDetails submission) {
    String title = getTranslation("discussion.submission.withdraw", submission.reference());
    var problem = new Div();
    var button = new Button(title, click -> confirmWithdrawal(consultation, submission, problem));
    button.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
    var lead = new Paragraph(getTranslation("discussion.submission.withdraw.lead"));
    lead.addClassNames("small", "muted");
    return new Div(TitledSection.create(title, problem, lead, button));
  }

  private void confirmWithdrawal(
      ConsultationDetails consultation, SubmissionDetails submission, Div problem) {
    String title = getTranslation("discussion.submission.withdraw", submission.reference());
    new DestructiveActionDialog(
            title,
            getTranslation("discussion.submission.withdraw.lead"),
            title,
            () -> withdraw(consultation, submission, problem))
        .open();
  }

  private void withdraw(
      ConsultationDetails consultation, SubmissionDetails submission, Div problem) {
    try {
      facade.withdraw(consultation, submission);
      Toast.show(getTranslation("discussion.submission.withdrawn.done", submission.reference()));
      UI.getCurrent().navigate(address(consultation, submission).substring(1));
    } catch (Refusal refusal) {
      problem.removeAll();
      problem.add(new Notice(Notice.Kind.BAD, facade.refusalText(getLocale(), refusal)));
    }
  }

  private static String address(ConsultationDetails consultation, SubmissionDetails submission) {
    return SubmissionLinks.submission(consultation.slug(), submission.number());
  }
}
