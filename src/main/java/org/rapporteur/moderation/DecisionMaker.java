package org.rapporteur.moderation;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentUnderReview;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.shared.InvalidInput;
import org.springframework.stereotype.Component;

/// Makes and reverses decisions on comments in the current transaction. The log entry is written
/// last, because it locks the log for all requests.
@Component
class DecisionMaker {

  /// Applies a decision to a comment.
  interface Effect {

    /// Returns facts about the effect for the public log.
    Map<String, String> apply(CommentUnderReview comment);
  }

  private final DecisionSql decisions;
  private final PolicyService policies;
  private final FlagService flags;
  private final CommentReviewService review;
  private final ActionEffects effects;
  private final DecisionRecorder recorder;
  private final Clock clock;

  DecisionMaker(
      DecisionSql decisions,
      PolicyService policies,
      FlagService flags,
      CommentReviewService review,
      ActionEffects effects,
      DecisionRecorder recorder,
      Clock clock) {
    this.decisions = decisions;
    this.policies = policies;
    this.flags = flags;
    this.review = review;
    this.effects = effects;
    this.recorder = recorder;
    this.clock = clock;
  }

  /// Makes a decision and applies its action to the comment.
  DecisionDetails decide(DecisionRequest request) {
    return decide(request, Map.of());
  }

  /// Makes a decision and applies its action to the comment. The facts are for the public log.
  DecisionDetails decide(DecisionRequest request, Map<String, String> facts) {
    return decide(request, comment -> applyAction(request, comment, facts));
  }

  /// Makes a decision and applies `effect` to the comment.
  DecisionDetails decide(DecisionRequest request, Effect effect) {
    var viewer = request.viewer();
    var consultation = request.consultation();
    var action = request.action();
    viewer.requireStaff(consultation.scope(), "moderate");
    var policy = policies.getCurrent(consultation);
    requireGroundAndMessage(action, request.draft(), policy);
    var comment = lockCommentOfOthers(viewer, consultation, request.comment());
    requireUndecided(comment, action, request.draft());
    var facts = applyEffect(effect, action, comment);
    var recorded =
        recorder.record(
            new NewDecision(
                action,
                toSubject(consultation, comment),
                request.draft().withPolicyVersion(policy.version()),
                createDecider(viewer, deciderRole(viewer, consultation)),
                DecisionDetails.Times.forDecisionAt(clock.instant()),
                facts,
                null));
    if (!action.isAboutPerson()) {
      flags.close(viewer, consultation, comment.id(), recorded.number());
    }
    return recorded;
  }

  /// Reverses a decision by a new one.
  DecisionDetails reverse(DecisionDetails reversed, ReversalRequest request) {
    var viewer = request.viewer();
    var consultation = reversed.consultation();
    var action = request.action();
    var comment = lockCommentOfOthers(viewer, consultation, reversed.commentNumber());
    if (!action.canApplyTo(comment) || hasLaterRedaction(reversed, action)) {
      throw new ActionNotPossible(comment, action);
    }
    effects.apply(action, comment.id());
    String role =
        request.isOnAppeal()
            ? DecisionDetails.Decider.SECOND_MODERATOR
            : deciderRole(viewer, consultation);
    var recorded =
        recorder.record(
            new NewDecision(
                action,
                toSubject(consultation, comment),
                reversed.reasons().forReversal(request.publicReason()),
                createDecider(viewer, role),
                DecisionDetails.Times.forDecisionAt(clock.instant()),
                Map.of("reverses", reversed.label()),
                reversed.id()));
    if (!request.isOnAppeal()) {
      flags.reopen(viewer, consultation, comment.id(), reversed.number());
    }
    return recorded;
  }

  /// True if this is the last decision on its comment.
  boolean isLatest(DecisionDetails decision) {
    return decisions
        .findLatest(decision.comment())
        .filter(latest -> latest.id().equals(decision.id()))
        .isPresent();
  }

  boolean isContributor(Viewer viewer, DecisionDetails decision) {
    return viewer.isSignedIn()
        && review.isAuthor(viewer, decision.consultation(), decision.commentNumber());
  }

  /// Applies the effect. Returns its facts, with the number of open flags that the decision closes.
  private Map<String, String> applyEffect(
      Effect effect, ModerationAction action, CommentUnderReview comment) {
    var facts = new HashMap<>(effect.apply(comment));
    int openFlags = action.isAboutPerson() ? 0 : countOpenFlags(comment.id());
    if (openFlags > 0) {
      facts.put("flags", String.valueOf(openFlags));
    }
    return facts;
  }

  private Map<String, String> applyAction(
      DecisionRequest request, CommentUnderReview comment, Map<String, String> facts) {
    effects.apply(request.action(), comment.id());
    return facts;
  }

  /// Locks the comment. Throws [CannotModerateOwnComment] if the viewer contributed it.
  private CommentUnderReview lockCommentOfOthers(
      Viewer viewer, ConsultationId consultation, int number) {
    var comment = review.lock(consultation, number);
    if (comment.isWrittenBy(viewer)) {
      throw new CannotModerateOwnComment(number);
    }
    return comment;
  }

  /// A redaction seals the text left by the previous one, so the latest must be reversed first.
  private boolean hasLaterRedaction(DecisionDetails reversed, ModerationAction action) {
    return action == ModerationAction.UNREDACT
        && decisions
            .findRedaction(reversed.comment())
            .filter(number -> number != reversed.number())
            .isPresent();
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

  /// Requires that the action is possible and that the moderator saw the last decision.
  private void requireUndecided(
      CommentUnderReview comment, ModerationAction action, DecisionDraft draft) {
    var latest = decisions.findLatest(comment.id());
    if (latest.isPresent()
        && (draft.hasNotSeen(latest.get().number()) || !action.canApplyTo(comment))) {
      throw new AlreadyDecided(latest.get());
    }
    if (!action.canApplyTo(comment)) {
      throw new ActionNotPossible(comment, action);
    }
  }

  private static DecisionDetails.Subject toSubject(
      ConsultationId consultation, CommentUnderReview comment) {
    return new DecisionDetails.Subject(
        consultation, comment.id(), comment.number(), comment.contributor());
  }

  private static DecisionDetails.Decider createDecider(Viewer viewer, String role) {
    return new DecisionDetails.Decider(viewer.person(), viewer.name(), role);
  }

  private static String deciderRole(Viewer viewer, ConsultationId consultation) {
    return viewer.isModeratorIn(consultation.scope())
        ? DecisionDetails.Decider.MODERATOR
        : DecisionDetails.Decider.SECRETARIAT;
  }
}
