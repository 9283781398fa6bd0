package org.rapporteur.discussion.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentNotPublished;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many positions at once are what each by itself would have been, and what is kept of them is what
/// a recount finds.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
@Tag("second-database")
class PositionServiceIT {

  /// Kept counts beside the same counts from the positions themselves; zeros are as good as absent.
  private static final Map<String, String> RECOUNTED =
      Map.of(
          """
          SELECT number, agree, disagree FROM comment
           WHERE consultation_id = ? AND agree + disagree > 0 ORDER BY 1
          """,
          recount("c.number"),
          """
          SELECT c.number, n.stakeholder_group, n.agree, n.disagree
            FROM position_group_count n JOIN comment c ON c.id = n.comment_id
           WHERE c.consultation_id = ? AND n.agree + n.disagree > 0 ORDER BY 1, 2
          """,
          recount("c.number, p.stakeholder_group"),
          """
          SELECT c.number, n.region, n.agree, n.disagree
            FROM position_region_count n JOIN comment c ON c.id = n.comment_id
           WHERE c.consultation_id = ? AND n.agree + n.disagree > 0 ORDER BY 1, 2
          """,
          recount("c.number, p.region"),
          """
          SELECT w.number, n.agree, n.disagree
            FROM contributor_position_count n JOIN contributor w ON w.id = n.contributor_id
           WHERE w.consultation_id = ? AND n.agree + n.disagree > 0 ORDER BY 1
          """,
          recount("w.number"));

  private static String recount(String by) {
    return """
        SELECT %1$s, CAST(SUM(p.agrees) AS INT) AS agree, CAST(SUM(NOT p.agrees) AS INT) AS disagree
          FROM comment_position p JOIN comment c ON c.id = p.comment_id
          JOIN contributor w ON w.id = p.contributor_id
         WHERE c.consultation_id = ? GROUP BY %1$s ORDER BY %1$s
        """
        .formatted(by);
  }

  private static final List<String> EVERYTHING_KEPT =
      List.of(
          """
          SELECT c.number, c.position_changes, c.agree, c.disagree, c.agreement, c.division
            FROM comment c WHERE c.consultation_id = ? ORDER BY 1
          """,
          """
          SELECT c.number, n.stakeholder_group, n.agree, n.disagree
            FROM position_group_count n JOIN comment c ON c.id = n.comment_id
           WHERE c.consultation_id = ? ORDER BY 1, 2
          """,
          """
          SELECT c.number, n.region, n.agree, n.disagree
            FROM position_region_count n JOIN comment c ON c.id = n.comment_id
           WHERE c.consultation_id = ? ORDER BY 1, 2
          """,
          """
          SELECT w.number, n.agree, n.disagree
            FROM contributor_position_count n JOIN contributor w ON w.id = n.contributor_id
           WHERE w.consultation_id = ? ORDER BY 1
          """,
          """
          SELECT c.number, w.contributor_key, p.agrees, p.stakeholder_group, p.country, p.region, p.taken_by
            FROM comment_position p JOIN comment c ON c.id = p.comment_id
            JOIN contributor w ON w.id = p.contributor_id
           WHERE c.consultation_id = ? ORDER BY 1, 2
          """,
          """
          SELECT number, contributor_key, name, stakeholder_group, country, region
            FROM contributor WHERE consultation_id = ? ORDER BY 1
          """);

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired PositionService positions;
  @Autowired ConsultationLifecycleService holding;
  @Autowired DelegationLifecycleService delegations;
  @Autowired ThreadService threads;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private final List<Viewer> holders = new ArrayList<>();
  private Viewer author = Viewer.VISITOR;

  @BeforeEach
  void peopleOfEveryGroup() {
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    for (var group : StakeholderGroup.values()) {
      holders.add(fixtures.aStakeholder(group));
    }
  }

