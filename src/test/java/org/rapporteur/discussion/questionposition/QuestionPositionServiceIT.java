package org.rapporteur.discussion.questionposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapporteur.consultation.question.ScaleChoice.AGAINST;
import static org.rapporteur.consultation.question.ScaleChoice.IN_FAVOUR;
import static org.rapporteur.consultation.question.ScaleChoice.IN_FAVOUR_WITH_CONDITIONS;
import static org.rapporteur.consultation.question.ScaleChoice.NO_POSITION;
import static org.rapporteur.identity.affiliation.StakeholderGroup.CIVIL_SOCIETY;
import static org.rapporteur.identity.affiliation.StakeholderGroup.GOVERNMENTS;
import static org.rapporteur.identity.affiliation.StakeholderGroup.PRIVATE_SECTOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentReceipt;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.discussion.questionposition.QuestionPositionTally.GroupTally;
import org.rapporteur.discussion.snapshot.VisibleQuestionPositionSql;
import org.rapporteur.discussion.snapshot.VisibleQuestionPositionSql.VisibleQuestionPosition;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Refusal;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tests the rules of positions on questions, and that stored counts match a recount.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
@Tag("second-database")
class QuestionPositionServiceIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired QuestionPositionService positions;
  @Autowired QuestionPositionTallySql tallies;
  @Autowired VisibleQuestionPositionSql snapshot;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired DelegationLifecycleService delegations;
  @Autowired JdbcClient database;

  private Viewer person = Viewer.VISITOR;
  private Viewer official = Viewer.VISITOR;

  @BeforeEach
  void addPeople() {
    person = fixtures.aStakeholder(CIVIL_SOCIETY);
    official = fixtures.aStakeholder(GOVERNMENTS);
  }

  @Test
  void firstCommentNeedsPositionAndLaterOnesDoNot() {
    var consultation = openWithScale();
    assertThatThrownBy(() -> post(person, consultation, null))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("question-position.missing");
              assertThat(refusal.field()).isEqualTo("questionPosition");
            });

    post(person, consultation, NO_POSITION);
    post(person, consultation, null);
    assertThat(total(consultation)).isEqualTo(new GroupTally(Map.of(NO_POSITION, 1), 0));
    post(person, consultation, AGAINST);
    assertThat(total(consultation)).isEqualTo(new GroupTally(Map.of(AGAINST, 1), 0));
  }

  @Test
  void questionWithoutScaleTakesNoPosition() {
    var consultation = openWithScale();
    var first = consultation.question(1).orElseThrow();
    comments.post(
        person, consultation.id(), draft(first, null, null), Channel.WEB, IdempotencyKey.random());

    assertRefused("question-position.no-scale", () -> post(person, consultation, first, AGAINST));
    assertRefused(
        "question-position.no-scale",
        () -> positions.setPosition(person, consultation.id(), 1, AGAINST, null));
  }

  @Test
  void latestPositionCountsAndEarlierOnesAreStored() {
    var consultation = openWithScale();
    post(person, consultation, IN_FAVOUR);
    positions.setPosition(person, consultation.id(), 2, AGAINST, null);
    positions.setPosition(person, consultation.id(), 2, AGAINST, null);
    positions.setPosition(person, consultation.id(), 2, IN_FAVOUR_WITH_CONDITIONS, null);

    assertThat(tallies.load(scaleQuestion(consultation).id()).byGroup())
        .isEqualTo(Map.of(CIVIL_SOCIETY, new GroupTally(Map.of(IN_FAVOUR_WITH_CONDITIONS, 1), 0)));
    assertThat(
            database
                .sql(
                    "SELECT choice FROM earlier_question_position WHERE question_id = ? ORDER BY id")
                .param(scaleQuestion(consultation).id().value())
                .query(String.class)
                .list())
        .containsExactly("IN_FAVOUR", "AGAINST");
  }

  @Test
  void positionChangesVersionOfComments() {
    var consultation = openWithScale();
    post(person, consultation, IN_FAVOUR);
    int before = loadPositionChanges(consultation);
    positions.setPosition(person, consultation.id(), 2, AGAINST, null);
    assertThat(loadPositionChanges(consultation)).isGreaterThan(before);
  }

  @Test
  void delegationHasOnePositionWhoeverSpeaks() {
    var consultation = openWithScale();
    var delegation = createDelegation(official, person);
    var head = fixtures.again(official);
    var adviser = fixtures.again(person);
    comments.post(
        head,
        consultation.id(),
        draft(scaleQuestion(consultation), delegation, IN_FAVOUR),
        Channel.WEB,
        IdempotencyKey.random());
    comments.post(
        adviser,
        consultation.id(),
        draft(scaleQuestion(consultation), delegation, null),
        Channel.WEB,
        IdempotencyKey.random());
    assertThat(total(consultation)).isEqualTo(new GroupTally(Map.of(IN_FAVOUR, 1), 0));

    positions.changePosition(head, consultation.id(), 2, AGAINST, delegation, IN_FAVOUR);
    assertThatThrownBy(
            () ->
                positions.changePosition(
                    adviser, consultation.id(), 2, NO_POSITION, delegation, IN_FAVOUR))
        .isInstanceOf(QuestionPositionEditConflict.class);
    assertThat(total(consultation)).isEqualTo(new GroupTally(Map.of(AGAINST, 1), 0));
    assertThat(positions.listOwn(adviser, consultation, scaleQuestion(consultation)))
        .singleElement()
        .satisfies(
            own -> {
              assertThat(own.delegation()).isEqualTo(delegation);
              assertThat(own.choice()).isEqualTo(AGAINST);
              assertThat(own.current()).isNotNull();
              assertThat(own.current().changedBy()).isEqualTo(head.name());
            });
    assertThatThrownBy(
            () ->
                positions.setPosition(
                    fixtures.aStakeholder(PRIVATE_SECTOR),
                    consultation.id(),
                    2,
                    AGAINST,
                    delegation))
        .isInstanceOf(NotDelegationSpeaker.class);
  }

  @Test
  void contributorCountsWhileCommentIsPublic() {
    var consultation = openWithScale();
    var first = post(person, consultation, IN_FAVOUR);
    var second = post(person, consultation, null);
    review.remove(first.comment());
    assertThat(total(consultation).count(IN_FAVOUR)).isEqualTo(1);

    comments.withdraw(person, consultation.id(), second.number());
    assertThat(total(consultation).answered()).isZero();
    positions.setPosition(person, consultation.id(), 2, AGAINST, null);
    assertThat(total(consultation).answered()).isZero();

    review.publish(first.comment());
    assertThat(total(consultation)).isEqualTo(new GroupTally(Map.of(AGAINST, 1), 0));
  }

  @Test
  void snapshotHasOnlyPositionsThatCount() {
    var consultation = openWithScale();
    var delegation = createDelegation(official, person);
    post(person, consultation, IN_FAVOUR);
    comments.post(
        fixtures.again(official),
        consultation.id(),
        draft(scaleQuestion(consultation), delegation, AGAINST),
        Channel.WEB,
        IdempotencyKey.random());
    var removed = post(fixtures.aStakeholder(PRIVATE_SECTOR), consultation, AGAINST);
    review.remove(removed.comment());

    var visible = new ArrayList<VisibleQuestionPosition>();
    snapshot.forEachPosition(consultation.id(), visible::add);
    assertThat(visible)
        .extracting(
            VisibleQuestionPosition::question,
            VisibleQuestionPosition::delegation,
            VisibleQuestionPosition::group,
            VisibleQuestionPosition::choice)
        .containsExactly(
            tuple(2, false, CIVIL_SOCIETY, IN_FAVOUR), tuple(2, true, GOVERNMENTS, AGAINST));
  }

  @Test
  void commentUnderReviewDoesNotCountYet() {
    var consultation = fixtures.anOpenConsultationWithScale(ReviewTiming.BEFORE);
    var declined = post(person, consultation, IN_FAVOUR);
    var published = post(official, consultation, AGAINST);
    assertThat(total(consultation).answered()).isZero();

    review.decline(declined.comment());
    review.publish(published.comment());
    assertThat(total(consultation)).isEqualTo(new GroupTally(Map.of(AGAINST, 1), 0));
    assertThat(positions.listOwn(person, consultation, scaleQuestion(consultation)))
        .extracting(OwnQuestionPosition::choice)
        .containsExactly(IN_FAVOUR);
  }

  @Test
  void replyWithoutPositionCountsApart() {
    var consultation = openWithScale();
    var answered = post(person, consultation, IN_FAVOUR);
    comments.post(
        official,
        consultation.id(),
        new CommentDraft(
            scaleQuestion(consultation).id(),
            answered.number(),
            null,
            LanguageTag.ENGLISH,
            "For how long?"),
        Channel.WEB,
        IdempotencyKey.random());
    assertThat(tallies.load(scaleQuestion(consultation).id()).byGroup())
        .isEqualTo(
            Map.of(
                CIVIL_SOCIETY, new GroupTally(Map.of(IN_FAVOUR, 1), 0),
                GOVERNMENTS, new GroupTally(Map.of(), 1)));

    positions.setPosition(official, consultation.id(), 2, NO_POSITION, null);
    assertThat(total(consultation))
        .isEqualTo(new GroupTally(Map.of(IN_FAVOUR, 1, NO_POSITION, 1), 0));
  }

  @Test
  void positionNeedsCommentAndOpenConsultation() {
    var consultation = openWithScale();
    assertRefused(
        "question-position.no-comment",
        () -> positions.setPosition(person, consultation.id(), 2, AGAINST, null));

    post(person, consultation, IN_FAVOUR);
    lifecycle.close(fixtures.theSecretariatOf(consultation.id()), consultation.id(), "Done.");
    assertRefused(
        "question-position.closed",
        () -> positions.setPosition(person, consultation.id(), 2, AGAINST, null));
    assertThat(total(consultation)).isEqualTo(new GroupTally(Map.of(IN_FAVOUR, 1), 0));
  }

  @Test
  void concurrentActsMatchRecount() {
    var consultation = openWithScale();
    var contributors = new ArrayList<Viewer>();
    for (var group : StakeholderGroup.values()) {
      contributors.add(fixtures.aStakeholder(group));
      contributors.add(fixtures.aStakeholder(group));
    }
    contributors.forEach(contributor -> post(contributor, consultation, IN_FAVOUR));

    var acts = new ArrayList<Runnable>();
    for (int i = 0; i < contributors.size(); i++) {
      var contributor = contributors.get(i);
      int number = i + 1;
      var random = new Random(number);
      acts.add(() -> post(contributor, consultation, randomChoice(random)));
      acts.add(
          () ->
              positions.setPosition(contributor, consultation.id(), 2, randomChoice(random), null));
      acts.add(() -> comments.withdraw(contributor, consultation.id(), number));
    }
    runConcurrently(acts);

    assertThat(loadCounts(STORED_COUNTS, consultation))
        .isEqualTo(loadCounts(RECOUNT, consultation))
        .isNotEmpty();
  }

  private static final String STORED_COUNTS =
      """
      SELECT stakeholder_group, choice, contributors FROM question_position_count
       WHERE question_id = ? AND contributors <> 0 ORDER BY 1, 2
      """;

  private static final String RECOUNT =
      """
      SELECT p.stakeholder_group, p.choice, CAST(COUNT(DISTINCT p.contributor_id) AS INT) AS contributors
        FROM question_position p
        JOIN comment c ON c.contributor_id = p.contributor_id AND c.question_id = p.question_id
       WHERE p.question_id = ? AND c.state = 'PUBLISHED' GROUP BY 1, 2 ORDER BY 1, 2
      """;

  private static ScaleChoice randomChoice(Random random) {
    return ScaleChoice.values()[random.nextInt(ScaleChoice.values().length)];
  }

  private List<String> loadCounts(String sql, ConsultationDetails consultation) {
    return database
        .sql(sql)
        .param(scaleQuestion(consultation).id().value())
        .query(
            (row, n) ->
                row.getString("stakeholder_group")
                    + " "
                    + row.getString("choice")
                    + " "
                    + row.getInt("contributors"))
        .list();
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

  private int loadPositionChanges(ConsultationDetails consultation) {
    return database
        .sql("SELECT position_changes FROM comment WHERE consultation_id = ? AND number = 1")
        .param(consultation.id().value())
        .query(Integer.class)
        .single();
  }

  private ConsultationDetails openWithScale() {
    return fixtures.anOpenConsultationWithScale(ReviewTiming.AFTER);
  }

  private static QuestionDetails scaleQuestion(ConsultationDetails consultation) {
    return consultation.question(2).orElseThrow();
  }

  private GroupTally total(ConsultationDetails consultation) {
    return tallies.load(scaleQuestion(consultation).id()).total();
  }

  private CommentReceipt post(
      Viewer viewer, ConsultationDetails consultation, @Nullable ScaleChoice choice) {
    return post(viewer, consultation, scaleQuestion(consultation), choice);
  }

  private CommentReceipt post(
      Viewer viewer,
      ConsultationDetails consultation,
      QuestionDetails question,
      @Nullable ScaleChoice choice) {
    return comments.post(
        viewer,
        consultation.id(),
        draft(question, null, choice),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private static CommentDraft draft(
      QuestionDetails question, @Nullable DelegationId delegation, @Nullable ScaleChoice choice) {
    return new CommentDraft(
            question.id(), null, delegation, LanguageTag.ENGLISH, "It should continue.")
        .withQuestionPosition(choice);
  }

  private DelegationId createDelegation(Viewer head, Viewer adviser) {
    return delegations.addSample(
        head.requireSignedIn("test"),
        new DelegationDraft(
            "Ministry of Communications", GOVERNMENTS, new CountryCode("KE"), "Letter of 3 August"),
        List.of(adviser.requireSignedIn("test")));
  }

  private static void assertRefused(String code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
