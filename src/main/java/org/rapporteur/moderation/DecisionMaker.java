package org.rapporteur.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentUnderReview;
import org.rapporteur.discussion.comment.RevisionReviewService;
import org.rapporteur.discussion.submission.SubmissionReviewService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Makes and reverses decisions on comments. The log entry is written last, because it locks the
/// log for everyone.
@Component
class DecisionMaker {

  private static final DecisionId NO_ID = new DecisionId(0);

  private final DecisionSql decisions;
  private final SuspensionSql suspensions;
  private final PolicyService policies;
  private final FlagService flags;
  private final CommentReviewService review;
  private final RevisionReviewService revisions;
  private final SubmissionReviewService submissions;
  private final DecisionRecorder recorder;
  private final Transactions transactions;
  private final Clock clock;

  DecisionMaker(
      DecisionSql decisions,
      SuspensionSql suspensions,
      PolicyService policies,
      FlagService flags,
      CommentReviewService review,
      RevisionReviewService revisions,
      SubmissionReviewService submissions,
      DecisionRecorder recorder,
      Transactions transactions,
      Clock clock) {
    this.decisions = decisions;
    this.suspensions = suspensions;
    this.policies = policies;
    this.flags = flags;
    this.review = review;
    this.revisions = revisions;
    this.submissions = submissions;
    this.recorder = recorder;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Decides now, in a new transaction or in the current one.
  DecisionDetails decide(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      ModerationAction action,
      DecisionDraft draft,
      Map<String, String> facts,
      Consumer<CommentUnderReview> effect) {
    return transactions.write(
        () -> decide(viewer, consultation, number, action, draft, facts, null, effect));
  }

  /// Decides in the current transaction. `decidedAt` is null for a decision made now.
  DecisionDetails decide(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      ModerationAction action,
      DecisionDraft draft,
      Map<String, String> facts,
      @Nullable Instant decidedAt,
      Consumer<CommentUnderReview> effect) {
    viewer.requireStaff(consultation.scope(), "moderate");
    var policy = policies.getCurrent(consultation);
    requireGroundAndMessage(action, draft, policy);
    var comment = review.lock(consultation, number);
    if (comment.isWrittenBy(viewer)) {
      throw new OwnCommentCannotBeModerated(number);
    }
    requireUndecided(comment, action, draft);
    effect.accept(comment);
    var all = new HashMap<>(facts);
    int flagged = action.isAboutPerson() ? 0 : countOpenFlags(comment.id());
    if (flagged > 0) {
      all.put("flags", String.valueOf(flagged));
    }
    if (decidedAt != null) {
      all.put("decidedAt", decidedAt.truncatedTo(ChronoUnit.SECONDS).toString());
    }
    Instant time = decidedAt == null ? clock.instant() : decidedAt;
    var recorded =
        recorder.record(
            createUnnumbered(
                viewer, consultation, comment, action, draft, policy.version(), null, time),
            all,
            null);
    if (!action.isAboutPerson()) {
      flags.close(viewer, consultation, comment.id(), recorded.number());
    }
    return recorded;
  }

  /// Reverses a decision by a new one. `role` is null when the viewer's own role applies.
  DecisionDetails reverse(
      Viewer viewer,
      DecisionDetails reversed,
      ModerationAction action,
      String reason,
      @Nullable String role) {
    var consultation = reversed.consultation();
    var comment = review.lock(consultation, reversed.commentNumber());
    if (comment.isWrittenBy(viewer)) {
      throw new OwnCommentCannotBeModerated(comment.number());
    }
    if (!action.canApplyTo(comment) || hasLaterRedaction(reversed, action)) {
      throw new ActionNotPossible(comment, action);
    }
    if (action != ModerationAction.LIFT) {
      apply(action, comment.id());
    }
    var draft = new DecisionDraft(reversed.policyPoint(), "", reason);
    var recorded =
        recorder.record(
            createUnnumbered(
                viewer,
                consultation,
                comment,
                action,
                draft,
                reversed.policyVersion(),
                role,
                clock.instant()),
            Map.of("reverses", reversed.label()),
            reversed.id());
    if (action == ModerationAction.LIFT) {
      suspensions.lift(reversed.id(), recorded.number());
    }
    if (role == null) {
      flags.reopen(viewer, consultation, comment.id(), reversed.number());
    }
    return recorded;
  }

  /// A redaction seals the text left by the previous one, so the latest must be reversed first.
  private boolean hasLaterRedaction(DecisionDetails reversed, ModerationAction action) {
    return action == ModerationAction.UNREDACT
        && decisions
            .findRedaction(reversed.comment())
            .filter(n -> n != reversed.number())
            .isPresent();
  }

  void apply(ModerationAction action, CommentId comment) {
    switch (action) {
      case PUBLISH, RESTORE -> review.publish(comment);
      case DECLINE -> review.decline(comment);
      case REMOVE -> review.remove(comment);
      case RETURN -> review.returnToReview(comment);
      case PUBLISH_EDIT -> revisions.publishEdit(comment);
      case DECLINE_EDIT -> revisions.declineEdit(comment);
      case RETURN_EDIT -> revisions.returnEditToReview(comment);
      case UNREDACT -> revisions.unseal(comment);
      case REMOVE_SUMMARY -> submissions.removeSummary(comment);
      case RESTORE_SUMMARY -> submissions.restoreSummary(comment);
      case UNREDACT_SUMMARY -> submissions.unsealSummary(comment);
      case KEEP, REOPEN -> {}
      case REDACT, REDACT_SUMMARY, SUSPEND, LIFT ->
          throw new IllegalStateException("Action needs more than the comment: " + action);
    }
  }

  /// The number of the last decision on a comment, 0 if there is none.
  int lastDecisionNumber(CommentId comment) {
    return decisions.listByComment(comment, 1).stream()
        .findFirst()
        .map(DecisionDetails::number)
        .orElse(0);
  }

  boolean isContributor(Viewer viewer, DecisionDetails decision) {
    return viewer.isSignedIn()
        && review.isAuthor(viewer, decision.consultation(), decision.commentNumber());
  }

  /// Creates a decision that has no log number yet.
  private static DecisionDetails createUnnumbered(
      Viewer viewer,
      ConsultationId consultation,
      CommentUnderReview comment,
      ModerationAction action,
      DecisionDraft draft,
      int policyVersion,
      @Nullable String role,
      Instant time) {
    Instant decidedAt = time.truncatedTo(ChronoUnit.MICROS);
    return new DecisionDetails(
        NO_ID,
        consultation,
        0,
        action,
        comment.id(),
        comment.number(),
        comment.contributor(),
        policyVersion,
        draft.policyPoint(),
        viewer.person(),
        viewer.name(),
        role == null ? deciderRole(viewer, consultation) : role,
        decidedAt,
        decidedAt.plus(ModerationService.UNDO_PERIOD),
        null,
        null,
        draft.messageToContributor(),
        draft.publicReason());
  }

  private int countOpenFlags(CommentId comment) {
    return flags.countReasons(List.of(comment)).getOrDefault(comment, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private static void requireGroundAndMessage(
      ModerationAction action, DecisionDraft draft, Policy policy) {
    var point = policy.requirePoint(draft.policyPoint());
    if (action.isAdverse() && !point.isGround()) {
      throw new PolicyGroundRequired(point.number());
    }
    if (action.isAdverse() && draft.messageToContributor().isEmpty()) {
      throw new InvalidInput("decision.text", "messageToContributor");
    }
  }

  private void requireUndecided(
      CommentUnderReview comment, ModerationAction action, DecisionDraft draft) {
    var latest = decisions.listByComment(comment.id(), 1).stream().findFirst();
    var lastSeen = draft.lastSeenDecision();
    boolean hasUnseen =
        lastSeen != null && latest.map(DecisionDetails::number).orElse(0).intValue() != lastSeen;
    if (latest.isPresent() && (hasUnseen || !action.canApplyTo(comment))) {
      throw new AlreadyDecided(latest.get());
    }
    if (!action.canApplyTo(comment)) {
      throw new ActionNotPossible(comment, action);
    }
  }

  private static String deciderRole(Viewer viewer, ConsultationId consultation) {
    return viewer.isModeratorIn(consultation.scope()) ? "moderator" : "secretariat";
  }
}
