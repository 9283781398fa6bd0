package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.discussion.submission.ReceivedSubmission;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.submission.SubmissionPageRenderer;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.uikit.frame.ViewGuard;

/// Checks access to the edit screen and the receipt of a submission.
@SpringComponent
class SubmissionAccess implements ViewGuard {

  private final ConsultationResolver resolver;
  private final SubmissionPageRenderer renderer;
  private final SubmissionFacade facade;
  private final JointSubmissionFacade jointFacade;

  SubmissionAccess(
      ConsultationResolver resolver,
      SubmissionPageRenderer renderer,
      SubmissionFacade facade,
      JointSubmissionFacade jointFacade) {
    this.resolver = resolver;
    this.renderer = renderer;
    this.facade = facade;
    this.jointFacade = jointFacade;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == SubmissionEditView.class) {
      getEditable(parameters);
    } else if (view == SubmissionReceiptView.class) {
      getReceipt(parameters);
    }
  }

  /// Refuses viewers who are neither the sender nor a speaker of the delegation.
  ReceivedSubmission getReceipt(RouteParameters parameters) {
    return facade.getReceipt(resolver.forRoute(parameters), submissionNumber(parameters));
  }

  /// Refuses viewers who speak neither for the sending nor for an invited delegation.
  SubmissionDetails getEditable(RouteParameters parameters) {
    var submission =
        renderer.getSubmission(resolver.forRoute(parameters), submissionNumber(parameters));
    if (!isOwn(submission) && !jointFacade.isInvited(submission)) {
      throw new NotAllowed("submission");
    }
    return submission;
  }

  private static int submissionNumber(RouteParameters parameters) {
    return AddressParser.parseNumber(parameters, "submission");
  }

  boolean isOwn(SubmissionDetails submission) {
    return facade.viewer().isSpeakerFor(submission.delegationId());
  }
}
