package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.discussion.submission.ReceivedSubmission;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.submission.SubmissionResolver;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.uikit.frame.ViewGuard;

/// Checks access to the edit screen and the receipt of a submission.
@SpringComponent
class SubmissionAccess implements ViewGuard {

  private final ConsultationResolver consultations;
  private final SubmissionResolver submissions;
  private final SubmissionFacade facade;
  private final JointSubmissionFacade jointFacade;

  SubmissionAccess(
      ConsultationResolver consultations,
      SubmissionResolver submissions,
      SubmissionFacade facade,
      JointSubmissionFacade jointFacade) {
    this.consultations = consultations;
    this.submissions = submissions;
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

  /// The receipt named in the address, for the sender and the speakers of the delegation. Refuses
  /// other viewers.
  ReceivedSubmission getReceipt(RouteParameters parameters) {
    return facade.getReceipt(
        consultations.forRoute(parameters), AddressParser.parseNumber(parameters, "submission"));
  }

  /// The submission named in the address, for speakers of the sending delegation and of invited
  /// ones. Refuses other viewers.
  SubmissionDetails getEditable(RouteParameters parameters) {
    var submission = submissions.forRoute(consultations.forRoute(parameters), parameters);
    if (!isOwn(submission) && !jointFacade.isInvited(submission)) {
      throw new NotAllowed("submission");
    }
    return submission;
  }

  /// True if the user speaks for the sending delegation.
  boolean isOwn(SubmissionDetails submission) {
    return facade.viewer().isSpeakerFor(submission.delegationId());
  }
}
