package org.rapporteur.moderation.appeal;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Records appeals and answers in the public log and in the database.
@Component
class AppealRecorder {

  /// An answer before it is recorded.
  ///
  /// @param reversingDecisionNumber the number of the decision that reversed the appealed one
  record AnswerDraft(AppealState state, String text, @Nullable Integer reversingDecisionNumber) {}

  private final AppealSql appeals;
  private final ConsultationService consultations;
  private final PublicLogService log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AppealRecorder(
      AppealSql appeals,
      ConsultationService consultations,
      PublicLogService log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.appeals = appeals;
    this.consultations = consultations;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  AppealDetails recordAppeal(
      Viewer viewer, PersonId person, DecisionDetails decision, String text) {
    int logNumber =
        log.record(
            logName(decision),
            new EntryDraft(
                "appeal-made",
                decision.label(),
                "stakeholder",
                createFacts(decision),
                text,
                viewer.name()));
    var appeal = appeals.add(decision, person, logNumber, text, clock.instant());
    events.publishEvent(new AppealSubmitted(appeal, decision.consultation(), decision.id()));
    return appeals.find(appeal).orElseThrow();
  }

  AppealDetails recordAnswer(
      Viewer viewer,
      PersonId person,
      DecisionDetails decision,
      AppealId appeal,
      AnswerDraft answer) {
    var facts = createFacts(decision);
    if (answer.reversingDecisionNumber() != null) {
      facts.put("outcome", LogEntry.label(answer.reversingDecisionNumber()));
    }
    String kind = answer.state() == AppealState.UPHELD ? "appeal-upheld" : "appeal-dismissed";
    String role = answererRole(viewer, decision);
    int logNumber =
        log.record(
            logName(decision),
            new EntryDraft(kind, decision.label(), role, facts, answer.text(), viewer.name()));
    appeals.addAnswer(
        appeal,
        answer.state(),
        new AppealDetails.Answer(
            person, clock.instant(), answer.text(), logNumber, answer.reversingDecisionNumber()));
    events.publishEvent(
        new AppealAnswered(appeal, decision.consultation(), decision.id(), answer.state()));
    return appeals.find(appeal).orElseThrow();
  }

  /// A decision about a person names no comment, because a comment identifies its contributor.
  private static Map<String, String> createFacts(DecisionDetails decision) {
    var facts = new HashMap<String, String>();
    if (!decision.action().isAboutPerson()) {
      facts.put("comment", CommentLinks.reference(decision.commentNumber()));
    }
    return facts;
  }

  private LogName logName(DecisionDetails decision) {
    return new LogName(consultations.get(decision.consultation()).slug().value());
  }

  private static String answererRole(Viewer viewer, DecisionDetails decision) {
    return viewer.isModeratorIn(decision.consultation().scope())
        ? DecisionDetails.Decider.SECOND_MODERATOR
        : DecisionDetails.Decider.SECRETARIAT;
  }
}
