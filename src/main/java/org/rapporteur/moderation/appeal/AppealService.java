package org.rapporteur.moderation.appeal;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.OwnCommentCannotBeModerated;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Appeals against decisions. The contributor appeals once, and another moderator answers; both
/// texts are public.
@Service
public class AppealService {

  private static final int MAX_OWN_APPEALS = 50;

  public static final int MAX_TEXT = DecisionDraft.MAX_TEXT;

  private final AppealSql appeals;
  private final ModerationService moderation;
  private final CommentReviewService review;
  private final AppointmentService appointments;
  private final ConsultationService consultations;
  private final PublicLogService log;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  AppealService(
      AppealSql appeals,
      ModerationService moderation,
      CommentReviewService review,
      AppointmentService appointments,
      ConsultationService consultations,
      PublicLogService log,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.appeals = appeals;
    this.moderation = moderation;
    this.review = review;
    this.appointments = appointments;
    this.consultations = consultations;
    this.log = log;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The text is public, so it must not repeat removed text.
  public AppealDetails appeal(
      Viewer viewer, ConsultationId consultation, int decision, String text) {
    var person = viewer.requireSignedIn("appeal");
    String reasons = InputText.requireText("text", text, MAX_TEXT);
    try {
      return transactions.write(
          () -> {
            var appealed = load(viewer, consultation, decision);
            review.lock(consultation, appealed.commentNumber());
            requireAppealable(viewer, load(viewer, consultation, decision));
            int number =
                recordInLog(appealed, "appeal-made", "stakeholder", reasons, viewer.name(), null);
            var id = appeals.add(appealed, person, number, reasons, clock.instant());
            events.publishEvent(new AppealMade(id, consultation, appealed.id()));
            return appeals.find(id).orElseThrow();
          });
    } catch (DuplicateKeyException e) {
      throw new AlreadyAppealed(decision);
    }
  }

  /// Upholds the appeal and reverses the decision.
  public AppealDetails uphold(
      Viewer viewer, ConsultationId consultation, int decision, String reasons) {
    return answer(viewer, consultation, decision, AppealState.UPHELD, reasons);
  }

  /// Dismisses the appeal. The decision remains final.
  public AppealDetails dismiss(
      Viewer viewer, ConsultationId consultation, int decision, String reasons) {
    return answer(viewer, consultation, decision, AppealState.DISMISSED, reasons);
  }

  public boolean isAppealableBy(Viewer viewer, DecisionDetails decision) {
    return viewer.isSignedIn()
        && isAppealable(decision)
        && appeals.findByDecision(decision.id()).isEmpty()
        && review.isAuthor(viewer, decision.consultation(), decision.commentNumber());
  }

  public boolean isAnswerableBy(Viewer viewer, AppealDetails appeal) {
    var decision =
        moderation.find(viewer, appeal.consultation(), appeal.decisionNumber()).orElseThrow();
    return appeal.state() == AppealState.OPEN
        && viewer.isStaffIn(appeal.consultation().scope())
        && !review.isAuthor(viewer, appeal.consultation(), appeal.commentNumber())
        && canAnswer(viewer, decision);
  }

  /// Finds the appeal by the log entry of the decision, the appeal or the answer.
  public Optional<AppealDetails> findByEntry(ConsultationId consultation, int number) {
    return appeals.findByEntry(consultation, number);
  }

  public Optional<AppealDetails> find(AppealId appeal) {
    return appeals.find(appeal);
  }

  /// Newest first.
  public List<OwnAppeal> listOwn(Viewer viewer) {
    return appeals.listByPerson(viewer.requireSignedIn("appeal"), MAX_OWN_APPEALS);
  }

  /// Oldest first, after the appeal with that id.
  public List<AppealDetails> listOpen(
      Viewer viewer, ConsultationId consultation, long after, int limit) {
    viewer.requireStaff(consultation.scope(), "answer");
    return appeals.listOpen(consultation, after, limit);
  }

  /// Open appeals by consultation, counted up to `limit`.
  public Map<ConsultationId, Integer> countOpen(
      Viewer viewer, Collection<ConsultationId> consultations, int limit) {
    consultations.forEach(consultation -> viewer.requireStaff(consultation.scope(), "answer"));
    return appeals.countOpen(consultations, limit);
  }

  private AppealDetails answer(
      Viewer viewer, ConsultationId consultation, int decision, AppealState state, String reasons) {
    var person = viewer.requireStaff(consultation.scope(), "answer");
    String answer = InputText.requireText("reasons", reasons, MAX_TEXT);
    return transactions.write(
        () -> {
          var decisionDetails = load(viewer, consultation, decision);
          if (review.lock(consultation, decisionDetails.commentNumber()).isWrittenBy(viewer)) {
            throw new OwnCommentCannotBeModerated(decisionDetails.commentNumber());
          }
          var appeal =
              appeals
                  .lockByDecision(decisionDetails.id())
                  .orElseThrow(() -> new NotFound("appeal", decisionDetails.label()));
          if (!appeal.state().nextStates().contains(state)) {
            throw new AppealAlreadyAnswered(decision, appeal.state(), state);
          }
          if (!canAnswer(viewer, decisionDetails)) {
            throw new OtherModeratorMustAnswer(decision);
          }
          // A decision that was already reversed needs no second reversal.
          boolean reverses = state == AppealState.UPHELD && decisionDetails.isInForce();
          Integer outcome =
              reverses
                  ? Integer.valueOf(
                      moderation.overturn(viewer, consultation, decision, answer).number())
                  : null;
          boolean upheld = state == AppealState.UPHELD;
          int number =
              recordInLog(
                  decisionDetails,
                  upheld ? "appeal-upheld" : "appeal-dismissed",
                  answererRole(viewer, consultation),
                  answer,
                  viewer.name(),
                  outcome);
          appeals.answer(appeal.id(), state, person, clock.instant(), answer, number, outcome);
          events.publishEvent(
              new AppealAnswered(appeal.id(), consultation, decisionDetails.id(), state));
          return appeals.find(appeal.id()).orElseThrow();
        });
  }

  private void requireAppealable(Viewer viewer, DecisionDetails decision) {
    if (!review.isAuthor(viewer, decision.consultation(), decision.commentNumber())) {
      throw new NotTheContributor(decision.commentNumber());
    }
    if (!isAppealable(decision)) {
      throw new DecisionNotAppealable(decision.number());
    }
    if (appeals.findByDecision(decision.id()).isPresent()) {
      throw new AlreadyAppealed(decision.number());
    }
  }

  private static boolean isAppealable(DecisionDetails decision) {
    return decision.action().isAdverse() && decision.isInForce();
  }

  private boolean canAnswer(Viewer viewer, DecisionDetails decision) {
    var decidedBy = decision.decidedBy();
    if (decidedBy != null && viewer.isPerson(decidedBy)) {
      return false;
    }
    var scope = decision.consultation().scope();
    return viewer.isModeratorIn(scope)
        || viewer.isSecretariatIn(scope) && !hasOtherModerator(decision);
  }

  private boolean hasOtherModerator(DecisionDetails decision) {
    return appointments.listAppointed(Role.MODERATOR, decision.consultation().scope()).stream()
        .anyMatch(moderator -> !moderator.equals(decision.decidedBy()));
  }

  private int recordInLog(
      DecisionDetails decision,
      String kind,
      String role,
      String text,
      String name,
      @org.jspecify.annotations.Nullable Integer outcome) {
    var facts = new HashMap<String, String>();
    if (!decision.action().isAboutPerson()) {
      facts.put("comment", CommentLinks.reference(decision.commentNumber()));
    }
    if (outcome != null) {
      facts.put("outcome", org.rapporteur.publiclog.LogEntry.label(outcome));
    }
    return log.record(
        new LogName(consultations.get(decision.consultation()).slug().value()),
        new EntryDraft(kind, decision.label(), role, facts, text, name));
  }

  private DecisionDetails load(Viewer viewer, ConsultationId consultation, int decision) {
    return moderation
        .find(viewer, consultation, decision)
        .orElseThrow(() -> new NotFound("decision", decision));
  }

  private static String answererRole(Viewer viewer, ConsultationId consultation) {
    return viewer.isModeratorIn(consultation.scope()) ? "second-moderator" : "secretariat";
  }
}
