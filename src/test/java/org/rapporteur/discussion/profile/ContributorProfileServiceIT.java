package org.rapporteur.discussion.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.position.PositionRequest;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ContributorProfileServiceIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired PositionService positions;
  @Autowired DelegationLifecycleService speaking;
  @Autowired ContributorProfileService contributors;
  @Autowired JdbcClient database;

  @Test
  void shareCountsWhatCanBeReadAndHeldNow() {
    var asked = fixtures.anOpenConsultation();
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    post(author, asked, 1, null);
    post(author, asked, 1, null);
    post(author, asked, 2, null);
    comments.withdraw(author, asked.id(), 3);
    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    positions.setPosition(other, asked.id(), 1, true, null);
    positions.setPosition(other, asked.id(), 2, true, null);
    positions.setPosition(other, asked.id(), 2, false, null);

    assertThat(share(asked, 1)).isEqualTo(new ContributionCounts(2, 1, 0, 0));
    assertThat(share(asked, 2)).isEqualTo(new ContributionCounts(0, 0, 1, 1));
    assertThat(contributors.findProfile(asked, 3)).isEmpty();
    assertThat(rows("SELECT k.number, SUM(n.comments) FROM contributor_comment_count n", asked))
        .isEqualTo(rows("SELECT k.number, SUM(n.state = 'PUBLISHED') FROM comment n", asked));
  }

  @Test
  void positionsArePagedByCommentAndEachIsReadOnce() {
    var asked = fixtures.anOpenConsultation();
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    int many = ContributorProfileService.PAGE_SIZE + 3;
    for (int i = 0; i < many; i++) {
      post(author, asked, 1, null);
    }
    var holder = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var drafts = new ArrayList<PositionRequest>();
    for (int number = 1; number <= many; number++) {
      drafts.add(
          new PositionRequest(holder, number, number % 3 != 0, null, java.time.Instant.now()));
    }
    positions.setPositions(asked.id(), drafts);
    comments.withdraw(author, asked.id(), 2);

    var first = contributors.listPositions(Viewer.VISITOR, asked, 2, 0);
    var second = contributors.listPositions(Viewer.VISITOR, asked, 2, first.next().orElseThrow());

    assertThat(first.items()).hasSize(ContributorProfileService.PAGE_SIZE);
    assertThat(first.items().getFirst().reference()).isEqualTo("C" + many);
    assertThat(second.items()).extracting(ContributorPosition::comment).containsExactly(3, 2, 1);
    assertThat(second.items())
        .extracting(ContributorPosition::agrees)
        .containsExactly(false, true, true);
    assertThat(second.items().get(1).author()).as("withdrawn").isNull();
    assertThat(second.next()).isEmpty();
  }

  @Test
  void insideADelegationAloneAPositionSaysWhoSetIt() {
    var asked = fixtures.anOpenConsultation();
    post(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), asked, 1, null);
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var adviser = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var delegation = aDelegationOf(head, adviser);
    positions.setPosition(fixtures.again(adviser), asked.id(), 1, false, delegation);

    var seenByHead = contributors.listPositions(fixtures.again(head), asked, 2, 0);
    var seenByOthers =
        contributors.listPositions(
            fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), asked, 2, 0);

    assertThat(seenByHead.items())
        .extracting(ContributorPosition::takenBy)
        .containsExactly(adviser.name());
    assertThat(seenByOthers.items()).extracting(ContributorPosition::takenBy).containsOnlyNulls();
    assertThat(contributors.listParticipations(delegation))
        .extracting(DelegationParticipation::contributor, DelegationParticipation::counts)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, new ContributionCounts(0, 0, 0, 1)));
    assertThat(contributors.findProfile(asked, 2).orElseThrow().delegation()).isNotNull();
  }

  @Test
  void speakerSeesWhatEachDelegationHoldsOnACommentAndWhoSetIt() {
    var asked = fixtures.anOpenConsultation();
    post(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), asked, 1, null);
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var adviser = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var delegation = aDelegationOf(head, adviser);
    positions.setPosition(fixtures.again(adviser), asked.id(), 1, false, delegation);
    positions.setPosition(head, asked.id(), 1, true, null);

    assertThat(contributors.listOwnPositions(fixtures.again(head), asked, 1))
        .extracting(OwnPosition::delegation, OwnPosition::agrees, OwnPosition::takenBy)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(delegation, false, adviser.name()),
            org.assertj.core.groups.Tuple.tuple(null, true, null));
    assertThat(
            contributors.listOwnPositions(
                fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), asked, 1))
        .isEmpty();
    assertThat(contributors.listOwnPositions(Viewer.VISITOR, asked, 1)).isEmpty();
  }

  private ContributionCounts share(ConsultationDetails asked, int contributor) {
    return contributors.findProfile(asked, contributor).orElseThrow().counts();
  }

  private DelegationId aDelegationOf(Viewer head, Viewer speaker) {
    return speaking.addSample(
        head.requireSignedIn("test"),
        new DelegationDraft(
            "Ministry of Information",
            StakeholderGroup.GOVERNMENTS,
            new CountryCode("KE"),
            "Letter of 3 August"),
        List.of(speaker.requireSignedIn("test")));
  }

  private void post(
      Viewer by,
      ConsultationDetails asked,
      int question,
      @org.jspecify.annotations.Nullable DelegationId delegation) {
    comments.post(
        by,
        asked.id(),
        new CommentDraft(
            asked.question(question).orElseThrow().id(),
            null,
            delegation,
            LanguageTag.ENGLISH,
            "We favour continuation."),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private List<String> rows(String select, ConsultationDetails asked) {
    return database
        .sql(
            select
                + " JOIN contributor k ON k.id = n.contributor_id WHERE k.consultation_id = ?"
                + " GROUP BY k.number ORDER BY k.number")
        .param(asked.id().value())
        .query((row, n) -> row.getInt(1) + ":" + row.getInt(2))
        .list();
  }
}
