package org.rapporteur.moderation;

import java.util.HashMap;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionReviewService;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Records decisions in the public log and in the database. The log gives each decision its number.
/// Hidden texts and lifted suspensions are linked to their decision.
@Component
class DecisionRecorder {

  private final DecisionSql decisions;
  private final SuspensionSql suspensions;
  private final CommentReviewService review;
  private final SubmissionReviewService submissions;
  private final ConsultationService consultations;
  private final PublicLogService log;
  private final ApplicationEventPublisher events;

  DecisionRecorder(
      DecisionSql decisions,
      SuspensionSql suspensions,
      CommentReviewService review,
      SubmissionReviewService submissions,
      ConsultationService consultations,
      PublicLogService log,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.suspensions = suspensions;
    this.review = review;
    this.submissions = submissions;
    this.consultations = consultations;
    this.log = log;
    this.events = events;
  }

  DecisionDetails record(NewDecision decision) {
    var subject = decision.subject();
    var logName = logName(subject.consultation());
    // The log comes first, because it assigns the number of the decision.
    int number = log.record(logName, createLogEntry(logName, decision));
    var id = decisions.add(decision, number);
    linkToDecision(decision, number);
    if (decision.action() == ModerationAction.LIFT && decision.reversedDecision() != null) {
      suspensions.lift(decision.reversedDecision(), number);
    }
    events.publishEvent(
        new DecisionMade(
            id,
            subject.consultation(),
            subject.comment(),
            decision.action(),
            decision.times().notifyAfter()));
    return decisions.find(id).orElseThrow();
  }

  /// Permanently erases the texts and the decider's name, here and in the log.
  void eraseTexts(DecisionDetails decision) {
    decisions.eraseTexts(decision.id());
    events.publishEvent(new DecisionErased(decision.id(), decision.consultation()));
    log.eraseText(logName(decision.consultation()), decision.number());
  }

  /// Stores the number of the decision to which a placeholder for hidden text links.
  private void linkToDecision(NewDecision decision, int number) {
    var action = decision.action();
    var comment = decision.subject().comment();
    if (action.isAboutPerson()) {
      return;
    }
    // An earlier redaction remains in force, so the text links to it unless this decision hides it.
    if (action.isAboutSummary()) {
      var linked =
          action.isHidingText() ? Optional.of(number) : decisions.findSummaryRedaction(comment);
      submissions.storeDecision(comment, linked.orElse(null));
    } else {
      var linked = action.isHidingText() ? Optional.of(number) : decisions.findRedaction(comment);
      // Without a redaction, the placeholder keeps its link.
      linked.ifPresent(decisionNumber -> review.storeDecision(comment, decisionNumber));
    }
  }

  private EntryDraft createLogEntry(LogName logName, NewDecision decision) {
    var reasons = decision.reasons();
    var facts = new HashMap<>(decision.facts());
    facts.put("policyPoint", reasons.policyPoint());
    facts.put("policyVersion", String.valueOf(reasons.policyVersion()));
    return new EntryDraft(
        decision.action().logKind(),
        logSubject(logName, decision),
        decision.decider().role(),
        facts,
        reasons.publicReason().isEmpty() ? null : reasons.publicReason(),
        decision.decider().name());
  }

  /// The subject of the log entry: a comment, a submission, or the consultation for a decision
  /// about a person.
  private String logSubject(LogName logName, NewDecision decision) {
    if (decision.action().isAboutPerson()) {
      return logName.value();
    }
    var subject = decision.subject();
    return decision.action().isAboutSummary()
        ? submissions.findNumber(subject.comment()).map(SubmissionLinks::reference).orElseThrow()
        : CommentLinks.reference(subject.commentNumber());
  }

  private LogName logName(ConsultationId consultation) {
    return new LogName(consultations.get(consultation).slug().value());
  }
}
