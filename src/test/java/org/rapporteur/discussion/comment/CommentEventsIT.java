package org.rapporteur.discussion.comment;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.CommentsPublished;
import org.rapporteur.discussion.PositionChanged;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

/// Tests the events that comments and positions publish.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EnableScenarios
@Tag("transactions")
class CommentEventsIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired PositionService positions;

  @Test
  void postingPublishesCommentPublishedEvent(Scenario scenario) {
    var consultation = fixtures.anOpenConsultation();
    var stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var draft =
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), null, null, null, "We favour it.");

    scenario
        .stimulate(
            () ->
                comments.post(
                    stakeholder, consultation.id(), draft, Channel.WEB, IdempotencyKey.random()))
        .andWaitForEventOfType(CommentsPublished.class)
        .matching(event -> event.consultation().equals(consultation.id()))
        .toArrive();
    scenario
        .stimulate(() -> comments.withdraw(stakeholder, consultation.id(), 1))
        .andWaitForEventOfType(CommentWithdrawn.class)
        .matching(event -> event.consultation().equals(consultation.id()))
        .toArrive();
  }

  @Test
  void settingPositionPublishesEvent(Scenario scenario) {
    var consultation = fixtures.anOpenConsultation();
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var question = consultation.question(1).orElseThrow().id();
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(question, null, null, null, "We favour it."),
        Channel.WEB,
        IdempotencyKey.random());

    scenario
        .stimulate(() -> positions.setPosition(other, consultation.id(), 1, true, null))
        .andWaitForEventOfType(PositionChanged.class)
        .matching(event -> event.question().equals(question))
        .toArrive();
  }
}
