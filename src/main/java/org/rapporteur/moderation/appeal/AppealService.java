package org.rapporteur.moderation.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.moderation.CannotModerateOwnComment;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.appeal.AppealRecorder.AnswerDraft;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Submits, answers and lists appeals against decisions. The contributor can appeal once, and
/// another moderator answers. Both texts are public.
@Service
public class AppealService {

  private static final int MAX_TEXT_LENGTH = DecisionDraft.MAX_TEXT_LENGTH;

  private static final int MAX_OWN_APPEALS = 50;

  private final AppealSql appeals;
  private final ModerationService moderation;
  private final CommentReviewService review;
  private final AppointmentService appointments;
  private final AppealRecorder recorder;
  private final Transactions transactions;

  AppealService(
      AppealSql appeals,
      ModerationService moderation,
      CommentReviewService review,
      AppointmentService appointments,
      AppealRecorder recorder,
      Transactions transactions) {
    this.appeals = appeals;
    this.moderation = moderation;
    this.review = review;
    this.appointments = appointments;
    this.recorder = recorder;
    this.transactions = transactions;
  }

  /// Submits an appeal. Its text is public, so it must not repeat removed text.
  public AppealDetails appeal(
      Viewer viewer, ConsultationId consultation, int decision, String text) {
    var person = viewer.requireSignedIn("appeal");
    String reasons = InputText.requireText("text", text, MAX_TEXT_LENGTH);
    try {
      return transactions.write(
          () -> {
            int comment = load(viewer, consultation, decision).commentNumber();
            review.lock(consultation, comment);
            // Loaded again, because it may have been reversed before the lock.
            var appealed = load(viewer, consultation, decision);
            requireAppealable(viewer, appealed);
            return recorder.recordAppeal(viewer, person, appealed, reasons);
          });
    } catch (DuplicateKeyException e) {
      // A concurrent request appealed after the check above.
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

  /// True if the viewer can appeal against the decision now.
  public boolean isAppealableBy(Viewer viewer, DecisionDetails decision) {
    return viewer.isSignedIn()
        && isAppealable(decision)
        && appeals.findByDecision(decision.id()).isEmpty()
        && review.isAuthor(viewer, decision.consultation(), decision.commentNumber());
  }

  /// True if the viewer can answer the appeal now.
  public boolean isAnswerableBy(Viewer viewer, AppealDetails appeal) {
    var consultation = appeal.decision().consultation();
    var decision = load(viewer, consultation, appeal.decision().number());
    return appeal.state() == AppealState.OPEN
        && viewer.isStaffIn(consultation.scope())
        && !review.isAuthor(viewer, consultation, decision.commentNumber())
        && isAllowedToAnswer(viewer, decision);
  }

  /// Finds an appeal by the log number of its decision, of the appeal itself or of its answer.
  public Optional<AppealDetails> findByEntry(ConsultationId consultation, int number) {
    return appeals.findByEntry(consultation, number);
  }

  /// Returns the appeals of the viewer, newest first.
  public List<OwnAppeal> listOwn(Viewer viewer) {
    return appeals.listByPerson(viewer.requireSignedIn("appeal"), MAX_OWN_APPEALS);
  }

  /// Returns open appeals, oldest first.
  ///
  /// @param after the id of the last appeal that was already listed, or 0
  public List<AppealDetails> listOpen(
      Viewer viewer, ConsultationId consultation, long after, int limit) {
    viewer.requireStaff(consultation.scope(), "answer");
    return appeals.listOpen(consultation, after, limit);
  }

  /// Counts the open appeals of each consultation, up to `limit`.
  public Map<ConsultationId, Integer> countOpen(
      Viewer viewer, Collection<ConsultationId> consultations, int limit) {
    consultations.forEach(consultation -> viewer.requireStaff(consultation.scope(), "answer"));
    return appeals.countOpen(consultations, limit);
  }

  private AppealDetails answer(
      Viewer viewer, ConsultationId consultation, int decision, AppealState state, String reasons) {
    var person = viewer.requireStaff(consultation.scope(), "answer");
    String answer = InputText.requireText("reasons", reasons, MAX_TEXT_LENGTH);
    return transactions.write(
        () -> {
          var appealed = load(viewer, consultation, decision);
          if (review.lock(consultation, appealed.commentNumber()).isWrittenBy(viewer)) {
            throw new CannotModerateOwnComment(appealed.commentNumber());
          }
          var appeal =
              appeals
                  .lockByDecision(appealed.id())
                  .orElseThrow(() -> new NotFound("appeal", appealed.label()));
          if (!appeal.state().nextStates().contains(state)) {
            throw new AppealAlreadyAnswered(decision, appeal.state(), state);
          }
          if (!isAllowedToAnswer(viewer, appealed)) {
            throw new CannotAnswerAppeal(decision);
          }
          return recorder.recordAnswer(
              viewer,
              person,
              appealed,
              appeal.id(),
              new AnswerDraft(state, answer, applyOutcome(viewer, appealed, state, answer)));
        });
  }

  /// Reverses the decision if the appeal is upheld, and returns the number of the reversal. A
  /// decision that was already reversed needs no second reversal.
  private @Nullable Integer applyOutcome(
      Viewer viewer, DecisionDetails appealed, AppealState state, String reasons) {
    if (state != AppealState.UPHELD || !appealed.isInForce()) {
      return null;
    }
    return moderation
        .overturn(viewer, appealed.consultation(), appealed.number(), reasons)
        .number();
  }

  private void requireAppealable(Viewer viewer, DecisionDetails decision) {
    if (!review.isAuthor(viewer, decision.consultation(), decision.commentNumber())) {
      throw new CannotAppealForOtherContributor(decision.commentNumber());
    }
    if (!isAppealable(decision)) {
      throw new CannotAppealDecision(decision.number());
    }
    if (appeals.findByDecision(decision.id()).isPresent()) {
      throw new AlreadyAppealed(decision.number());
    }
  }

  private static boolean isAppealable(DecisionDetails decision) {
    return decision.action().isAdverse() && decision.isInForce();
  }

  /// True for a moderator who did not make the decision. True for the secretariat only if there is
  /// no such moderator.
  private boolean isAllowedToAnswer(Viewer viewer, DecisionDetails decision) {
    var decidedBy = decision.decider().person();
    if (decidedBy != null && viewer.isPerson(decidedBy)) {
      return false;
    }
    var scope = decision.consultation().scope();
    return viewer.isModeratorIn(scope)
        || viewer.isSecretariatIn(scope) && !hasOtherModerator(decision);
  }

  private boolean hasOtherModerator(DecisionDetails decision) {
    return appointments.listAppointed(Role.MODERATOR, decision.consultation().scope()).stream()
        .anyMatch(moderator -> !moderator.equals(decision.decider().person()));
  }

  private DecisionDetails load(Viewer viewer, ConsultationId consultation, int decision) {
    return moderation
        .find(viewer, consultation, decision)
        .orElseThrow(() -> new NotFound("decision", decision));
  }
}
