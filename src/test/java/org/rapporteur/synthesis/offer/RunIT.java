package org.rapporteur.synthesis.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.analysis.Engine;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.differences.Differences;
import org.rapporteur.analysis.material.Cancelled;
import org.rapporteur.analysis.positions.CommentPositions;
import org.rapporteur.analysis.positions.GroupDifference;
import org.rapporteur.analysis.positions.PositionFindings;
import org.rapporteur.analysis.positions.Tally;
import org.rapporteur.discussion.CommentReturned;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.Embeddings;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.NotPublishable;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.finding.Method;
import org.rapporteur.synthesis.finding.PositionFinding;
import org.rapporteur.synthesis.run.RunDetails;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.run.RunStage;
import org.rapporteur.synthesis.run.RunState;
import org.rapporteur.synthesis.run.RunUnderWay;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@SpringBootTest(
    properties = {
      "rapporteur.synthesis.stages-kept-from=PT0S",
      "rapporteur.synthesis.run-interval=PT0.2S"
    })
@Tag("transactions")
class RunIT {

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired RunService runs;
  @Autowired OfferService offers;
  @Autowired Fixtures fixtures;
  @Autowired ThreadService threads;
  @Autowired CommentReviewService review;
  @Autowired JdbcClient database;
  @Autowired Transactions transactions;
  @Autowired ApplicationEventPublisher events;
  @MockitoSpyBean Engine engine;
  @MockitoSpyBean Embeddings embeddings;
  @MockitoSpyBean DraftKeeper keeper;
  @MockitoSpyBean DiscussionSnapshotSql discussion;

  @BeforeEach
  void calm() {
    reset(engine, embeddings, keeper, discussion);
  }

