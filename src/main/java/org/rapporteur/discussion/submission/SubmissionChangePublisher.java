package org.rapporteur.discussion.submission;

import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.JointSubmissionChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Publishes the events about a changed submission. The caller has stored the change.
@Component
class SubmissionChangePublisher {

  private final JointPartnerSql partnerSql;
  private final ConsultationService consultations;
  private final ApplicationEventPublisher events;

  SubmissionChangePublisher(
      JointPartnerSql partnerSql,
      ConsultationService consultations,
      ApplicationEventPublisher events) {

    this.partnerSql = partnerSql;
    this.consultations = consultations;
    this.events = events;
  }

  void publishChange(LockedSubmission submission) {
    events.publishEvent(submission.toChangedEvent());
  }

  /// Notifies the partners that the sender changed or withdrew the submission to which they agreed.
  void publishChangeToPartners(LockedSubmission submission) {
    var partners = partnerSql.listAgreed(submission.id());
    if (!partners.isEmpty()) {
      var consultation = consultations.get(submission.consultation());
      events.publishEvent(
          new JointSubmissionChanged(
              submission.id(),
              submission.consultation(),
              submission.number(),
              submission.nextVersion(),
              submission.delegation(),
              partners,
              SubmissionLinks.submissionPath(consultation.slug(), submission.number())));
    }
  }
}
