package org.rapporteur.discussion.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
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
import org.rapporteur.shared.Transactions;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tests that batches of positions have the same result as single ones, and that stored counts
/// match a recount.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
@Tag("second-database")
class PositionServiceIT {

  /// Queries of stored counts, each with the query that recounts them; zeros are left out.
  private static final Map<String, String> RECOUNT_QUERIES =
      Map.of(
          """
          SELECT number, agree, disagree FROM comment
           WHERE consultation_id = ? AND agree + disagree > 0 ORDER BY 1
          """,
          recountQuery("c.number"),
          """
          SELECT c.number, n.stakeholder_group, n.agree, n.disagree
            FROM position_group_count n JOIN comment c ON c.id = n.comment_id
           WHERE c.consultation_id = ? AND n.agree + n.disagree > 0 ORDER BY 1, 2
          """,
          recountQuery("c.number, p.stakeholder_group"),
          """
          SELECT c.number, n.region, n.agree, n.disagree
            FROM position_region_count n JOIN comment c ON c.id = n.comment_id
           WHERE c.consultation_id = ? AND n.agree + n.disagree > 0 ORDER BY 1, 2
          """,
          recountQuery("c.number, p.region"),
          """
          SELECT w.number, n.agree, n.disagree
            FROM contributor_position_count n JOIN contributor w ON w.id = n.contributor_id
           WHERE w.consultation_id = ? AND n.agree + n.disagree > 0 ORDER BY 1
          """,
          recountQuery("w.number"));

  private static String recountQuery(String by) {
    return """
        SELECT %1$s, CAST(SUM(p.agrees) AS INT) AS agree, CAST(SUM(NOT p.agrees) AS INT) AS disagree
          FROM comment_position p JOIN comment c ON c.id = p.comment_id
          JOIN contributor w ON w.id = p.contributor_id
         WHERE c.consultation_id = ? GROUP BY %1$s ORDER BY %1$s
        """
        .formatted(by);
  }

