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
  @Autowired DelegationLifecycleService delegations;
  @Autowired ContributorProfileService contributors;
  @Autowired JdbcClient database;

  @Test
  void countsIncludeOnlyPublishedCommentsAndCurrentPositions() {
    var consultation = fixtures.anOpenConsultation();
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    post(author, consultation, 1, null);
    post(author, consultation, 1, null);
    post(author, consultation, 2, null);
    comments.withdraw(author, consultation.id(), 3);
    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    positions.setPosition(other, consultation.id(), 1, true, null);
    positions.setPosition(other, consultation.id(), 2, true, null);
    positions.setPosition(other, consultation.id(), 2, false, null);

    assertThat(findCounts(consultation, 1)).isEqualTo(new ContributionCounts(2, 1, 0, 0));
    assertThat(findCounts(consultation, 2)).isEqualTo(new ContributionCounts(0, 0, 1, 1));
    assertThat(contributors.findProfile(consultation, 3)).isEmpty();
    assertThat(
            loadCounts(
                "SELECT k.number, SUM(n.comments) FROM contributor_comment_count n", consultation))
        .isEqualTo(
            loadCounts("SELECT k.number, SUM(n.state = 'PUBLISHED') FROM comment n", consultation));
  }

  @Test
  void positionsArePagedByComment() {
    var consultation = fixtures.anOpenConsultation();
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    int many = ContributorProfileService.PAGE_SIZE + 3;
    for (int i = 0; i < many; i++) {
      post(author, consultation, 1, null);
    }
    var contributor = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var drafts = new ArrayList<PositionRequest>();
    for (int number = 1; number <= many; number++) {
      drafts.add(
          new PositionRequest(contributor, number, number % 3 != 0, null, java.time.Instant.now()));
    }
    positions.setPositions(consultation.id(), drafts);
    comments.withdraw(author, consultation.id(), 2);

    var first = contributors.listPositions(Viewer.VISITOR, consultation, 2, 0);
    var second =
        contributors.listPositions(Viewer.VISITOR, consultation, 2, first.next().orElseThrow());

    assertThat(first.items()).hasSize(ContributorProfileService.PAGE_SIZE);
    assertThat(first.items().getFirst().reference()).isEqualTo("C" + many);
    assertThat(second.items()).extracting(ContributorPosition::comment).containsExactly(3, 2, 1);
    assertThat(second.items())
        .extracting(ContributorPosition::agrees)
        .containsExactly(false, true, true);
    assertThat(second.items().get(1).author()).as("author of the withdrawn comment").isNull();
    assertThat(second.next()).isEmpty();
  }

  @Test
  void onlyDelegationSeesWhoSetItsPosition() {
    var consultation = fixtures.anOpenConsultation();
    post(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), consultation, 1, null);
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var adviser = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var delegation = createDelegation(head, adviser);
    positions.setPosition(fixtures.again(adviser), consultation.id(), 1, false, delegation);

    var seenByHead = contributors.listPositions(fixtures.again(head), consultation, 2, 0);
    var seenByOthers =
        contributors.listPositions(
            fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), consultation, 2, 0);

    assertThat(seenByHead.items())
        .extracting(ContributorPosition::takenBy)
        .containsExactly(adviser.name());
    assertThat(seenByOthers.items()).extracting(ContributorPosition::takenBy).containsOnlyNulls();
    assertThat(contributors.listParticipations(delegation))
        .extracting(DelegationParticipation::contributor, DelegationParticipation::counts)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, new ContributionCounts(0, 0, 0, 1)));
    assertThat(contributors.findProfile(consultation, 2).orElseThrow().delegation()).isNotNull();
  }

  @Test
  void speakerSeesPositionsOfEachDelegationAndWhoSetThem() {
    var consultation = fixtures.anOpenConsultation();
    post(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), consultation, 1, null);
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var adviser = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var delegation = createDelegation(head, adviser);
    positions.setPosition(fixtures.again(adviser), consultation.id(), 1, false, delegation);
    positions.setPosition(head, consultation.id(), 1, true, null);

    assertThat(contributors.listOwnPositions(fixtures.again(head), consultation, 1))
        .extracting(OwnPosition::delegation, OwnPosition::agrees, OwnPosition::takenBy)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(delegation, false, adviser.name()),
            org.assertj.core.groups.Tuple.tuple(null, true, null));
    assertThat(
            contributors.listOwnPositions(
                fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), consultation, 1))
        .isEmpty();
    assertThat(contributors.listOwnPositions(Viewer.VISITOR, consultation, 1)).isEmpty();
  }

  private ContributionCounts findCounts(ConsultationDetails consultation, int contributor) {
    return contributors.findProfile(consultation, contributor).orElseThrow().counts();
  }

  private DelegationId createDelegation(Viewer head, Viewer speaker) {
    return delegations.addSample(
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
      ConsultationDetails consultation,
      int question,
      @org.jspecify.annotations.Nullable DelegationId delegation) {
    comments.post(
        by,
        consultation.id(),
        new CommentDraft(
            consultation.question(question).orElseThrow().id(),
            null,
            delegation,
            LanguageTag.ENGLISH,
            "We favour continuation."),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private List<String> loadCounts(String select, ConsultationDetails consultation) {
    return database
        .sql(
            select
                + " JOIN contributor k ON k.id = n.contributor_id WHERE k.consultation_id = ?"
                + " GROUP BY k.number ORDER BY k.number")
        .param(consultation.id().value())
        .query((row, n) -> row.getInt(1) + ":" + row.getInt(2))
        .list();
  }
}
