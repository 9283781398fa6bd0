package org.rapporteur.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.RevisionReviewService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Decisions on comments by the moderators and the secretariat. Comment, counts, public log and
/// decision change in one transaction.
@Service
public class ModerationService {

  /// The decider can undo a decision within this time; the contributor is not notified before.
  public static final Duration UNDO_PERIOD = Duration.ofSeconds(10);

  private static final int MAX_SHOWN = 50;
  private static final Duration MAX_SUSPENSION = Duration.ofDays(366);

  private final DecisionMaker decisionMaker;
  private final SubmissionDecisions submissionDecisions;
  private final DecisionSql decisions;
  private final SuspensionSql suspensions;
  private final CommentReviewService review;
  private final RevisionReviewService revisions;
  private final ConsultationService consultations;
  private final PublicLogService log;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  ModerationService(
      DecisionMaker decisionMaker,
      SubmissionDecisions submissionDecisions,
      DecisionSql decisions,
      SuspensionSql suspensions,
      CommentReviewService review,
      RevisionReviewService revisions,
      ConsultationService consultations,
      PublicLogService log,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.decisionMaker = decisionMaker;
    this.submissionDecisions = submissionDecisions;
    this.decisions = decisions;
    this.suspensions = suspensions;
    this.review = review;
    this.revisions = revisions;
    this.consultations = consultations;
    this.log = log;
    this.events = events;
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

  /// Redacts passages of the comment's Markdown and quotations of them in other comments. The
  /// originals are sealed.
  public DecisionDetails redact(
      Viewer viewer,
      ConsultationId consultation,
      int comment,
      List<TextSpan> passages,
      DecisionDraft draft) {
    var person = viewer.requireSignedIn("moderate");
    var facts = new HashMap<String, String>();
    facts.put("passages", String.valueOf(passages.size()));
    return decisionMaker.decide(
        viewer,
        consultation,
        comment,
        ModerationAction.REDACT,
        draft,
        facts,
        reviewed -> {
          int quoting = revisions.redact(reviewed.id(), person, passages);
          if (quoting > 0) {
            facts.put("quotations", String.valueOf(quoting));
          }
        });
  }

  /// Prevents the contributor of a comment from posting in this consultation until the given time.
  public DecisionDetails suspend(
      Viewer viewer, ConsultationId consultation, int comment, Instant until, DecisionDraft draft) {
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(MAX_SUSPENSION))) {
      throw new InvalidInput("suspension.until", "until");
    }
    return transactions.write(
        () -> {
          var recorded =
              decisionMaker.decide(
                  viewer,
                  consultation,
                  comment,
                  ModerationAction.SUSPEND,
                  draft,
                  Map.of("until", until.truncatedTo(ChronoUnit.SECONDS).toString()),
                  reviewed -> {});
          var author = review.lock(consultation, comment).author();
          if (author == null) {
            throw new NotFound("author", comment);
          }
          suspensions.add(recorded.id(), consultation, author, until);
          return recorded;
        });
  }

  public DecisionDetails liftSuspension(
      Viewer viewer, ConsultationId consultation, int suspension, String publicReason) {
    viewer.requireStaff(consultation.scope(), "moderate");
    String validReason =
        InputText.optionalText("publicReason", publicReason, DecisionDraft.MAX_TEXT);
    return transactions.write(
        () -> {
          var suspended = load(consultation, suspension);
          if (suspended.action() != ModerationAction.SUSPEND || !suspended.isInForce()) {
            throw new NotSuspended(suspension);
          }
          return decisionMaker.reverse(viewer, suspended, ModerationAction.LIFT, validReason, null);
        });
  }

  public Optional<Suspension> findSuspension(
      Viewer viewer, ConsultationId consultation, PersonId person) {
    viewer.requireStaff(consultation.scope(), "moderate");
    return suspensions.findActive(person, consultation);
  }

  /// Undoes the viewer's own last decision on a comment, before the contributor is notified.
  public DecisionDetails undo(Viewer viewer, ConsultationId consultation, int decision) {
    var person = viewer.requireStaff(consultation.scope(), "moderate");
    return transactions.write(
        () -> {
          var undone = load(consultation, decision);
          var reversal = undone.action().reversal().orElseThrow(() -> new UndoExpired(decision));
          review.lock(consultation, undone.commentNumber());
          boolean isLatest = decisionMaker.lastDecisionNumber(undone.comment()) == decision;
          boolean isOwn = person.equals(undone.decidedBy());
          if (!isOwn || !isLatest || !clock.instant().isBefore(undone.notifyAfter())) {
            throw new UndoExpired(decision);
          }
          return submissionDecisions.reverse(viewer, undone, reversal, "", null);
        });
  }

  /// Reverses a decision after its appeal was upheld.
  public DecisionDetails overturn(
      Viewer viewer, ConsultationId consultation, int decision, String reason) {
    viewer.requireStaff(consultation.scope(), "moderate");
    String validReason = InputText.requireText("publicReason", reason, DecisionDraft.MAX_TEXT);
    return transactions.write(
        () -> {
          var overturned = load(consultation, decision);
          var remedy = overturned.action().remedy().orElseThrow(() -> new UndoExpired(decision));
          if (!overturned.isInForce()
              || viewer.person() == null
              || isOwnDecision(viewer, overturned)) {
            throw new NotAllowed("overturn");
          }
          return submissionDecisions.reverse(
              viewer, overturned, remedy, validReason, "second-moderator");
        });
  }

  /// Permanently erases the texts and the decider's name, here and in the log.
  public void eraseTexts(Viewer viewer, ConsultationId consultation, int decision) {
    viewer.requireSecretariat(consultation.scope(), "erase");
    transactions.write(
        () -> {
          var id = load(consultation, decision).id();
          decisions.eraseTexts(id);
          events.publishEvent(new DecisionErased(id, consultation));
          log.eraseText(new LogName(consultations.get(consultation).slug().value()), decision);
        });
  }

  /// Finds a decision by its log number, with the texts that the viewer may see.
  public Optional<DecisionDetails> find(Viewer viewer, ConsultationId consultation, int decision) {
    return decisions.find(consultation, decision).map(found -> asVisibleTo(viewer, found));
  }

  /// Newest first.
  public List<DecisionDetails> listByComment(
      Viewer viewer, ConsultationId consultation, CommentId comment) {
    return decisions.listByComment(comment, MAX_SHOWN).stream()
        .filter(decision -> decision.consultation().equals(consultation))
        .map(found -> asVisibleTo(viewer, found))
        .toList();
  }

  /// Newest first; for staff.
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
    return transactions.write(
        () -> submissionDecisions.decide(viewer, consultation, comment, action, draft));
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

  private static boolean isOwnDecision(Viewer viewer, DecisionDetails decision) {
    var decidedBy = decision.decidedBy();
    return decidedBy != null && viewer.isPerson(decidedBy);
  }
}
