package org.rapporteur.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.appeal.AppealAnswered;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.appeal.AppealState;
import org.rapporteur.moderation.appeal.AppealSubmitted;
import org.rapporteur.moderation.flag.FlagRaised;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EnableScenarios
@Tag("transactions")
class ModerationEventsIT {

  @Autowired Fixtures fixtures;
  @Autowired ModerationService moderation;
  @Autowired AppealService appeals;
  @Autowired FlagService flags;
  @Autowired CommentService comments;

  @Test
  void flagDecisionAppealAndAnswerPublishEvents(Scenario scenario) {
    var consultation = fixtures.anOpenConsultation();
    var id = consultation.id();
    var decider = fixtures.aModeratorOf(id);
    var second = fixtures.aModeratorOf(id);
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var question = consultation.question(1).orElseThrow().id();
    var comment =
        comments
            .post(
                author,
                id,
                new CommentDraft(question, null, null, LanguageTag.ENGLISH, "A comment."),
                Channel.WEB,
                IdempotencyKey.random())
            .comment();

    scenario
        .stimulate(() -> flags.flag(reader, id, 1, FlagReason.SPAM, ""))
        .andWaitForEventOfType(FlagRaised.class)
        .matching(event -> event.comment().equals(comment))
        .toArrive();
    var decided =
        scenario.stimulate(
            () ->
                moderation.remove(
                    decider, id, 1, new DecisionDraft("3.3", "No offers.", "An offer.")));
    var number = new int[1];
    decided
        .andWaitForEventOfType(DecisionMade.class)
        .matching(
            event -> event.comment().equals(comment) && event.action() == ModerationAction.REMOVE)
        .toArriveAndVerify(
            (event, decision) -> {
              number[0] = decision.number();
              assertThat(event.notifyAfter())
                  .isEqualTo(decision.decidedAt().plus(ModerationService.UNDO_PERIOD));
            });
    scenario
        .stimulate(() -> appeals.appeal(author, id, number[0], "It is no offer."))
        .andWaitForEventOfType(AppealSubmitted.class)
        .toArrive();
    scenario
        .stimulate(() -> appeals.dismiss(second, id, number[0], "It is."))
        .andWaitForEventOfType(AppealAnswered.class)
        .matching(event -> List.of(AppealState.DISMISSED).contains(event.state()))
        .toArrive();
  }
}
