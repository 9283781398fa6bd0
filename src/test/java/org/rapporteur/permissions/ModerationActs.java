package org.rapporteur.permissions;

import static org.rapporteur.permissions.Scenes.ADVERSE;
import static org.rapporteur.permissions.Scenes.FAVOURABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationAction;
import org.rapporteur.moderation.ModerationImport;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.SuspensionService;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.QueueService;
import org.springframework.stereotype.Component;

/// Decisions, appeals, flags, the policy and the queue.
@Component
class ModerationActs extends Acts {

  private static final String WORDS = "The number is public.";

  private final CommentReviewService review;

  ModerationActs(
      ModerationService moderation,
      SuspensionService suspensions,
      ModerationImport history,
      AppealService appeals,
      FlagService flags,
      PolicyService policies,
      QueueService queue,
      CommentReviewService review) {
    this.review = review;
    decide(moderation, suspensions, history);
    takeBack(moderation, suspensions);
    read(moderation);
    appeal(appeals, moderation);
    flag(flags);
    asks(
        "PolicyService.publishVersion",
        (v, s) -> {
          var current = policies.getCurrent(s.id());
          return policies.publishVersion(v, s.id(), current.version(), current.points());
        });
    asks("QueueService.countByList", (v, s) -> queue.countByList(v, s.id()));
    asks("QueueService.countWaiting", (v, s) -> queue.countWaiting(v) > 0);
    asks(
        "QueueService.countWaitingByConsultation",
        (v, s) -> queue.countWaitingByConsultation(v).getOrDefault(s.id(), 0) > 0);
    asks("QueueService.loadPage", (v, s) -> queue.loadPage(v, s.id(), QueueList.QUEUE, 0));
    asks(
        "QueueService.findReviewContext",
        (v, s) -> queue.findReviewContext(v, s.consultation(), s.comment()));
  }

  private void decide(
      ModerationService moderation, SuspensionService suspensions, ModerationImport history) {
    asks(
        "ModerationService.publish",
        (v, s) -> moderation.publish(v, s.id(), s.comment(), FAVOURABLE));
    asks(
        "ModerationService.decline", (v, s) -> moderation.decline(v, s.id(), s.comment(), ADVERSE));
    asks("ModerationService.remove", (v, s) -> moderation.remove(v, s.id(), s.comment(), ADVERSE));
    asks(
        "ModerationService.restore",
        (v, s) -> moderation.restore(v, s.id(), s.comment(), FAVOURABLE));
    asks("ModerationService.keep", (v, s) -> moderation.keep(v, s.id(), s.comment(), FAVOURABLE));
    asks(
        "ModerationService.publishEdit",
        (v, s) -> moderation.publishEdit(v, s.id(), s.comment(), FAVOURABLE));
    asks(
        "ModerationService.declineEdit",
        (v, s) -> moderation.declineEdit(v, s.id(), s.comment(), ADVERSE));
    asks(
        "ModerationService.redact",
        (v, s) -> moderation.redact(v, s.id(), s.comment(), List.of(new TextSpan(5, 9)), ADVERSE));
    asks(
        "SuspensionService.suspend",
        (v, s) ->
            suspensions.suspend(
                v, s.id(), s.comment(), Instant.now().plus(Duration.ofDays(7)), ADVERSE));
    asks(
        "ModerationImport.importDecision",
        (v, s) ->
            history.importDecision(
                v, s.id(), s.comment(), ModerationAction.REMOVE, ADVERSE, Instant.EPOCH));
  }

  private void takeBack(ModerationService moderation, SuspensionService suspensions) {
    asks(
        "ModerationService.undo: another's of just now",
        (v, s) -> {
          var decided = moderation.keep(s.viewer(Who.MODERATOR), s.id(), s.comment(), FAVOURABLE);
          return moderation.undo(v, s.id(), decided.number());
        });
    asks(
        "ModerationService.undo: one's own of just now",
        (v, s) ->
            moderation.undo(
                v, s.id(), moderation.keep(v, s.id(), s.comment(), FAVOURABLE).number()));
    asks(
        "ModerationService.overturn",
        (v, s) -> moderation.overturn(v, s.id(), s.decision(), WORDS));
    asks(
        "SuspensionService.liftSuspension",
        (v, s) -> suspensions.liftSuspension(v, s.id(), s.decision(), WORDS));
    asks(
        "SuspensionService.findSuspension",
        (v, s) -> suspensions.findSuspension(v, s.id(), s.person(Who.AUTHOR)));
    does("ModerationService.eraseTexts", (v, s) -> moderation.eraseTexts(v, s.id(), s.decision()));
  }

  /// What stands in the text for the author and the name of who decided tells how much is shown.
  private void read(ModerationService moderation) {
    asks(
        "ModerationService.find",
        (v, s) -> shown(moderation.find(v, s.id(), s.decision()).orElseThrow()));
    asks(
        "ModerationService.listByComment",
        (v, s) -> shown(moderation.listByComment(v, s.id(), comment(s)).getFirst()));
    asks(
        "ModerationService.listByContributor",
        (v, s) -> moderation.listByContributor(v, s.id(), 2));
  }

  private static String shown(DecisionDetails decision) {
    if (decision.decider().person() != null) {
      return "all of it";
    }
    return decision.messageToContributor().isEmpty() ? "what is public" : "what the author is told";
  }

  private void appeal(AppealService appeals, ModerationService moderation) {
    asks("AppealService.appeal", (v, s) -> appeals.appeal(v, s.id(), s.decision(), WORDS));
    asks("AppealService.uphold", (v, s) -> appeals.uphold(v, s.id(), s.decision(), WORDS));
    asks("AppealService.dismiss", (v, s) -> appeals.dismiss(v, s.id(), s.decision(), WORDS));
    asks(
        "AppealService.isAppealableBy",
        (v, s) ->
            appeals.isAppealableBy(v, moderation.find(v, s.id(), s.decision()).orElseThrow()));
    asks(
        "AppealService.isAnswerableBy",
        (v, s) ->
            appeals.isAnswerableBy(v, appeals.findByEntry(s.id(), s.decision()).orElseThrow()));
    asks("AppealService.listOwn", (v, s) -> appeals.listOwn(v));
    asks("AppealService.countOpen", (v, s) -> appeals.countOpen(v, List.of(s.id()), 10));
    asks("AppealService.listOpen", (v, s) -> appeals.listOpen(v, s.id(), 0, 10));
  }

  private void flag(FlagService flags) {
    does(
        "FlagService.flag", (v, s) -> flags.flag(v, s.id(), s.comment(), FlagReason.OFF_TOPIC, ""));
    asks("FlagService.listByComment", (v, s) -> flags.listByComment(v, s.id(), comment(s)));
    asks("FlagService.findFlagged", (v, s) -> flags.findFlagged(v, s.id(), 0, 10));
    asks("FlagService.countFlagged", (v, s) -> flags.countFlagged(v, List.of(s.id()), 10));
    asks("FlagService.countReceived", (v, s) -> flags.countReceived(v, s.id(), 2));
    does("FlagService.close", (v, s) -> flags.close(v, s.id(), comment(s), 1));
    does("FlagService.reopen", (v, s) -> flags.reopen(v, s.id(), comment(s), 1));
  }

  private CommentId comment(Scene scene) {
    return review.lock(scene.id(), scene.comment()).id();
  }
}
