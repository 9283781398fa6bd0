package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.discussion.submission.ReceivedSubmission;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.uikit.frame.ViewGuard;

/// Checks access to submission screens. Speakers of the sending and of invited delegations open the
/// edit screen; the sender and the delegation's speakers open the receipt.
@org.springframework.stereotype.Component
class SubmissionAccess implements ViewGuard {

  private final ConsultationResolver resolver;
  private final SubmissionPageRenderer renderer;
  private final SubmissionFacade facade;

  SubmissionAccess(
      ConsultationResolver resolver, SubmissionPageRenderer renderer, SubmissionFacade facade) {
    this.resolver = resolver;
    this.renderer = renderer;
    this.facade = facade;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == SubmissionEditView.class) {
      requireSubmission(parameters);
    } else if (view == SubmissionReceiptView.class) {
      requireReceipt(parameters);
    }
  }

  ReceivedSubmission requireReceipt(RouteParameters parameters) {
    return facade.getReceipt(resolver.forRoute(parameters), submissionNumber(parameters));
  }

  SubmissionDetails requireSubmission(RouteParameters parameters) {
    var submission =
        renderer.getSubmission(resolver.forRoute(parameters), submissionNumber(parameters));
    if (!isOwn(submission) && !isInvited(submission)) {
      throw new NotAllowed("submission");
    }
    return submission;
  }

  private static int submissionNumber(RouteParameters parameters) {
    return AddressParser.parseNumber(AddressParser.numberParameter(parameters), "submission");
  }

  boolean isOwn(SubmissionDetails submission) {
    return facade.viewer().isSpeakerFor(submission.delegationId());
  }

  private boolean isInvited(SubmissionDetails submission) {
    return facade.partners(submission).stream()
        .anyMatch(partner -> facade.viewer().isSpeakerFor(partner.delegation()));
  }
}
