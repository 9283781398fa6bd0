package org.rapporteur.discussion.submission;

import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.JointSubmissionChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Publishes the events about a changed submission.
@Component
class SubmissionChangePublisher {

  private final LockedSubmissionSql lockedSubmissions;
  private final JointPartnerSql partnerSql;
  private final ConsultationService consultations;
  private final ApplicationEventPublisher events;

  SubmissionChangePublisher(
      LockedSubmissionSql lockedSubmissions,
      JointPartnerSql partnerSql,
      ConsultationService consultations,
      ApplicationEventPublisher events) {
    this.lockedSubmissions = lockedSubmissions;
    this.partnerSql = partnerSql;
    this.consultations = consultations;
    this.events = events;
  }

  void publishChange(LockedSubmission submission) {
    events.publishEvent(submission.toChangedEvent());
  }

  /// Increments the version, so that speakers who loaded the earlier one are refused.
  void publishNewVersion(LockedSubmission submission) {
    lockedSubmissions.incrementVersion(submission.id());
    publishChange(submission);
  }

  /// Notifies the partners that the sender changed or withdrew what they agreed to.
  void notifyPartners(LockedSubmission submission) {
    var partners =
        partnerSql.list(submission.id()).stream()
            .filter(partner -> partner.state() == JointPartner.JointPartnerState.AGREED)
            .map(JointPartner::delegation)
            .collect(Collectors.toSet());
    if (!partners.isEmpty()) {
      var consultation = consultations.get(submission.consultation());
      events.publishEvent(
          new JointSubmissionChanged(
              submission.id(),
              submission.consultation(),
              submission.number(),
              submission.version() + 1,
              submission.delegation(),
              partners,
              SubmissionLinks.submission(consultation.slug(), submission.number())));
    }
  }
}
