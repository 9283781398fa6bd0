package org.rapporteur.moderation;

import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.submission.SubmissionReview;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.springframework.stereotype.Service;

/// Decisions on the summary of a formal submission, which is named by one of its answers. They are
/// taken back, appealed against and reversed as those on comments: [ModerationService].
@Service
public class SummaryModeration {

  private final DecisionMaking making;
  private final SubmissionReview submissions;

  SummaryModeration(DecisionMaking making, SubmissionReview submissions) {
    this.making = making;
    this.submissions = submissions;
  }

  /// Blacks out passages of the summary's Markdown; the original is sealed.
  public DecisionDetails redact(
      Viewer viewer,
      ConsultationId consultation,
      int comment,
      List<TextSpan> passages,
      DecisionDraft draft) {
    var person = viewer.actor("moderate");
    return making.decide(
        viewer,
        consultation,
        comment,
        Act.REDACT_SUMMARY,
        draft,
        Map.of("passages", String.valueOf(passages.size())),
        reviewed -> submissions.redactSummary(reviewed.id(), person, passages));
  }

  public DecisionDetails remove(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, Act.REMOVE_SUMMARY, draft);
  }

  public DecisionDetails restore(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, Act.RESTORE_SUMMARY, draft);
  }

  private DecisionDetails decide(
      Viewer viewer, ConsultationId consultation, int comment, Act act, DecisionDraft draft) {
    return making.decide(
        viewer,
        consultation,
        comment,
        act,
        draft,
        Map.of(),
        reviewed -> making.carryOut(act, reviewed.id()));
  }
}