  @Test
  void runDraftsWhatAccountsForEveryComment() throws Exception {
    var made = consultations.closed();
    runs.start(made.secretariat(), made.consultation().id());

    var run = ended(made);
    assertThat(run.problem()).isNull();
    assertThat(run.state()).isEqualTo(RunState.DONE);
    assertThat(run.found())
        .extracting(RunDetails.Found::stage)
        .containsExactlyInAnyOrderElementsOf(RunStage.list(false));
    var draft = drafts.find(made.secretariat(), made.consultation().id()).orElseThrow();
    assertThat(draft.version()).isEqualTo(1);
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.coverage().total()).isEqualTo(12);
    assertThat(draft.coverage().accounted()).isEqualTo(12);
    assertThat(draft.coverage().byQuestion().keySet()).containsExactly(1, 2);
    assertThat(draft.sentences())
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.citations()).isNotEmpty());
    assertThat(draft.findings().positions())
        .extracting(PositionFinding::comment)
        .containsExactly(3, 6);
    assertThat(draft.findings().method().languages()).hasSize(2);
    var publishable = drafts.publishable(made.secretariat(), made.consultation().id());
    assertThat(publishable.sections()).isEqualTo(draft.sections());
    assertThat(publishable.stored().head().snapshotHash()).isEqualTo(run.snapshotHash());
  }

  @Test
  void secondRunReadsTheSameAndKeepsTheFirstDraft() throws Exception {
    var made = consultations.closed();
    runs.start(made.secretariat(), made.consultation().id());
    ended(made);
    clearInvocations(embeddings);
    runs.start(made.secretariat(), made.consultation().id());
    ended(made);

    verify(embeddings, never()).computeVector(any(), any());
    var id = made.consultation().id();
    var first = drafts.find(made.secretariat(), id, 1).orElseThrow();
    var second = drafts.find(made.secretariat(), id).orElseThrow();
    assertThat(second.version()).isEqualTo(2);
    assertThat(first.latest()).isFalse();
    assertThat(second.sections()).isEqualTo(first.sections());
  }

  @Test
  void aFurtherRunRecallsWhatTheFirstFoundUntilWordsMustGo() throws Exception {
    var made = consultations.closed();
    long id = made.consultation().id().value();
    runs.start(made.secretariat(), made.consultation().id());
    ended(made);
    var kept = remembered(id);
    assertThat(kept).hasSizeGreaterThan(1);

    runs.start(made.secretariat(), made.consultation().id());
    ended(made);
    assertThat(remembered(id)).isEqualTo(kept);
    assertThat(
            database
                .sql("SELECT DISTINCT last_run FROM synthesis_memory WHERE consultation_id = ?")
                .param(id)
                .query(Integer.class)
                .list())
        .containsExactly(2);

    database
        .sql(
            "UPDATE synthesis_memory SET content = INSERT(content, 5, 1, x'7f') WHERE consultation_id = ?")
        .param(id)
        .update();
    runs.start(made.secretariat(), made.consultation().id());
    assertThat(ended(made).problem()).isNull();
    assertThat(remembered(id)).isEqualTo(kept);

    remove(made, 5);
    await().untilAsserted(() -> assertThat(remembered(id)).isEmpty());

    runs.start(made.secretariat(), made.consultation().id());
    assertThat(ended(made).problem()).isNull();
    assertThat(remembered(id)).isNotEmpty().isNotEqualTo(kept);

    var returned = threads.findComment(made.consultation(), 4).orElseThrow();
    transactions.write(
        () ->
            events.publishEvent(
                new CommentReturned(
                    returned.id(),
                    made.consultation().id(),
                    made.consultation().question(1).orElseThrow().id())));
    await().untilAsserted(() -> assertThat(remembered(id)).isEmpty());
  }

  @Test
  void aRunThatReadWordsWhichHaveGoneSinceKeepsNothing() throws Exception {
    var made = consultations.closed();
    long id = made.consultation().id().value();
    doAnswer(
            call -> {
              remove(made, 5);
              await()
                  .untilAsserted(
                      () ->
                          assertThat(
                                  database
                                      .sql(
                                          "SELECT times FROM synthesis_forgotten WHERE consultation_id = ?")
                                      .param(id)
                                      .query(Integer.class)
                                      .single())
                              .isEqualTo(1));
              return call.callRealMethod();
            })
        .when(engine)
        .statements(any(), any(), any(), any());
    runs.start(made.secretariat(), made.consultation().id());
    assertThat(ended(made).problem()).isNull();
    assertThat(remembered(id)).isEmpty();
  }

  private void remove(SmallConsultation.Made made, int comment) {
    review.remove(threads.findComment(made.consultation(), comment).orElseThrow().id());
  }

  private List<String> remembered(long consultation) {
    return database
        .sql(
            "SELECT DISTINCT found_from FROM synthesis_memory WHERE consultation_id = ? ORDER BY"
                + " found_from")
        .param(consultation)
        .query(String.class)
        .list();
  }

  @Test
  void killedRunGoesOnWhereItWas() throws Exception {
    var made = consultations.closed();
    var killed = killing(RunStage.KEY_POINTS);
    runs.start(made.secretariat(), made.consultation().id());
    assertThat(killed.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(last(made).state()).isEqualTo(RunState.RUNNING);
    reset(engine);
    clearInvocations(embeddings);

    database
        .sql("UPDATE synthesis_run SET lease_until = '2000-01-01' WHERE state = 'RUNNING'")
        .update();

    var run = ended(made);
    assertThat(run.problem()).isNull();
    assertThat(run.state()).isEqualTo(RunState.DONE);
    verify(engine, never()).campaigns(any(), any(), any());
    verify(engine, never()).themes(any(), any(), any(), any(), any(), any(), any());
    verify(engine, times(1)).keyPoints(any(), any());
    verify(embeddings, never()).computeVector(any(), any());
  }

  @Tag("thorough")
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MODEL_CODES", "MODEL_TEXT"})
  void aRunThatIsKilledInAnyStageEndsAsOneThatIsNot(RunStage stage) throws Exception {
    var made = consultations.closed();
    endsAfter(killing(stage), made);
  }

  /// Stubs are changed only after the run is dead: it reads them, too.
  private CountDownLatch killing(RunStage stage) {
    var killed = new CountDownLatch(1);
    in(
        stage,
        doAnswer(
                call -> {
                  killed.countDown();
                  throw new Killed();
                })
            .when(engine));
    return killed;
  }

  /// With all rows of the draft written, and none of them to stay.
  @Test
  void aRunThatIsKilledWhileItsDraftIsKeptEndsAsOneThatIsNot() throws Exception {
    var made = consultations.closed();
    var killed = new CountDownLatch(1);
    doAnswer(
            call -> {
              call.callRealMethod();
              killed.countDown();
              throw new Killed();
            })
        .when(keeper)
        .keep(any(), any());
    endsAfter(killed, made);
  }

  private void endsAfter(CountDownLatch killed, SmallConsultation.Made made) throws Exception {
    var id = made.consultation().id();
    runs.start(made.secretariat(), id);
    assertThat(killed.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(last(made).state()).isEqualTo(RunState.RUNNING);
    assertThat(drafts.find(made.secretariat(), id)).isEmpty();
    reset(engine, keeper);

    database
        .sql("UPDATE synthesis_run SET lease_until = '2000-01-01' WHERE state = 'RUNNING'")
        .update();

    assertThat(ended(made).state()).isEqualTo(RunState.DONE);
    var resumed = drafts.find(made.secretariat(), id).orElseThrow();
    assertThat(resumed.version()).isEqualTo(1);
    forgetWhatRunsFound();
    runs.start(made.secretariat(), id);
    assertThat(ended(made).state()).isEqualTo(RunState.DONE);
    verify(embeddings, atLeastOnce()).computeVector(any(), any());
    var undisturbed = drafts.find(made.secretariat(), id).orElseThrow();
    assertThat(undisturbed.sections()).isNotEmpty();
    assertThat(resumed)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(
            "stored\\.(head\\.)?(latest|id|version|takenAt|changed.*|decided)")
        .isEqualTo(undisturbed);
  }

  /// So that the next one finds everything itself.
  private void forgetWhatRunsFound() {
    database.sql("DELETE FROM synthesis_memory").update();
    database.sql("DELETE FROM statement_vector").update();
    clearInvocations(embeddings);
  }

  private static void in(RunStage stage, Engine stubbed) {
    switch (stage) {
      case SNAPSHOT -> stubbed.snapshot(any());
      case CAMPAIGNS -> stubbed.campaigns(any(), any(), any());
      case STATEMENTS -> stubbed.statements(any(), any(), any(), any());
      case THEMES -> stubbed.themes(any(), any(), any(), any(), any(), any(), any());
      case KEY_POINTS -> stubbed.keyPoints(any(), any());
      case POSITIONS -> stubbed.differences(any(), any(), any());
      case DRAFT -> stubbed.draft(any(), any(), any(), any());
    }
  }

  @Test
  void killedRunBeginsAnewWithAnotherModel() throws Exception {
    var made = consultations.closed();
    var killed = killing(RunStage.KEY_POINTS);
    runs.start(made.secretariat(), made.consultation().id());
    assertThat(killed.await(20, TimeUnit.SECONDS)).isTrue();
    reset(engine);
    doReturn("another 1.0").when(embeddings).modelName(LanguageTag.ENGLISH);

    database
        .sql("UPDATE synthesis_run SET lease_until = '2000-01-01' WHERE state = 'RUNNING'")
        .update();

    assertThat(ended(made).state()).isEqualTo(RunState.DONE);
    verify(engine, times(1)).themes(any(), any(), any(), any(), any(), any(), any());
    var draft = drafts.find(made.secretariat(), made.consultation().id()).orElseThrow();
    assertThat(draft.findings().method().languages())
        .extracting(Method.OfLanguage::model)
        .contains("another 1.0");
  }

  /// Each is cancelled while a stage is held, which then goes on as ever. The next run begins after
  /// the cancelled one has ended, so what stages were entered until then were entered by that.
  @Test
  void runThatIsCancelledInAnyStageEntersNoOtherAndANextOneMakesItsDraft() throws Exception {
    var made = consultations.closed();
    var id = made.consultation().id();
    var entered = new CopyOnWriteArrayList<RunStage>();
    var expected = new ArrayList<RunStage>();
    for (var stage : RunStage.list(false)) {
      var reached = new CountDownLatch(1);
      var cancelled = new CountDownLatch(1);
      for (var each : RunStage.list(false)) {
        in(
            each,
            doAnswer(
                    call -> {
                      entered.add(each);
                      if (each == stage) {
                        reached.countDown();
                        cancelled.await(20, TimeUnit.SECONDS);
                      }
                      return call.callRealMethod();
                    })
                .when(engine));
        if (each.ordinal() <= stage.ordinal()) {
          expected.add(each);
        }
      }
      int number = runs.start(made.secretariat(), id);
      assertThat(reached.await(20, TimeUnit.SECONDS)).as(stage.name()).isTrue();
      assertThat(last(made).number()).isEqualTo(number);
      assertThat(last(made).state()).isEqualTo(RunState.RUNNING);
      assertThat(last(made).stage()).isEqualTo(stage);
      assertThatThrownBy(() -> runs.start(made.secretariat(), id)).isInstanceOf(RunUnderWay.class);

      runs.cancel(made.secretariat(), id, number);
      cancelled.countDown();

      assertThat(last(made).state()).isEqualTo(RunState.CANCELLED);
    }
    runs.start(made.secretariat(), id);
    assertThat(ended(made).state()).isEqualTo(RunState.DONE);
    assertThat(last(made).draft()).isEqualTo(1);
    expected.addAll(RunStage.list(false));
    assertThat(entered).containsExactlyElementsOf(expected);
    verify(keeper, times(1)).keep(any(), any());
  }

  @Test
  void cancelledWhileItReadsItEndsThere() throws Exception {
    var made = consultations.closed();
    var reached = new CountDownLatch(1);
    var cancelled = new CountDownLatch(1);
    doAnswer(
            call -> {
              reached.countDown();
              cancelled.await(20, TimeUnit.SECONDS);
              return call.callRealMethod();
            })
        .when(discussion)
        .forEachComment(any(), any());
    int number = runs.start(made.secretariat(), made.consultation().id());
    assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
    var reading = last(made);
    assertThat(reading.stage()).isEqualTo(RunStage.SNAPSHOT);
    assertThat(reading.total()).isEqualTo(12);

    Thread.sleep(600);
    runs.cancel(made.secretariat(), made.consultation().id(), number);
    cancelled.countDown();

    assertThat(ended(made).state()).isEqualTo(RunState.CANCELLED);
    Thread.sleep(500);
    verify(engine, never()).snapshot(any());
  }

  @Test
  void cancelledWhileItsDraftIsKeptItKeepsNone() throws Exception {
    var made = consultations.closed();
    var reached = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    doAnswer(
            call -> {
              reached.countDown();
              Runnable between = call.getArgument(1);
              await().atMost(Duration.ofSeconds(20)).until(() -> ends(between));
              assertThatThrownBy(call::callRealMethod).isInstanceOf(Cancelled.class);
              ended.countDown();
              throw new Cancelled();
            })
        .when(keeper)
        .keep(any(), any());
    int number = runs.start(made.secretariat(), made.consultation().id());
    assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();

    runs.cancel(made.secretariat(), made.consultation().id(), number);

    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(last(made).state()).isEqualTo(RunState.CANCELLED);
    assertThat(drafts.find(made.secretariat(), made.consultation().id())).isEmpty();
  }

  private static boolean ends(Runnable between) {
    try {
      between.run();
      return false;
    } catch (Cancelled e) {
      return true;
    }
  }

  @Test
  void failedRunSaysSoAndAnotherCanBegin() throws Exception {
    var made = consultations.closed();
    doThrow(new IllegalStateException("Out of words"))
        .when(engine)
        .draft(any(), any(), any(), any());
    runs.start(made.secretariat(), made.consultation().id());

    assertThat(ended(made).problem()).isEqualTo("Out of words");
    reset(engine);
    runs.start(made.secretariat(), made.consultation().id());
    assertThat(ended(made).state()).isEqualTo(RunState.DONE);
  }

  @Test
  void aThousandDifferencesAreKeptBesideTheNumberOfAll() throws Exception {
    var made = consultations.closed();
    doAnswer(call -> manyMore((Differences) call.callRealMethod()))
        .when(engine)
        .differences(any(), any(), any());
    runs.start(made.secretariat(), made.consultation().id());

    assertThat(ended(made).problem()).isNull();
    var draft = drafts.find(made.secretariat(), made.consultation().id()).orElseThrow();
    var tests = draft.findings().method().tests();
    assertThat(tests.differences()).hasSize(1_000);
    assertThat(tests.found()).isGreaterThanOrEqualTo(1_500);
  }

  private static Differences manyMore(Differences found) {
    var first = found.positions().getFirst();
    int comment = first.all().getFirst().comment();
    var groups =
        new TreeMap<>(Map.of("GOVERNMENTS", new Tally(10, 0), "CIVIL_SOCIETY", new Tally(0, 10)));
    var on = new CommentPositions(comment, first.question(), new Tally(10, 10), groups);
    var further =
        Collections.nCopies(1_500, new GroupDifference(on, "GOVERNMENTS", "CIVIL_SOCIETY", 0.0001));
    var positions = new ArrayList<>(found.positions());
    positions.set(
        0,
        new PositionFindings(
            first.question(),
            first.all(),
            first.agreed(),
            first.disagreed(),
            first.differences(),
            further,
            first.divided(),
            first.dissents(),
            first.distinctive()));
    return new Differences(positions, found.opinions(), found.tested());
  }

  @Test
  void openConsultationIsDraftedAsAPreviewThatCannotBePublished() throws Exception {
    var made = consultations.open();
    var id = made.consultation().id();
    runs.start(made.secretariat(), id);
    assertThat(ended(made).state()).isEqualTo(RunState.DONE);

    assertThatThrownBy(() -> drafts.publishable(made.secretariat(), id))
        .isInstanceOfSatisfying(
            NotPublishable.class,
            refusal ->
                assertThat(refusal.problems())
                    .extracting(DraftProblem::kind)
                    .containsExactly(Problem.Kind.NOT_CLOSED));
  }

  @Test
  void nobodyElseRunsReadsOrPublishes() {
    var made = consultations.closed();
    var id = made.consultation().id();
    for (var other :
        new Viewer[] {
          Viewer.VISITOR,
          fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
          fixtures.aModeratorOf(id),
          fixtures.aSecretariat(),
          fixtures.anAdministrator()
        }) {
      assertThatThrownBy(() -> runs.start(other, id)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> runs.cancel(other, id, 1)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> runs.last(other, id)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> runs.latest(other, id)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> drafts.find(other, id)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> drafts.find(other, id, 1)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> drafts.publishable(other, id)).isInstanceOf(NotAllowed.class);
    }
  }

  /// With its draft in use.
  private RunDetails ended(SmallConsultation.Made made) throws InterruptedException {
    var run = waitFor(made, one -> !one.state().isUnderWay());
    var id = made.consultation().id();
    offers
        .last(made.secretariat(), id)
        .filter(DraftOffer::isOpen)
        .ifPresent(offer -> offers.takeOver(made.secretariat(), id, offer.version()));
    return run;
  }

  private RunDetails waitFor(
      SmallConsultation.Made made, java.util.function.Predicate<RunDetails> condition)
      throws InterruptedException {
    var until = Instant.now().plus(Duration.ofSeconds(60));
    while (!condition.test(last(made))) {
      assertThat(Instant.now()).as(last(made).toString()).isBefore(until);
      Thread.sleep(100);
    }
    return last(made);
  }

  private RunDetails last(SmallConsultation.Made made) {
    return runs.last(made.secretariat(), made.consultation().id()).orElseThrow();
  }

  /// Ends the thread without a word, as a power cut would.
  private static final class Killed extends Error {}
}
