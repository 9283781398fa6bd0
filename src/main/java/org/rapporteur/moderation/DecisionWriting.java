package org.rapporteur.moderation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.comment.CommentReview;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionReview;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The last step of a decision: its entry in the public log, which gives it its number, and the
/// decision itself; what it took away names it from then on.
@Component
class DecisionWriting {

  private final Decisions decisions;
  private final CommentReview review;
  private final SubmissionReview submissions;
  private final ConsultationService consultations;
  private final PublicLog log;
  private final ApplicationEventPublisher events;

  DecisionWriting(
      Decisions decisions,
      CommentReview review,
      SubmissionReview submissions,
      ConsultationService consultations,
      PublicLog log,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.review = review;
    this.submissions = submissions;
    this.consultations = consultations;
    this.log = log;
    this.events = events;
  }

  DecisionDetails write(
      DecisionDetails ruling, Map<String, String> facts, @Nullable DecisionId reverses) {
    var name = new LogName(consultations.get(ruling.consultation()).slug().value());
    int number = log.record(name, entry(subject(name, ruling), ruling, facts));
    var id = decisions.add(ruling, number, reverses);
    note(ruling, number);
    events.publishEvent(
        new DecisionTaken(
            id, ruling.consultation(), ruling.comment(), ruling.act(), ruling.tellAfter()));
    return decisions.find(id).orElseThrow();
  }

  private void note(DecisionDetails ruling, int number) {
    if (ruling.act().isAboutASummary()) {
      // As with comments, what an earlier decision blacked out names that one.
      submissions.noteDecision(
          ruling.comment(),
          ruling.act().isAdverse()
              ? Integer.valueOf(number)
              : decisions.redactingSummary(ruling.comment()).orElse(null));
    } else if (ruling.act().takesWords()) {
      review.noteDecision(ruling.comment(), number);
    } else if (!ruling.act().isAboutAPerson()) {
      // What an earlier decision blacked out is blacked out still, and its place names that one.
      decisions
          .redacting(ruling.comment())
          .ifPresent(standing -> review.noteDecision(ruling.comment(), standing));
    }
  }

  /// What the entry is about: a comment, the submission whose summary it concerns, or nobody.
  private String subject(LogName log, DecisionDetails ruling) {
    if (ruling.act().isAboutAPerson()) {
      return log.value();
    }
    return ruling.act().isAboutASummary()
        ? submissions.numberOf(ruling.comment()).map(SubmissionLinks::reference).orElseThrow()
        : CommentLinks.reference(ruling.commentNumber());
  }

  private static EntryDraft entry(
      String subject, DecisionDetails ruling, Map<String, String> facts) {
    var all = new HashMap<>(facts);
    all.put("policyPoint", ruling.policyPoint());
    all.put("policyVersion", String.valueOf(ruling.policyVersion()));
    String reason = ruling.publicReason();
    return new EntryDraft(
        ruling.act().logKind(),
        subject,
        ruling.role(),
        all,
        reason.isEmpty() ? null : reason,
        ruling.byName());
  }
}
