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
import org.rapporteur.discussion.comment.CommentReview;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.PartyToTheMatter;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Appeals: made once by the author of a comment, answered by somebody who did not decide. Both are
/// public.
@Service
public class AppealService {

  /// Few decisions are about one person.
  private static final int MOST_OWN = 50;

  public static final int MAX_TEXT = DecisionDraft.MAX_TEXT;

  private final Appeals appeals;
  private final ModerationService moderation;
  private final CommentReview review;
  private final AppointmentService appointments;
  private final ConsultationService consultations;
  private final PublicLog log;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  AppealService(
      Appeals appeals,
      ModerationService moderation,
      CommentReview review,
      AppointmentService appointments,
      ConsultationService consultations,
      PublicLog log,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.appeals = appeals;
    this.moderation = moderation;
    this.review = review;
    this.appointments = appointments;
    this.consultations = consultations;
    this.log = log;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// The text is public, so it does not repeat what was removed.
  public AppealDetails appeal(
      Viewer viewer, ConsultationId consultation, int decision, String text) {
    var person = viewer.actor("appeal");
    String reasons = ReceivedText.required("text", text, MAX_TEXT);
    try {
      return useCases.change(
          () -> {
            var appealed = load(viewer, consultation, decision);
            review.lock(consultation, appealed.commentNumber());
            checkAppealable(viewer, load(viewer, consultation, decision));
            int number =
                record(appealed, "appeal-made", "stakeholder", reasons, viewer.name(), null);
            var id = appeals.add(appealed, person, number, reasons, clock.instant());
            events.publishEvent(new AppealMade(id, consultation, appealed.id()));
            return appeals.find(id).orElseThrow();
          });
    } catch (DuplicateKeyException e) {
      throw new AppealedAlready(decision);
    }
  }

  /// The decision is reversed by another one.
  public AppealDetails uphold(
      Viewer viewer, ConsultationId consultation, int decision, String reasons) {
    return answer(viewer, consultation, decision, AppealState.UPHELD, reasons);
  }

  /// The decision stands, and there is no second appeal.
  public AppealDetails dismiss(
      Viewer viewer, ConsultationId consultation, int decision, String reasons) {
    return answer(viewer, consultation, decision, AppealState.DISMISSED, reasons);
  }

  /// Whether the viewer could appeal against a decision now.
  public boolean isAppealableBy(Viewer viewer, DecisionDetails decision) {
    return viewer.isSignedIn()
        && isAppealable(decision)
        && appeals.against(decision.id()).isEmpty()
        && review.isAuthor(viewer, decision.consultation(), decision.commentNumber());
  }

  public boolean isAnswerableBy(Viewer viewer, AppealDetails appeal) {
    var decision =
        moderation.find(viewer, appeal.consultation(), appeal.decisionNumber()).orElseThrow();
    return appeal.state() == AppealState.OPEN
        && viewer.isStaffIn(appeal.consultation().scope())
        && !review.isAuthor(viewer, appeal.consultation(), appeal.commentNumber())
        && mayAnswer(viewer, decision);
  }

  /// By the entry of the decision, of the appeal or of its answer.
  public Optional<AppealDetails> byEntry(ConsultationId consultation, int number) {
    return appeals.byEntry(consultation, number);
  }

  public Optional<AppealDetails> find(AppealId appeal) {
    return appeals.find(appeal);
  }

  /// What the viewer appealed against, the newest first.
  public List<OwnAppeal> own(Viewer viewer) {
    return appeals.by(viewer.actor("appeal"), MOST_OWN);
  }

  /// The longest waiting first, after the one with that id.
  public List<AppealDetails> open(
      Viewer viewer, ConsultationId consultation, long after, int most) {
    viewer.staff(consultation.scope(), "answer");
    return appeals.open(consultation, after, most);
  }

  /// How many appeals are open in each of these consultations; counting stops at `most`.
  public Map<ConsultationId, Integer> countOpen(
      Viewer viewer, Collection<ConsultationId> consultations, int most) {
    consultations.forEach(consultation -> viewer.staff(consultation.scope(), "answer"));
    return appeals.countOpen(consultations, most);
  }

  private AppealDetails answer(
      Viewer viewer, ConsultationId consultation, int decision, AppealState state, String reasons) {
    var person = viewer.staff(consultation.scope(), "answer");
    String answer = ReceivedText.required("reasons", reasons, MAX_TEXT);
    return useCases.change(
        () -> {
          var decided = load(viewer, consultation, decision);
          if (review.lock(consultation, decided.commentNumber()).isOf(viewer)) {
            throw new PartyToTheMatter(decided.commentNumber());
          }
          var appeal =
              appeals
                  .lockAgainst(decided.id())
                  .orElseThrow(() -> new NotFound("appeal", decided.label()));
          if (!appeal.state().next().contains(state)) {
            throw new AppealCannotBecome(decision, appeal.state(), state);
          }
          if (!mayAnswer(viewer, decided)) {
            throw new AnotherMustAnswer(decision);
          }
          // What was reversed already, by whoever thought better of it, needs no second reversal.
          boolean reverses = state == AppealState.UPHELD && decided.isInForce();
          Integer outcome =
              reverses
                  ? Integer.valueOf(
                      moderation.overturn(viewer, consultation, decision, answer).number())
                  : null;
          boolean upheld = state == AppealState.UPHELD;
          int number =
              record(
                  decided,
                  upheld ? "appeal-upheld" : "appeal-dismissed",
                  role(viewer, consultation),
                  answer,
                  viewer.name(),
                  outcome);
          appeals.answer(appeal.id(), state, person, clock.instant(), answer, number, outcome);
          events.publishEvent(new AppealAnswered(appeal.id(), consultation, decided.id(), state));
          return appeals.find(appeal.id()).orElseThrow();
        });
  }

  private void checkAppealable(Viewer viewer, DecisionDetails decision) {
    if (!review.isAuthor(viewer, decision.consultation(), decision.commentNumber())) {
      throw new NotTheAuthor(decision.commentNumber());
    }
    if (!isAppealable(decision)) {
      throw new NotAppealable(decision.number());
    }
    if (appeals.against(decision.id()).isPresent()) {
      throw new AppealedAlready(decision.number());
    }
  }

  private static boolean isAppealable(DecisionDetails decision) {
    return decision.act().isAdverse() && decision.isInForce();
  }

  private boolean mayAnswer(Viewer viewer, DecisionDetails decision) {
    var by = decision.by();
    if (by != null && viewer.is(by)) {
      return false;
    }
    var scope = decision.consultation().scope();
    return viewer.isModeratorIn(scope)
        || viewer.isSecretariatIn(scope) && !hasOtherModerator(decision);
  }

  private boolean hasOtherModerator(DecisionDetails decision) {
    return appointments.holders(Role.MODERATOR, decision.consultation().scope()).stream()
        .anyMatch(moderator -> !moderator.equals(decision.by()));
  }

  private int record(
      DecisionDetails decision,
      String kind,
      String role,
      String text,
      String name,
      @org.jspecify.annotations.Nullable Integer outcome) {
    var facts = new HashMap<String, String>();
    if (!decision.act().isAboutAPerson()) {
      facts.put("comment", CommentLinks.reference(decision.commentNumber()));
    }
    if (outcome != null) {
      facts.put("outcome", org.rapporteur.publiclog.Entry.label(outcome));
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

  private static String role(Viewer viewer, ConsultationId consultation) {
    return viewer.isModeratorIn(consultation.scope()) ? "second-moderator" : "secretariat";
  }
}