  @Test
  void manyAtOnceAreCountedAsOneByOne() {
    var oneByOne = consultationWithComments(12);
    var together = consultationWithComments(12);
    var drafts = changesOfMind(12);

    drafts.forEach(
        d ->
            positions.setPosition(
                d.viewer(), oneByOne.id(), d.comment(), d.agrees(), d.delegation()));
    positions.setPositions(together.id(), drafts.subList(0, 30));
    positions.setPositions(together.id(), drafts.subList(30, drafts.size()));

    for (String kept : EVERYTHING_KEPT) {
      assertThat(rows(kept, together)).isEqualTo(rows(kept, oneByOne)).isNotEmpty();
    }
    RECOUNTED.forEach(
        (kept, recount) -> assertThat(cells(kept, together)).isEqualTo(cells(recount, together)));
  }

  @Test
  void ofTwoSpeakersAtOnceTheSecondIsToldWhatTheFirstSet() {
    var asked = consultationWithComments(1);
    var delegation = aDelegationOf(holders.get(0), holders.get(1));
    var speakers = List.of(fixtures.again(holders.get(0)), fixtures.again(holders.get(1)));
    var taken = new ConcurrentLinkedQueue<Boolean>();
    var refused = new ConcurrentLinkedQueue<Boolean>();

    atOnce(
        Stream.of(true, false)
            .map(
                agrees ->
                    (Runnable)
                        () -> {
                          try {
                            positions.changePosition(
                                speakers.get(agrees ? 0 : 1),
                                asked.id(),
                                1,
                                agrees,
                                delegation,
                                null);
                            taken.add(agrees);
                          } catch (PositionEditConflict e) {
                            refused.add(agrees);
                          }
                        })
            .toList());

    assertThat(taken).hasSize(1);
    assertThat(refused).hasSize(1);
    assertThat(threads.findComment(asked, 1).orElseThrow().tally().agree())
        .isEqualTo(taken.contains(true) ? 1 : 0);
    assertThat(rows(EVERYTHING_KEPT.get(4), asked)).hasSize(1);
    RECOUNTED.forEach(
        (kept, recount) -> assertThat(cells(kept, asked)).isEqualTo(cells(recount, asked)));
  }

  @Test
  void positionThatMeetsTheClosingIsTakenOrRefusedInWords() {
    var asked = consultationWithComments(1);
    var outcomes = new ConcurrentLinkedQueue<Object>();
    var takes =
        holders.stream()
            .map(
                holder ->
                    (Runnable)
                        () -> {
                          try {
                            positions.setPosition(holder, asked.id(), 1, true, null);
                            outcomes.add(true);
                          } catch (PositionsClosed e) {
                            outcomes.add(e);
                          }
                        });
    var closing = fixtures.theSecretariatOf(asked.id());
    Runnable close = () -> holding.close(closing, asked.id(), "Everything has been said.");
    atOnce(Stream.concat(takes, Stream.of(close)).toList());

    var taken = outcomes.stream().filter(Boolean.TRUE::equals).count();
    assertThat(outcomes).hasSize(holders.size());
    assertThat(rows(EVERYTHING_KEPT.get(4), asked)).hasSize((int) taken);
    assertThatThrownBy(() -> positions.setPosition(holders.getFirst(), asked.id(), 1, false, null))
        .isInstanceOf(PositionsClosed.class);
    RECOUNTED.forEach(
        (kept, recount) -> assertThat(cells(kept, asked)).isEqualTo(cells(recount, asked)));
  }

  private static void atOnce(List<Runnable> acts) {
    var start = new CyclicBarrier(acts.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          acts.stream()
              .map(
                  act ->
                      threads.submit(
                          () -> {
                            start.await();
                            act.run();
                            return true;
                          }))
              .toList();
      assertThat(running).allSatisfy(act -> assertThat(act.get()).isTrue());
    }
  }

