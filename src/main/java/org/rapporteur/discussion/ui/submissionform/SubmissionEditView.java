package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.PageHeading;

/// Screen where speakers of a delegation change or withdraw its submission. Speakers of an invited
/// delegation only see the joint partners.
@Route("consultations/:slug/submissions/:number/edit")
@PermitAll
class SubmissionEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ConsultationResolver resolver;
  private final transient SubmissionAccess access;
  private final transient SubmissionFacade facade;
  private final transient JointSubmissionFacade jointFacade;
  private String title = "";

  SubmissionEditView(
      ConsultationResolver resolver,
      SubmissionAccess access,
      SubmissionFacade facade,
      JointSubmissionFacade jointFacade) {
    this.resolver = resolver;
    this.access = access;
    this.facade = facade;
    this.jointFacade = jointFacade;
    addClassName("page-submission");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var consultation = resolver.forRoute(event.getRouteParameters());
    var submission = access.getEditable(event.getRouteParameters());
    title = getTranslation("discussion.submission.change", submission.reference());
    add(
        new SubmissionBreadcrumbs(consultation)
            .addSubmission(submission)
            .addCurrent(getTranslation("discussion.submission.change.breadcrumb")),
        new PageHeading(title, getTranslation("discussion.submission.change.lead")));
    if (!access.isOwn(submission)) {
      add(createJointPanel(consultation, submission));
    } else if (!submission.canBeChangedBy(facade.viewer(), consultation)) {
      add(new EmptyState(getTranslation("discussion.submission.change.not-possible"), ""));
    } else {
      add(
          new SubmissionForm(
              facade, consultation, new SubmissionEditTask(facade, consultation, submission)),
          createJointPanel(consultation, submission),
          new SubmissionWithdrawalSection(facade, consultation, submission));
    }
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  private JointSubmissionPanel createJointPanel(
      ConsultationDetails consultation, SubmissionDetails submission) {
    return new JointSubmissionPanel(
        jointFacade, facade.threads().messages(), consultation, submission);
  }
}
