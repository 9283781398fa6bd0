package org.rapporteur.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.RevisionReviewService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Makes, undoes and lists decisions on comments. One transaction changes the comment, the counts,
/// the decision and the public log.
@Service
public class ModerationService {

  /// The decider can undo a decision within this time. The contributor is notified later.
  public static final Duration UNDO_PERIOD = Duration.ofSeconds(10);

  private static final int MAX_SHOWN = 50;

  private final DecisionMaker decisionMaker;
  private final SubmissionDecisions submissionDecisions;
  private final DecisionRecorder recorder;
  private final DecisionSql decisions;
  private final RevisionReviewService revisions;
  private final Transactions transactions;
  private final Clock clock;

  ModerationService(
      DecisionMaker decisionMaker,
      SubmissionDecisions submissionDecisions,
      DecisionRecorder recorder,
      DecisionSql decisions,
      RevisionReviewService revisions,
      Transactions transactions,
      Clock clock) {
    this.decisionMaker = decisionMaker;
    this.submissionDecisions = submissionDecisions;
    this.recorder = recorder;
    this.decisions = decisions;
    this.revisions = revisions;
    this.transactions = transactions;
    this.clock = clock;
  }

  public DecisionDetails publish(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, ModerationAction.PUBLISH, draft);
  }

  public DecisionDetails decline(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, ModerationAction.DECLINE, draft);
  }

  public DecisionDetails remove(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, ModerationAction.REMOVE, draft);
  }

  public DecisionDetails restore(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, ModerationAction.RESTORE, draft);
  }

  /// Closes the flags on a comment and leaves the comment unchanged.
  public DecisionDetails keep(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, ModerationAction.KEEP, draft);
  }

  public DecisionDetails publishEdit(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, ModerationAction.PUBLISH_EDIT, draft);
  }

  public DecisionDetails declineEdit(
      Viewer viewer, ConsultationId consultation, int comment, DecisionDraft draft) {
    return decide(viewer, consultation, comment, ModerationAction.DECLINE_EDIT, draft);
  }

  /// Redacts passages of the comment's Markdown, and quotations of them in other comments. The
  /// original texts are sealed.
  public DecisionDetails redact(
      Viewer viewer,
      ConsultationId consultation,
      int comment,
      List<TextSpan> passages,
      DecisionDraft draft) {
    var person = viewer.requireSignedIn("moderate");
    var request =
        new DecisionRequest(viewer, consultation, comment, ModerationAction.REDACT, draft);
    return transactions.write(
        () ->
            decisionMaker.decide(
                request,
                redacted ->
                    createRedactionFacts(
                        passages, revisions.redact(redacted.id(), person, passages))));
  }

  /// Undoes the viewer's own last decision on a comment, before the contributor is notified.
  public DecisionDetails undo(Viewer viewer, ConsultationId consultation, int decision) {
    var person = viewer.requireStaff(consultation.scope(), "moderate");
    return transactions.write(
        () ->
            submissionDecisions.undo(
                viewer, person, load(consultation, decision), clock.instant()));
  }

  /// Reverses a decision after its appeal was upheld.
  public DecisionDetails overturn(
      Viewer viewer, ConsultationId consultation, int decision, String reason) {
    var person = viewer.requireStaff(consultation.scope(), "moderate");
    String validReason =
        InputText.requireText("publicReason", reason, DecisionDraft.MAX_TEXT_LENGTH);
    return transactions.write(
        () -> {
          var overturned = load(consultation, decision);
          var remedy =
              overturned.action().remedy().orElseThrow(() -> new CannotUndoDecision(decision));
          if (!overturned.isInForce() || overturned.isDecidedBy(person)) {
            throw new NotAllowed("overturn");
          }
          return submissionDecisions.reverse(
              overturned, ReversalRequest.onAppeal(viewer, remedy, validReason));
        });
  }

  /// Permanently erases the texts and the decider's name, here and in the log.
  public void eraseTexts(Viewer viewer, ConsultationId consultation, int decision) {
    viewer.requireSecretariat(consultation.scope(), "erase");
    transactions.write(() -> recorder.eraseTexts(load(consultation, decision)));
  }

  /// Finds a decision by its log number, with the texts that the viewer may see.
  public Optional<DecisionDetails> find(Viewer viewer, ConsultationId consultation, int decision) {
    return decisions.find(consultation, decision).map(details -> asVisibleTo(viewer, details));
  }

  /// Returns the decisions on a comment, newest first.
  public List<DecisionDetails> listByComment(
      Viewer viewer, ConsultationId consultation, CommentId comment) {
    return decisions.listByComment(comment, MAX_SHOWN).stream()
        .filter(decision -> decision.consultation().equals(consultation))
        .map(decision -> asVisibleTo(viewer, decision))
        .toList();
  }

  /// Returns the decisions on all comments of a contributor, newest first. Only staff can see them.
  public List<DecisionDetails> listByContributor(
      Viewer viewer, ConsultationId consultation, int contributor) {
    viewer.requireStaff(consultation.scope(), "moderate");
    return decisions.listByContributor(consultation, contributor, MAX_SHOWN);
  }

  private DecisionDetails decide(
      Viewer viewer,
      ConsultationId consultation,
      int comment,
      ModerationAction action,
      DecisionDraft draft) {
    var request = new DecisionRequest(viewer, consultation, comment, action, draft);
    return transactions.write(() -> submissionDecisions.decide(request));
  }

  /// Creates the public facts of a redaction for the log.
  ///
  /// @param quotations the number of comments that quoted the passages
  private static Map<String, String> createRedactionFacts(List<TextSpan> passages, int quotations) {
    var facts = new HashMap<String, String>();
    facts.put("passages", String.valueOf(passages.size()));
    if (quotations > 0) {
      facts.put("quotations", String.valueOf(quotations));
    }
    return facts;
  }

  private DecisionDetails load(ConsultationId consultation, int decision) {
    return decisions
        .find(consultation, decision)
        .orElseThrow(() -> new NotFound("decision", decision));
  }

  private DecisionDetails asVisibleTo(Viewer viewer, DecisionDetails decision) {
    if (viewer.isStaffIn(decision.consultation().scope())) {
      return decision;
    }
    return decisionMaker.isContributor(viewer, decision)
        ? decision.forContributor()
        : decision.forPublic();
  }
}