  @Test
  void eachKeepsItsMoment() {
    var asked = consultationWithComments(1);
    var first = clock.instant().minus(Duration.ofMinutes(40));

    positions.setPositions(
        asked.id(),
        List.of(
            position(holders.get(0), 1, first),
            position(holders.get(1), 1, first.plusSeconds(60))));

    var moments =
        database
            .sql(
                """
                SELECT TIMESTAMPDIFF(MICROSECOND, MIN(p.taken_at), MAX(p.taken_at)) FROM comment_position p
                  JOIN comment c ON c.id = p.comment_id WHERE c.consultation_id = ?
                """)
            .param(asked.id().value())
            .query(Long.class)
            .single();
    assertThat(moments).isEqualTo(60_000_000);
  }

  @Test
  void oneThatIsRefusedRefusesAll() {
    var asked = consultationWithComments(2);
    var now = clock.instant();
    var good = position(holders.get(0), 1, now);
    var opened = asked.schedule().opensAt();

    refused(asked, good, position(Viewer.VISITOR, 1, now), NotAllowed.class);
    refused(asked, good, position(holders.get(1), 99, now), NotFound.class);
    refused(asked, good, position(author, 1, now), CannotTakePositionOnOwnComment.class);
    refused(
        asked,
        good,
        new PositionRequest(holders.get(1), 1, true, new DelegationId(1), now),
        NotDelegationSpeaker.class);
    assertThat(opened).isNotNull();
    refused(
        asked, good, position(holders.get(1), 1, opened.minusSeconds(1)), PositionsClosed.class);
    comments.withdraw(author, asked.id(), 2);
    refused(asked, good, position(holders.get(1), 2, now), CommentNotPublished.class);
  }

  private void refused(
      ConsultationDetails asked,
      PositionRequest good,
      PositionRequest bad,
      Class<? extends RuntimeException> refusal) {
    assertThatThrownBy(() -> positions.setPositions(asked.id(), List.of(good, bad)))
        .isInstanceOf(refusal);
    assertThat(rows(EVERYTHING_KEPT.get(4), asked)).isEmpty();
  }

  /// Everyone, and a delegation with two speakers, on every comment, over and over: agreeing,
  /// disagreeing, taking back.
  private List<PositionRequest> changesOfMind(int comments) {
    var random = new Random(2009);
    var delegation = aDelegationOf(holders.get(0), holders.get(1));
    var speakers = List.of(fixtures.again(holders.get(0)), fixtures.again(holders.get(1)));
    var drafts = new ArrayList<PositionRequest>();
    for (int i = 0; i < 150; i++) {
      boolean spoken = random.nextInt(4) == 0;
      var by =
          spoken ? speakers.get(random.nextInt(2)) : holders.get(random.nextInt(holders.size()));
      int stance = random.nextInt(3);
      drafts.add(
          new PositionRequest(
              by,
              1 + random.nextInt(comments),
              stance == 2 ? null : Boolean.valueOf(stance == 0),
              spoken ? delegation : null,
              clock.instant()));
    }
    return drafts;
  }

  private DelegationId aDelegationOf(Viewer head, Viewer speaker) {
    return delegations.addSample(
        head.requireSignedIn("test"),
        new DelegationDraft(
            "Ministry of Communications",
            StakeholderGroup.GOVERNMENTS,
            new CountryCode("KE"),
            "Letter of 3 August"),
        List.of(speaker.requireSignedIn("test")));
  }

  private ConsultationDetails consultationWithComments(int many) {
    var asked = fixtures.anOpenConsultation();
    for (int i = 0; i < many; i++) {
      var draft =
          new CommentDraft(
              asked.question(1).orElseThrow().id(),
              null,
              null,
              LanguageTag.ENGLISH,
              "We favour continuation, for reason " + i);
      comments.post(author, asked.id(), draft, Channel.WEB, IdempotencyKey.random());
    }
    return asked;
  }

  private static PositionRequest position(Viewer by, int comment, Instant at) {
    return new PositionRequest(by, comment, true, null, at);
  }

  private List<List<String>> cells(String query, ConsultationDetails of) {
    return rows(query, of).stream()
        .map(row -> row.values().stream().map(String::valueOf).toList())
        .toList();
  }

  private List<Map<String, Object>> rows(String query, ConsultationDetails of) {
    return database.sql(query).param(of.id().value()).query().listOfRows();
  }
}
