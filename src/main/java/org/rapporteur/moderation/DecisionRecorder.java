package org.rapporteur.moderation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/// Records a decision: its entry in the public log, which gives its number, and the decision
/// itself.
@Component
class DecisionRecorder {

  private final DecisionSql decisions;
  private final CommentReviewService review;
  private final SubmissionReviewService submissions;
  private final ConsultationService consultations;
  private final PublicLogService log;
  private final ApplicationEventPublisher events;

  DecisionRecorder(
      DecisionSql decisions,
      CommentReviewService review,
      SubmissionReviewService submissions,
      ConsultationService consultations,
      PublicLogService log,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.review = review;
    this.submissions = submissions;
    this.consultations = consultations;
    this.log = log;
    this.events = events;
  }

  DecisionDetails record(
      DecisionDetails decision, Map<String, String> facts, @Nullable DecisionId reverses) {
    var name = new LogName(consultations.get(decision.consultation()).slug().value());
    int number = log.record(name, logEntry(logSubject(name, decision), decision, facts));
    var id = decisions.add(decision, number, reverses);
    linkFromText(decision, number);
    events.publishEvent(
        new DecisionTaken(
            id,
            decision.consultation(),
            decision.comment(),
            decision.action(),
            decision.notifyAfter()));
    return decisions.find(id).orElseThrow();
  }

  /// Links the hidden text to the decision that hid it.
  private void linkFromText(DecisionDetails decision, int number) {
    if (decision.action().isAboutSummary()) {
      // An earlier redaction remains, so the summary still links to it.
      submissions.noteDecision(
          decision.comment(),
          decision.action().isAdverse()
              ? Integer.valueOf(number)
              : decisions.findSummaryRedaction(decision.comment()).orElse(null));
    } else if (decision.action().isHidingText()) {
      review.noteDecision(decision.comment(), number);
    } else if (!decision.action().isAboutPerson()) {
      // An earlier redaction remains, so the comment still links to it.
      decisions
          .findRedaction(decision.comment())
          .ifPresent(decisionNumber -> review.noteDecision(decision.comment(), decisionNumber));
    }
  }

  /// The subject of the log entry: a comment, a submission, or the consultation for a decision
  /// about a person.
  private String logSubject(LogName log, DecisionDetails decision) {
    if (decision.action().isAboutPerson()) {
      return log.value();
    }
    return decision.action().isAboutSummary()
        ? submissions.findNumber(decision.comment()).map(SubmissionLinks::reference).orElseThrow()
        : CommentLinks.reference(decision.commentNumber());
  }

  private static EntryDraft logEntry(
      String subject, DecisionDetails decision, Map<String, String> facts) {
    var all = new HashMap<>(facts);
    all.put("policyPoint", decision.policyPoint());
    all.put("policyVersion", String.valueOf(decision.policyVersion()));
    String reason = decision.publicReason();
    return new EntryDraft(
        decision.action().logKind(),
        subject,
        decision.role(),
        all,
        reason.isEmpty() ? null : reason,
        decision.decidedByName());
  }
}
