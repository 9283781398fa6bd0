package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.discussion.submission.ReceivedSubmission;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.uikit.Admission;

/// A submission is changed by who speaks for the delegation that sent it, and signed by who speaks
/// for one that was asked to. Its receipt is kept by who sent it.
@org.springframework.stereotype.Component
class SubmissionAdmission implements Admission {

  private final AddressedConsultation addressed;
  private final SubmissionPages pages;
  private final SubmissionActs acts;

  SubmissionAdmission(AddressedConsultation addressed, SubmissionPages pages, SubmissionActs acts) {
    this.addressed = addressed;
    this.pages = pages;
    this.acts = acts;
  }

  @Override
  public void require(Class<? extends Component> view, RouteParameters parameters) {
    if (view == SubmissionEditView.class) {
      submission(parameters);
    } else if (view == SubmissionReceiptView.class) {
      received(parameters);
    }
  }

  ReceivedSubmission received(RouteParameters parameters) {
    return acts.received(addressed.of(parameters), number(parameters));
  }

  SubmissionDetails submission(RouteParameters parameters) {
    var submission = pages.submission(addressed.of(parameters), number(parameters));
    if (!isOwn(submission) && !isAsked(submission)) {
      throw new NotAllowed("submission");
    }
    return submission;
  }

  private static int number(RouteParameters parameters) {
    return QuestionAddress.number(QuestionAddress.number(parameters), "submission");
  }

  boolean isOwn(SubmissionDetails submission) {
    return acts.viewer().speaksFor(submission.delegationId());
  }

  private boolean isAsked(SubmissionDetails submission) {
    return acts.partners(submission).stream()
        .anyMatch(partner -> acts.viewer().speaksFor(partner.delegation()));
  }
}
