package org.rapporteur.discussion.submission;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.NotInPhase;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.JointSubmissionChanged;
import org.rapporteur.discussion.contributor.NotSpeaking;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Organizations that submit together. The one that sent a submission asks others; each is named
/// once a speaker of it agreed, until the report is published.
@Service
public class JointSubmissionService {

  /// More is a list of signatures, which is a document of its own.
  public static final int MOST = 20;

  private final HeldSubmissions held;
  private final JointRows rows;
  private final ConsultationService consultations;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  JointSubmissionService(
      HeldSubmissions held,
      JointRows rows,
      ConsultationService consultations,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.held = held;
    this.rows = rows;
    this.consultations = consultations;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  public void ask(Viewer viewer, ConsultationId consultation, int number, DelegationId partner) {
    var person = viewer.actor("submission");
    useCases.change(
        () -> {
          var submission = holdOwn(viewer, consultation, number);
          if (rows.of(submission.id()).size() >= MOST) {
            throw JointRefused.tooMany(MOST);
          }
          if (rows.ask(submission, partner, person, clock.instant()) == 0) {
            throw JointRefused.partner();
          }
        });
  }

  /// Asks one no more, or names it no more.
  public void takeOut(
      Viewer viewer, ConsultationId consultation, int number, DelegationId partner) {
    viewer.actor("submission");
    useCases.change(
        () -> {
          var submission = holdOwn(viewer, consultation, number);
          rows.takeOut(submission.id(), partner);
          tell(submission);
        });
  }

  /// In the name of a delegation that is asked; the answer can be changed as long as it may be
  /// given.
  public void answer(
      Viewer viewer, ConsultationId consultation, int number, DelegationId asked, boolean agrees) {
    var person = viewer.actor("submission");
    if (!viewer.speaksFor(asked)) {
      throw new NotSpeaking();
    }
    useCases.change(
        () -> {
          var submission = hold(consultation, number);
          var answer = agrees ? JointPartner.State.AGREED : JointPartner.State.DECLINED;
          if (rows.answer(submission.id(), asked, answer, person, clock.instant()) == 0) {
            throw JointRefused.notAsked();
          }
          tell(submission);
        });
  }

  /// What delegations of the viewer's have not answered yet.
  public List<JointPartner> asked(Viewer viewer, ConsultationDetails consultation) {
    return viewer.speaksFor().isEmpty()
        ? List.of()
        : useCases.read(() -> rows.asked(consultation.id(), viewer.speaksFor()));
  }

  /// All who were asked, for whoever speaks for one of them or for the one that asks; those alone
  /// who agreed for everyone else.
  public List<JointPartner> partners(Viewer viewer, SubmissionDetails submission) {
    var all = useCases.read(() -> rows.of(submission.id()));
    boolean takesPart =
        viewer.speaksFor(submission.delegationId())
            || all.stream().anyMatch(partner -> viewer.speaksFor(partner.delegation()));
    return all.stream()
        .filter(partner -> takesPart || partner.state() == JointPartner.State.AGREED)
        .toList();
  }

  /// Its delegation changed it or took it back: those who agreed to what it said learn of that.
  void tellPartners(HeldSubmission submission) {
    var partners =
        rows.of(submission.id()).stream()
            .filter(partner -> partner.state() == JointPartner.State.AGREED)
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

  private HeldSubmission holdOwn(Viewer viewer, ConsultationId consultation, int number) {
    var submission = hold(consultation, number);
    if (!viewer.speaksFor(submission.delegation())) {
      throw new NotSpeaking();
    }
    return submission;
  }

  private HeldSubmission hold(ConsultationId consultation, int number) {
    var asked = consultations.get(consultation);
    if (asked.phase() != Phase.OPEN && asked.phase() != Phase.CLOSED) {
      throw new NotInPhase(asked.slug(), "submit-jointly", asked.phase());
    }
    var submission =
        held.hold(consultation, number)
            .orElseThrow(() -> new NotFound("submission", SubmissionLinks.reference(number)));
    if (submission.isWithdrawn()) {
      throw new SubmissionWithdrawn(number);
    }
    return submission;
  }

  private void tell(HeldSubmission submission) {
    held.changed(submission.id());
    events.publishEvent(submission.asChanged());
  }
}
