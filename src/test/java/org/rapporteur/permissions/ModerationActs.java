package org.rapporteur.permissions;

import static org.rapporteur.permissions.Scenarios.ADVERSE;
import static org.rapporteur.permissions.Scenarios.FAVOURABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.SuspensionService;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.QueueService;
import org.springframework.stereotype.Component;

/// Acts on decisions, appeals, flags, the policy and the queue.
@Component
class ModerationActs extends Acts {

  private static final String MESSAGE = "The number is public.";

  private final CommentReviewService review;

  ModerationActs(
      ModerationService moderation,
      SuspensionService suspensions,
      AppealService appeals,
      FlagService flags,
      PolicyService policies,
      QueueService queue,
      CommentReviewService review) {
    this.review = review;
    registerDecisions(moderation, suspensions);
    registerReversals(moderation, suspensions);
    registerReading(moderation);
    registerAppeals(appeals, moderation);
    registerFlags(flags);
    register(
        "PolicyService.publishVersion",
        (v, s) -> {
          var current = policies.getCurrent(s.id());
          return policies.publishVersion(v, s.id(), current.version(), current.points());
        });
    register("QueueService.countByList", (v, s) -> queue.countByList(v, s.id()));
    register("QueueService.countWaiting", (v, s) -> queue.countWaiting(v) > 0);
    register(
        "QueueService.countWaitingByConsultation",
        (v, s) -> queue.countWaitingByConsultation(v).getOrDefault(s.id(), 0) > 0);
    register("QueueService.loadPage", (v, s) -> queue.loadPage(v, s.id(), QueueList.QUEUE, 0));
    register(
        "QueueService.findReviewContext",
        (v, s) -> queue.findReviewContext(v, s.consultation(), s.comment()));
  }

  private void registerDecisions(ModerationService moderation, SuspensionService suspensions) {
    register(
        "ModerationService.publish",
        (v, s) -> moderation.publish(v, s.id(), s.comment(), FAVOURABLE));
    register(
        "ModerationService.decline", (v, s) -> moderation.decline(v, s.id(), s.comment(), ADVERSE));
    register(
        "ModerationService.remove", (v, s) -> moderation.remove(v, s.id(), s.comment(), ADVERSE));
    register(
        "ModerationService.restore",
        (v, s) -> moderation.restore(v, s.id(), s.comment(), FAVOURABLE));
    register(
        "ModerationService.keep", (v, s) -> moderation.keep(v, s.id(), s.comment(), FAVOURABLE));
    register(
        "ModerationService.publishEdit",
        (v, s) -> moderation.publishEdit(v, s.id(), s.comment(), FAVOURABLE));
    register(
        "ModerationService.declineEdit",
        (v, s) -> moderation.declineEdit(v, s.id(), s.comment(), ADVERSE));
    register(
        "ModerationService.redact",
        (v, s) -> moderation.redact(v, s.id(), s.comment(), List.of(new TextSpan(5, 9)), ADVERSE));
    register(
        "SuspensionService.suspend",
        (v, s) ->
            suspensions.suspend(
                v, s.id(), s.comment(), Instant.now().plus(Duration.ofDays(7)), ADVERSE));
  }

  private void registerReversals(ModerationService moderation, SuspensionService suspensions) {
    register(
        "ModerationService.undo: another's of just now",
        (v, s) -> {
          var decided = moderation.keep(s.viewer(Actor.MODERATOR), s.id(), s.comment(), FAVOURABLE);
          return moderation.undo(v, s.id(), decided.number());
        });
    register(
        "ModerationService.undo: one's own of just now",
        (v, s) ->
            moderation.undo(
                v, s.id(), moderation.keep(v, s.id(), s.comment(), FAVOURABLE).number()));
    register(
        "ModerationService.overturn",
        (v, s) -> moderation.overturn(v, s.id(), s.decision(), MESSAGE));
    register(
        "SuspensionService.liftSuspension",
        (v, s) -> suspensions.liftSuspension(v, s.id(), s.decision(), MESSAGE));
    register(
        "SuspensionService.findSuspension",
        (v, s) -> suspensions.findSuspension(v, s.id(), s.person(Actor.AUTHOR)));
    registerVoid(
        "ModerationService.eraseTexts", (v, s) -> moderation.eraseTexts(v, s.id(), s.decision()));
  }

  /// The outcome tells how much of the decision is shown, by its message and its decider.
  private void registerReading(ModerationService moderation) {
    register(
        "ModerationService.find",
        (v, s) -> describeShownPart(moderation.find(v, s.id(), s.decision()).orElseThrow()));
    register(
        "ModerationService.listByComment",
        (v, s) ->
            describeShownPart(moderation.listByComment(v, s.id(), findCommentId(s)).getFirst()));
    register(
        "ModerationService.listByContributor",
        (v, s) -> moderation.listByContributor(v, s.id(), 2));
  }

  private static String describeShownPart(DecisionDetails decision) {
    if (decision.decider().person() != null) {
      return "all of it";
    }
    return decision.messageToContributor().isEmpty() ? "what is public" : "what the author is told";
  }

  private void registerAppeals(AppealService appeals, ModerationService moderation) {
    register("AppealService.appeal", (v, s) -> appeals.appeal(v, s.id(), s.decision(), MESSAGE));
    register("AppealService.uphold", (v, s) -> appeals.uphold(v, s.id(), s.decision(), MESSAGE));
    register("AppealService.dismiss", (v, s) -> appeals.dismiss(v, s.id(), s.decision(), MESSAGE));
    register(
        "AppealService.isAppealableBy",
        (v, s) ->
            appeals.isAppealableBy(v, moderation.find(v, s.id(), s.decision()).orElseThrow()));
    register(
        "AppealService.isAnswerableBy",
        (v, s) ->
            appeals.isAnswerableBy(v, appeals.findByEntry(s.id(), s.decision()).orElseThrow()));
    register("AppealService.listOwn", (v, s) -> appeals.listOwn(v));
    register("AppealService.countOpen", (v, s) -> appeals.countOpen(v, List.of(s.id()), 10));
    register("AppealService.listOpen", (v, s) -> appeals.listOpen(v, s.id(), 0, 10));
  }

  private void registerFlags(FlagService flags) {
    registerVoid(
        "FlagService.flag", (v, s) -> flags.flag(v, s.id(), s.comment(), FlagReason.OFF_TOPIC, ""));
    register(
        "FlagService.listByComment", (v, s) -> flags.listByComment(v, s.id(), findCommentId(s)));
    register("FlagService.findFlagged", (v, s) -> flags.findFlagged(v, s.id(), 0, 10));
    register("FlagService.countFlagged", (v, s) -> flags.countFlagged(v, List.of(s.id()), 10));
    register("FlagService.countReceived", (v, s) -> flags.countReceived(v, s.id(), 2));
    registerVoid("FlagService.close", (v, s) -> flags.close(v, s.id(), findCommentId(s), 1));
    registerVoid("FlagService.reopen", (v, s) -> flags.reopen(v, s.id(), findCommentId(s), 1));
  }

  private CommentId findCommentId(Scenario scenario) {
    return review.lock(scenario.id(), scenario.comment()).id();
  }
}
