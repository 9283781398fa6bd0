package org.rapporteur.discussion.ui.submissionform;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.JointPartner;
import org.rapporteur.discussion.submission.JointSubmissionService;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.identity.delegation.DelegationService;
import org.springframework.stereotype.Component;

/// Calls the services for joint submissions as the current user.
@Component
class JointSubmissionFacade {

  private final JointSubmissionService jointSubmissions;
  private final DelegationService delegations;
  private final ViewerService viewers;

  JointSubmissionFacade(
      JointSubmissionService jointSubmissions,
      DelegationService delegations,
      ViewerService viewers) {
    this.jointSubmissions = jointSubmissions;
    this.delegations = delegations;
    this.viewers = viewers;
  }

  Viewer viewer() {
    return viewers.current();
  }

  /// Verified delegations whose name matches.
  List<DelegationDetails> searchDelegations(String name, int offset, int limit) {
    return delegations.searchVerified(name, offset, limit);
  }

  List<JointPartner> listPartners(SubmissionDetails submission) {
    return jointSubmissions.listPartners(viewer(), submission);
  }

  /// True if the user speaks for an invited delegation.
  boolean isInvited(SubmissionDetails submission) {
    return listPartners(submission).stream()
        .anyMatch(partner -> viewer().isSpeakerFor(partner.delegation()));
  }

  void invite(
      ConsultationDetails consultation, SubmissionDetails submission, DelegationId partner) {
    jointSubmissions.invite(viewer(), consultation.id(), submission.number(), partner);
  }

  void remove(
      ConsultationDetails consultation, SubmissionDetails submission, DelegationId partner) {
    jointSubmissions.removePartner(viewer(), consultation.id(), submission.number(), partner);
  }

  void accept(
      ConsultationDetails consultation, SubmissionDetails submission, DelegationId partner) {
    jointSubmissions.answer(viewer(), consultation.id(), submission.number(), partner, true);
  }

  void decline(
      ConsultationDetails consultation, SubmissionDetails submission, DelegationId partner) {
    jointSubmissions.answer(viewer(), consultation.id(), submission.number(), partner, false);
  }
}
