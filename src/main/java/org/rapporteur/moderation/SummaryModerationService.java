package org.rapporteur.moderation;

import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.submission.SubmissionReviewService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Makes decisions on the summary of a formal submission. The number of one of its answers
/// identifies the submission. [ModerationService] undoes and reverses these decisions.
@Service
public class SummaryModerationService {

  private final DecisionMaker decisionMaker;
  private final SubmissionReviewService submissions;
  private final Transactions transactions;

  SummaryModerationService(
      DecisionMaker decisionMaker, SubmissionReviewService submissions, Transactions transactions) {
    this.decisionMaker = decisionMaker;
    this.submissions = submissions;
    this.transactions = transactions;
  }

  /// Redacts passages of the summary's Markdown. The original is sealed.
  public DecisionDetails redact(
      Viewer viewer,
      ConsultationId consultation,
      int comment,
      List<TextSpan> passages,
      DecisionDraft draft) {
    var person = viewer.requireSignedIn("moderate");
    var request =
        new DecisionRequest(viewer, consultation, comment, ModerationAction.REDACT_SUMMARY, draft);
    return transactions.write(
        () ->
            decisionMaker.decide(
                request,
                answer -> {
                  submissions.redactSummary(answer.id(), person, passages);
                  return Map.of("passages", String.valueOf(passages.size()));
                }));
  }

  public DecisionDetails remove(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, ModerationAction.REMOVE_SUMMARY, draft);
  }

  public DecisionDetails restore(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, ModerationAction.RESTORE_SUMMARY, draft);
  }

  private DecisionDetails decide(
      Viewer viewer,
      ConsultationId consultation,
      int comment,
      ModerationAction action,
      DecisionDraft draft) {
    var request = new DecisionRequest(viewer, consultation, comment, action, draft);
    return transactions.write(() -> decisionMaker.decide(request));
  }
}