  private static final List<String> STORED_STATE_QUERIES =
      List.of(
          """
          SELECT c.number, c.position_changes, c.agree, c.disagree, c.agreement_score, c.division_score
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
          SELECT c.number, w.contributor_key, p.agrees, p.stakeholder_group, p.region, p.taken_by
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
  @Autowired PositionService positions;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired DelegationLifecycleService delegations;
  @Autowired ThreadService threads;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private final List<Viewer> contributors = new ArrayList<>();
  private Viewer author = Viewer.VISITOR;

  @BeforeEach
  void addContributorsOfEveryGroup() {
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    for (var group : StakeholderGroup.values()) {
      contributors.add(fixtures.aStakeholder(group));
    }
  }

  @Test
  void batchHasSameCountsAsSinglePositions() {
    var oneByOne = openConsultationWithComments(12);
    var together = openConsultationWithComments(12);
    var drafts = createPositionChanges(12);

    drafts.forEach(
        d ->
            positions.setPosition(
                d.viewer(), oneByOne.id(), d.comment(), d.agrees(), d.delegation()));
    positions.setPositions(together.id(), drafts.subList(0, 30));
    positions.setPositions(together.id(), drafts.subList(30, drafts.size()));

    for (String stored : STORED_STATE_QUERIES) {
      assertThat(loadRows(stored, together)).isEqualTo(loadRows(stored, oneByOne)).isNotEmpty();
    }
    RECOUNT_QUERIES.forEach(
        (stored, recount) ->
            assertThat(loadCells(stored, together)).isEqualTo(loadCells(recount, together)));
  }

  @Test
  void secondOfTwoConcurrentSpeakersGetsConflict() {
    var consultation = openConsultationWithComments(1);
    var delegation = createDelegation(contributors.get(0), contributors.get(1));
    var speakers =
        List.of(fixtures.again(contributors.get(0)), fixtures.again(contributors.get(1)));
    var accepted = new ConcurrentLinkedQueue<Boolean>();
    var refused = new ConcurrentLinkedQueue<Boolean>();

    runConcurrently(
        Stream.of(true, false)
            .map(
                agrees ->
                    (Runnable)
                        () -> {
                          try {
                            positions.changePosition(
                                speakers.get(agrees ? 0 : 1),
                                consultation.id(),
                                1,
                                agrees,
                                delegation,
                                null);
                            accepted.add(agrees);
                          } catch (PositionEditConflict e) {
                            refused.add(agrees);
                          }
                        })
            .toList());

    assertThat(accepted).hasSize(1);
    assertThat(refused).hasSize(1);
    assertThat(threads.findComment(consultation, 1).orElseThrow().tally().agree())
        .isEqualTo(accepted.contains(true) ? 1 : 0);
    assertThat(loadRows(STORED_STATE_QUERIES.get(4), consultation)).hasSize(1);
    RECOUNT_QUERIES.forEach(
        (stored, recount) ->
            assertThat(loadCells(stored, consultation))
                .isEqualTo(loadCells(recount, consultation)));
  }

  @Test
  void speakerWaitsForUncommittedPositionAndGetsConflict() {
    var consultation = openConsultationWithComments(1);
    var delegation = createDelegation(contributors.get(0), contributors.get(1));
    var head = fixtures.again(contributors.get(0));
    var adviser = fixtures.again(contributors.get(1));
    positions.setPosition(head, consultation.id(), 1, true, delegation);

    var withdrawal =
        transactions.write(
            () -> {
              positions.setPosition(head, consultation.id(), 1, false, delegation);
              var waiting =
                  CompletableFuture.runAsync(
                      () ->
                          positions.changePosition(
                              adviser, consultation.id(), 1, null, delegation, true));
              await().until(() -> countLockWaits() > 0);
              return waiting;
            });

    assertThatThrownBy(withdrawal::join).hasCauseInstanceOf(PositionEditConflict.class);
    assertThat(threads.findComment(consultation, 1).orElseThrow().tally().disagree()).isEqualTo(1);
  }

  private int countLockWaits() {
    return database
        .sql("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
        .query(Integer.class)
        .single();
  }

  @Test
  void positionsDuringClosingAreSetOrRefused() {
    var consultation = openConsultationWithComments(1);
    var outcomes = new ConcurrentLinkedQueue<Object>();
    var takes =
        contributors.stream()
            .map(
                contributor ->
                    (Runnable)
                        () -> {
                          try {
                            positions.setPosition(contributor, consultation.id(), 1, true, null);
                            outcomes.add(true);
                          } catch (PositionsClosed e) {
                            outcomes.add(e);
                          }
                        });
    var closing = fixtures.theSecretariatOf(consultation.id());
    Runnable close = () -> lifecycle.close(closing, consultation.id(), "Everything has been said.");
    runConcurrently(Stream.concat(takes, Stream.of(close)).toList());

    var accepted = outcomes.stream().filter(Boolean.TRUE::equals).count();
    assertThat(outcomes).hasSize(contributors.size());
    assertThat(loadRows(STORED_STATE_QUERIES.get(4), consultation)).hasSize((int) accepted);
    assertThatThrownBy(
            () -> positions.setPosition(contributors.getFirst(), consultation.id(), 1, false, null))
        .isInstanceOf(PositionsClosed.class);
    RECOUNT_QUERIES.forEach(
        (stored, recount) ->
            assertThat(loadCells(stored, consultation))
                .isEqualTo(loadCells(recount, consultation)));
  }

  private static void runConcurrently(List<Runnable> acts) {
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
  void eachPositionKeepsItsTime() {
    var consultation = openConsultationWithComments(1);
    var first = clock.instant().minus(Duration.ofMinutes(40));

    positions.setPositions(
        consultation.id(),
        List.of(
            createRequest(contributors.get(0), 1, first),
            createRequest(contributors.get(1), 1, first.plusSeconds(60))));

    var moments =
        database
            .sql(
                """
                SELECT TIMESTAMPDIFF(MICROSECOND, MIN(p.taken_at), MAX(p.taken_at)) FROM comment_position p
                  JOIN comment c ON c.id = p.comment_id WHERE c.consultation_id = ?
                """)
            .param(consultation.id().value())
            .query(Long.class)
            .single();
    assertThat(moments).isEqualTo(60_000_000);
  }

  @Test
  void oneRefusedPositionRefusesBatch() {
    var consultation = openConsultationWithComments(2);
    var now = clock.instant();
    var good = createRequest(contributors.get(0), 1, now);
    var opened = consultation.schedule().opensAt();

    requireBatchRefused(
        consultation, good, createRequest(Viewer.VISITOR, 1, now), NotAllowed.class);
    requireBatchRefused(
        consultation, good, createRequest(contributors.get(1), 99, now), NotFound.class);
    requireBatchRefused(
        consultation, good, createRequest(author, 1, now), CannotTakePositionOnOwnComment.class);
    requireBatchRefused(
        consultation,
        good,
        new PositionRequest(contributors.get(1), 1, true, new DelegationId(1), now),
        NotDelegationSpeaker.class);
    assertThat(opened).isNotNull();
    requireBatchRefused(
        consultation,
        good,
        createRequest(contributors.get(1), 1, opened.minusSeconds(1)),
        PositionsClosed.class);
    comments.withdraw(author, consultation.id(), 2);
    requireBatchRefused(
        consultation, good, createRequest(contributors.get(1), 2, now), CommentNotPublished.class);
  }

  private void requireBatchRefused(
      ConsultationDetails consultation,
      PositionRequest good,
      PositionRequest bad,
      Class<? extends RuntimeException> refusal) {
    assertThatThrownBy(() -> positions.setPositions(consultation.id(), List.of(good, bad)))
        .isInstanceOf(refusal);
    assertThat(loadRows(STORED_STATE_QUERIES.get(4), consultation)).isEmpty();
  }

  /// Creates random position changes of all contributors and a delegation with two speakers.
  private List<PositionRequest> createPositionChanges(int comments) {
    var random = new Random(2009);
    var delegation = createDelegation(contributors.get(0), contributors.get(1));
    var speakers =
        List.of(fixtures.again(contributors.get(0)), fixtures.again(contributors.get(1)));
    var drafts = new ArrayList<PositionRequest>();
    for (int i = 0; i < 150; i++) {
      boolean spoken = random.nextInt(4) == 0;
      var by =
          spoken
              ? speakers.get(random.nextInt(2))
              : contributors.get(random.nextInt(contributors.size()));
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

  private DelegationId createDelegation(Viewer head, Viewer speaker) {
    return delegations.addSample(
        head.requireSignedIn("test"),
        new DelegationDraft(
            "Ministry of Communications",
            StakeholderGroup.GOVERNMENTS,
            new CountryCode("KE"),
            "Letter of 3 August"),
        List.of(speaker.requireSignedIn("test")));
  }

  private ConsultationDetails openConsultationWithComments(int many) {
    var consultation = fixtures.anOpenConsultation();
    for (int i = 0; i < many; i++) {
      var draft =
          new CommentDraft(
              consultation.question(1).orElseThrow().id(),
              null,
              null,
              LanguageTag.ENGLISH,
              "We favour continuation, for reason " + i);
      comments.post(author, consultation.id(), draft, Channel.WEB, IdempotencyKey.random());
    }
    return consultation;
  }

  private static PositionRequest createRequest(Viewer by, int comment, Instant at) {
    return new PositionRequest(by, comment, true, null, at);
  }

  private List<List<String>> loadCells(String query, ConsultationDetails of) {
    return loadRows(query, of).stream()
        .map(row -> row.values().stream().map(String::valueOf).toList())
        .toList();
  }

  private List<Map<String, Object>> loadRows(String query, ConsultationDetails of) {
    return database.sql(query).param(of.id().value()).query().listOfRows();
  }
}
