package org.rapporteur.discussion.submission;

import java.time.Clock;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.WrongPhase;
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Joint submissions: the sender invites other delegations. A delegation is named when one of its
/// speakers agrees. Changes are possible until the report is published.
@Service
public class JointSubmissionService {

  /// A longer list of signatures belongs in an attached document.
  public static final int MAX_PARTNERS = 20;

  private final LockedSubmissionSql lockedSubmissionSql;
  private final JointPartnerSql partnerSql;
  private final SubmissionChangePublisher changes;
  private final ConsultationService consultations;
  private final Transactions transactions;
  private final Clock clock;

  JointSubmissionService(
      LockedSubmissionSql lockedSubmissionSql,
      JointPartnerSql partnerSql,
      SubmissionChangePublisher changes,
      ConsultationService consultations,
      Transactions transactions,
      Clock clock) {
    this.lockedSubmissionSql = lockedSubmissionSql;
    this.partnerSql = partnerSql;
    this.changes = changes;
    this.consultations = consultations;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void invite(Viewer viewer, ConsultationId consultation, int number, DelegationId partner) {
    var person = viewer.requireSignedIn(SubmissionService.ACTION);
    transactions.write(
        () -> {
          var submission = lockOwn(viewer, consultation, number);
          if (partnerSql.list(submission.id()).size() >= MAX_PARTNERS) {
            throw CannotSubmitJointly.tooManyPartners(MAX_PARTNERS);
          }
          if (!partnerSql.invite(submission, partner, person, clock.instant())) {
            throw CannotSubmitJointly.partnerNotEligible();
          }
        });
  }

  /// Withdraws the invitation or removes the named partner.
  public void removePartner(
      Viewer viewer, ConsultationId consultation, int number, DelegationId partner) {
    viewer.requireSignedIn(SubmissionService.ACTION);
    transactions.write(
        () -> {
          var submission = lockOwn(viewer, consultation, number);
          partnerSql.delete(submission.id(), partner);
          lockedSubmissionSql.incrementVersion(submission.id());
          changes.publishChange(submission);
        });
  }

  /// Answers for an invited delegation. The answer can be changed later.
  public void answer(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      DelegationId delegation,
      boolean agrees) {
    var person = viewer.requireSignedIn(SubmissionService.ACTION);
    if (!viewer.isSpeakerFor(delegation)) {
      throw new NotDelegationSpeaker();
    }
    var answer =
        agrees ? JointPartner.JointPartnerState.AGREED : JointPartner.JointPartnerState.DECLINED;
    transactions.write(
        () -> {
          var submission = lock(consultation, number);
          if (!partnerSql.answer(submission.id(), delegation, answer, person, clock.instant())) {
            throw CannotSubmitJointly.notInvited();
          }
          lockedSubmissionSql.incrementVersion(submission.id());
          changes.publishChange(submission);
        });
  }

  /// Lists unanswered invitations of the viewer's delegations.
  public List<JointPartner> listInvitations(Viewer viewer, ConsultationDetails consultation) {
    return viewer.delegations().isEmpty()
        ? List.of()
        : transactions.read(
            () -> partnerSql.listUnanswered(consultation.id(), viewer.delegations()));
  }

  /// Lists all invited partners for speakers of the sender or of a partner. Everyone else sees only
  /// those that agreed.
  public List<JointPartner> listPartners(Viewer viewer, SubmissionDetails submission) {
    var partners = transactions.read(() -> partnerSql.list(submission.id()));
    boolean isPartner =
        viewer.isSpeakerFor(submission.delegationId())
            || partners.stream().anyMatch(partner -> viewer.isSpeakerFor(partner.delegation()));
    return partners.stream()
        .filter(partner -> isPartner || partner.state() == JointPartner.JointPartnerState.AGREED)
        .toList();
  }

  private LockedSubmission lockOwn(Viewer viewer, ConsultationId consultation, int number) {
    var submission = lock(consultation, number);
    submission.requireSpeaker(viewer);
    return submission;
  }

  private LockedSubmission lock(ConsultationId consultation, int number) {
    var consultationDetails = consultations.get(consultation);
    if (consultationDetails.phase() != Phase.OPEN && consultationDetails.phase() != Phase.CLOSED) {
      throw new WrongPhase(
          consultationDetails.slug(), "submit-jointly", consultationDetails.phase());
    }
    var submission =
        lockedSubmissionSql
            .lock(consultation, number)
            .orElseThrow(() -> new NotFound("submission", SubmissionLinks.reference(number)));
    submission.requireNotWithdrawn();
    return submission;
  }
}
