package org.rapporteur.discussion.submission;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.WrongPhase;
import org.rapporteur.discussion.JointSubmissionChanged;
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Joint submissions: the sender invites other delegations, and each is named once a speaker of it
/// agrees. Changes are possible until the report is published.
@Service
public class JointSubmissionService {

  /// A longer list of signatures belongs in an attached document.
  public static final int MAX_PARTNERS = 20;

  private final LockedSubmissionSql lockedSubmissions;
  private final JointPartnerSql rows;
  private final ConsultationService consultations;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  JointSubmissionService(
      LockedSubmissionSql lockedSubmissions,
      JointPartnerSql rows,
      ConsultationService consultations,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.lockedSubmissions = lockedSubmissions;
    this.rows = rows;
    this.consultations = consultations;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void invite(Viewer viewer, ConsultationId consultation, int number, DelegationId partner) {
    var person = viewer.requireSignedIn("submission");
    transactions.write(
        () -> {
          var submission = lockOwn(viewer, consultation, number);
          if (rows.list(submission.id()).size() >= MAX_PARTNERS) {
            throw JointSubmissionRefused.tooMany(MAX_PARTNERS);
          }
          if (rows.invite(submission, partner, person, clock.instant()) == 0) {
            throw JointSubmissionRefused.partnerNotEligible();
          }
        });
  }

  /// Withdraws the invitation or removes the named partner.
  public void removePartner(
      Viewer viewer, ConsultationId consultation, int number, DelegationId partner) {
    viewer.requireSignedIn("submission");
    transactions.write(
        () -> {
          var submission = lockOwn(viewer, consultation, number);
          rows.delete(submission.id(), partner);
          publishChange(submission);
        });
  }

  /// Answers for an invited delegation. The answer can be changed later.
  public void answer(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      DelegationId delegation,
      boolean agrees) {
    var person = viewer.requireSignedIn("submission");
    if (!viewer.isSpeakerFor(delegation)) {
      throw new NotDelegationSpeaker();
    }
    transactions.write(
        () -> {
          var submission = lock(consultation, number);
          var answer =
              agrees
                  ? JointPartner.JointPartnerState.AGREED
                  : JointPartner.JointPartnerState.DECLINED;
          if (rows.answer(submission.id(), delegation, answer, person, clock.instant()) == 0) {
            throw JointSubmissionRefused.notInvited();
          }
          publishChange(submission);
        });
  }

  /// Unanswered invitations of the viewer's delegations.
  public List<JointPartner> listInvitations(Viewer viewer, ConsultationDetails consultation) {
    return viewer.delegations().isEmpty()
        ? List.of()
        : transactions.read(() -> rows.listUnanswered(consultation.id(), viewer.delegations()));
  }

  /// All invited partners for speakers of the sender or of a partner; only those that agreed for
  /// everyone else.
  public List<JointPartner> listPartners(Viewer viewer, SubmissionDetails submission) {
    var all = transactions.read(() -> rows.list(submission.id()));
    boolean isPartner =
        viewer.isSpeakerFor(submission.delegationId())
            || all.stream().anyMatch(partner -> viewer.isSpeakerFor(partner.delegation()));
    return all.stream()
        .filter(partner -> isPartner || partner.state() == JointPartner.JointPartnerState.AGREED)
        .toList();
  }

  /// Notifies the partners that the sender changed or withdrew what they agreed to.
  void notifyPartners(LockedSubmission submission) {
    var partners =
        rows.list(submission.id()).stream()
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

  private LockedSubmission lockOwn(Viewer viewer, ConsultationId consultation, int number) {
    var submission = lock(consultation, number);
    if (!viewer.isSpeakerFor(submission.delegation())) {
      throw new NotDelegationSpeaker();
    }
    return submission;
  }

  private LockedSubmission lock(ConsultationId consultation, int number) {
    var consultationDetails = consultations.get(consultation);
    if (consultationDetails.phase() != Phase.OPEN && consultationDetails.phase() != Phase.CLOSED) {
      throw new WrongPhase(
          consultationDetails.slug(), "submit-jointly", consultationDetails.phase());
    }
    var submission =
        lockedSubmissions
            .lock(consultation, number)
            .orElseThrow(() -> new NotFound("submission", SubmissionLinks.reference(number)));
    if (submission.isWithdrawn()) {
      throw new SubmissionAlreadyWithdrawn(number);
    }
    return submission;
  }

  private void publishChange(LockedSubmission submission) {
    lockedSubmissions.incrementVersion(submission.id());
    events.publishEvent(submission.toChangedEvent());
  }
}
