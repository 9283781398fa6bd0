package org.rapporteur.discussion.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ParticipationCounts;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.discussion.position.CannotTakePositionOnOwnComment;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.theme.DetectedTheme;
import org.rapporteur.discussion.theme.ThemeDetectionResult;
import org.rapporteur.discussion.theme.ThemeUpdateService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.PositionSplit;
import org.rapporteur.discussion.thread.ThreadFilter;
import org.rapporteur.discussion.thread.ThreadOrder;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.idempotency.IdempotencyKeyReused;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
@Tag("second-database")
class CommentServiceIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired PositionService positions;
  @Autowired ThreadService threads;
  @Autowired DiscussionCountSql discussionCounts;
  @Autowired ParticipationCounts participation;
  @Autowired ContributorProfileService contributors;
  @Autowired ThemeUpdateService themes;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;

  ConsultationDetails consultation;
  Viewer stakeholder;

  @BeforeEach
  void openConsultation() {
    consultation = fixtures.anOpenConsultation();
    stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  @Test
  void postedCommentHasNumberAndIsPublished() {
    var receipt = post(stakeholder, 1, null, "We favour **continuation**.");

    assertThat(receipt.number()).isEqualTo(1);
    var read = threads.findComment(consultation, 1).orElseThrow();
    assertThat(read.html()).isEqualTo("<p>We favour <strong>continuation</strong>.</p>");
    assertThat(read.group()).isEqualTo(StakeholderGroup.CIVIL_SOCIETY);
    assertThat(discussionCounts.countByQuestion(consultation.id())).containsEntry(1, 1);
  }

  @Test
  void officialReplyIsMarkedAndCountedSeparately() {
    post(stakeholder, 1, null, "Which mandate is in force?");
    post(stakeholder, 1, null, "A thread that nobody answered.");
    var secretariat = fixtures.aSecretariat();
    fixtures.appoint(
        secretariat.requireSignedIn("test"), Role.SECRETARIAT, consultation.id().scope());
    postOfficialReply(fixtures.again(secretariat), 1);

    assertThat(threads.findComment(consultation, 1).orElseThrow().official()).isFalse();
    assertThat(threads.findComment(consultation, 3).orElseThrow().official()).isTrue();
    var official = ThreadFilter.NONE.withOfficial(true);
    assertThat(threads.listThreads(questionId(1), ThreadOrder.BY_THREAD, official, null).threads())
        .extracting(thread -> thread.root().number())
        .containsExactly(1);
    assertThat(listRootsWithCommentsOf(StakeholderGroup.NOT_STATED)).isEmpty();
    var counts = discussionCounts.loadQuestionCounts(questionId(1));
    assertThat(counts.totalComments()).isEqualTo(3);
    assertThat(counts.countMatching(official)).isEqualTo(1);
    assertThat(counts.countOfficialReplies()).isEqualTo(1);
    assertThat(counts.byGroup()).isEqualTo(Map.of(StakeholderGroup.CIVIL_SOCIETY, 2));
    var totals =
        participation.countByConsultation(List.of(consultation.id())).get(consultation.id());
    assertThat(totals)
        .satisfies(taken -> assertThat(taken.comments()).isEqualTo(3))
        .satisfies(taken -> assertThat(taken.contributors()).isEqualTo(1))
        .satisfies(
            taken ->
                assertThat(taken.byGroup()).isEqualTo(Map.of(StakeholderGroup.CIVIL_SOCIETY, 2)));
    var own = contributors.findSecretariat(consultation).orElseThrow();
    assertThat(own.details().official()).isTrue();
    assertThat(own.counts().comments()).isEqualTo(1);
    assertThat(threads.listByContributor(consultation, own.details().number(), 0).items())
        .extracting(CommentDetails::number)
        .containsExactly(3);
  }

  @Test
  void onlySecretariatOfConsultationCanReplyOfficially() {
    post(stakeholder, 1, null, "Which mandate is in force?");

    assertThatThrownBy(() -> postOfficialReply(stakeholder, 1)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> postOfficialReply(fixtures.aSecretariat(), 1))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> postOfficialReply(fixtures.aModeratorOf(consultation.id()), 1))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void formerSecretariatCannotChangeOfficialReply() {
    post(stakeholder, 1, null, "Which mandate is in force?");
    var before = fixtures.aSecretariat();
    fixtures.appoint(before.requireSignedIn("test"), Role.SECRETARIAT, consultation.id().scope());
    postOfficialReply(fixtures.again(before), 1);

    assertThatThrownBy(
            () -> comments.edit(before, consultation.id(), 2, new CommentEdit("None.", null)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> comments.withdraw(before, consultation.id(), 2))
        .isInstanceOf(NotAllowed.class);
    assertThat(threads.findComment(consultation, 2).orElseThrow().text())
        .isEqualTo("That of paragraph 72.");
  }

  private void postOfficialReply(Viewer by, int parent) {
    comments.post(
        by,
        consultation.id(),
        new CommentDraft(
            questionId(1),
            parent,
            null,
            LanguageTag.ENGLISH,
            "That of paragraph 72.",
            List.of(),
            true),
        Channel.WEB,
        IdempotencyKey.random());
  }

  @Test
  void sameKeyPostsOnce() {
    var key = IdempotencyKey.random();
    var draft = createDraft(1, null, "Once only.");
    var first = comments.post(stakeholder, consultation.id(), draft, Channel.WEB, key);
    var second = comments.post(stakeholder, consultation.id(), draft, Channel.WEB, key);

    assertThat(second).isEqualTo(first);
    assertThatThrownBy(
            () ->
                comments.post(
                    stakeholder,
                    consultation.id(),
                    createDraft(1, null, "Other."),
                    Channel.WEB,
                    key))
        .isInstanceOf(IdempotencyKeyReused.class);
  }

  @Test
  void repeatedRequestReturnsFirstReceiptAfterParentIsWithdrawn() {
    int parent = post(stakeholder, 1, null, "To be withdrawn.").number();
    var key = IdempotencyKey.random();
    var reply = createDraft(1, parent, "A reply.");
    var first = comments.post(stakeholder, consultation.id(), reply, Channel.WEB, key);
    comments.withdraw(stakeholder, consultation.id(), parent);

    assertThat(comments.post(stakeholder, consultation.id(), reply, Channel.WEB, key))
        .isEqualTo(first);
    assertThatThrownBy(
            () ->
                comments.post(
                    stakeholder, consultation.id(), reply, Channel.WEB, IdempotencyKey.random()))
        .isInstanceOf(CommentNotPublished.class);
  }

  @Test
  void concurrentPostsGetNumbersWithoutGaps() throws Exception {
    var people =
        IntStream.range(0, 8)
            .mapToObj(i -> fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR))
            .toList();
    var tasks = new ArrayList<Callable<CommentReceipt>>();
    for (int i = 0; i < 80; i++) {
      int n = i;
      tasks.add(() -> post(people.get(n % 8), 1 + n % 2, null, "Comment " + n));
    }
    List<Integer> numbers = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var result : pool.invokeAll(tasks)) {
        numbers.add(result.get().number());
      }
    }
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 80).boxed().toList());
    assertThat(discussionCounts.countComments(List.of(consultation.id())))
        .containsEntry(consultation.id(), 80);
  }

  @Test
  void refusedOrRepeatedPostDoesNotAffectOthers() throws Exception {
    post(stakeholder, 1, null, "First.");
    var twice = IdempotencyKey.random();
    var once = createDraft(1, 1, "Sent twice at once.");
    var tasks = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 20; i++) {
      int n = i;
      tasks.add(() -> post(stakeholder, 1, 1, "Answer " + n).number());
      tasks.add(
          () -> comments.post(stakeholder, consultation.id(), once, Channel.API, twice).number());
      tasks.add(() -> post(stakeholder, 1, 999, "To nobody " + n).number());
    }
    List<Integer> numbers = new ArrayList<>();
    int refused = 0;
    try (var pool = Executors.newFixedThreadPool(12)) {
      for (var result : pool.invokeAll(tasks)) {
        try {
          numbers.add(result.get());
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(NotFound.class);
          refused++;
        }
      }
    }

    assertThat(refused).isEqualTo(20);
    assertThat(Set.copyOf(numbers))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, 22).boxed().toList());
    assertThat(discussionCounts.countComments(List.of(consultation.id())))
        .containsEntry(consultation.id(), 22);
    assertThat(findFirstThread().root().replies()).isEqualTo(21);
  }

  @Test
  void withdrawnCommentKeepsReplies() {
    post(stakeholder, 1, null, "First.");
    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    post(other, 1, 1, "An answer.");

    comments.withdraw(stakeholder, consultation.id(), 1);

    var thread = findFirstThread();
    assertThat(thread.root().state()).isEqualTo(CommentState.WITHDRAWN);
    assertThat(thread.root().text()).isEmpty();
    assertThat(thread.replies()).extracting(CommentDetails::number).containsExactly(2);
    assertThatThrownBy(() -> post(other, 1, 1, "Again.")).isInstanceOf(CommentNotPublished.class);
  }

  @Test
  void removedCommentIsHiddenUntilRestored() {
    var receipt = post(stakeholder, 1, null, "Call me at 555-0100.");

    review.remove(receipt.comment());
    assertThat(threads.findComment(consultation, 1).orElseThrow().text()).isEmpty();
    assertThat(discussionCounts.countByQuestion(consultation.id())).containsEntry(1, 0);

    review.publish(receipt.comment());
    assertThat(threads.findComment(consultation, 1).orElseThrow().text())
        .isEqualTo("Call me at 555-0100.");
    assertThat(discussionCounts.countByQuestion(consultation.id())).containsEntry(1, 1);
  }

  @Test
  void commentUnderReviewIsHiddenUntilPublished() {
    consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    var receipt = post(stakeholder, 1, null, "Waiting.");

    assertThat(receipt.state()).isEqualTo(CommentState.AWAITING_REVIEW);
    assertThat(threads.findComment(consultation, 1)).isEmpty();
    review.publish(receipt.comment());
    assertThat(threads.findComment(consultation, 1)).isPresent();
  }

  @Test
  void onlyAuthorCanEditAndEditCreatesRevision() {
    post(stakeholder, 1, null, "First words.");

    comments.edit(
        stakeholder, consultation.id(), 1, new CommentEdit("Better words.", LanguageTag.ENGLISH));

    var read = threads.findComment(consultation, 1).orElseThrow();
    assertThat(read.revision()).isEqualTo(2);
    assertThat(read.text()).isEqualTo("Better words.");
    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    assertThatThrownBy(
            () ->
                comments.edit(
                    other, consultation.id(), 1, new CommentEdit("Mine.", LanguageTag.ENGLISH)))
        .isInstanceOf(NotCommentAuthor.class);
  }

  @Test
  void contributorHasOnePositionCountedByGroup() {
    post(stakeholder, 1, null, "We favour continuation.");
    var government = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var company = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);

    positions.setPosition(government, consultation.id(), 1, true, null);
    positions.setPosition(government, consultation.id(), 1, true, null);
    positions.setPosition(company, consultation.id(), 1, true, null);
    positions.setPosition(company, consultation.id(), 1, false, null);

    var read = threads.findComment(consultation, 1).orElseThrow();
    assertThat(read.tally().agree()).isEqualTo(1);
    assertThat(read.tally().disagree()).isEqualTo(1);
    assertThat(read.tally().split().byGroup())
        .containsEntry(StakeholderGroup.GOVERNMENTS, new PositionSplit.AgreeDisagreeCounts(1, 0))
        .containsEntry(
            StakeholderGroup.PRIVATE_SECTOR, new PositionSplit.AgreeDisagreeCounts(0, 1));
    assertThatThrownBy(() -> positions.setPosition(stakeholder, consultation.id(), 1, true, null))
        .isInstanceOf(CannotTakePositionOnOwnComment.class);

    positions.setPosition(company, consultation.id(), 1, null, null);
    assertThat(threads.findComment(consultation, 1).orElseThrow().tally().disagree()).isZero();
  }

  @Test
  void visitorsAndEmptyTextsAreRefused() {
    assertThatThrownBy(() -> post(Viewer.VISITOR, 1, null, "Hello."))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> post(stakeholder, 1, null, "  \n "))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("text.missing"));
  }

  @Test
  void everyOrderListsEachThreadOnce() {
    for (int i = 0; i < 45; i++) {
      post(stakeholder, 1, null, "Thread " + i);
    }
    for (var order : ThreadOrder.values()) {
      var seen = new ArrayList<Integer>();
      String after = null;
      do {
        var page = threads.listThreads(questionId(1), order, ThreadFilter.NONE, after);
        page.threads().forEach(thread -> seen.add(thread.root().number()));
        after = page.nextCursor().orElse(null);
      } while (after != null);
      assertThat(seen).as(order.name()).hasSize(45).doesNotHaveDuplicates();
    }
  }

  @Test
  void filterKeepsThreadsWithMatchingComment() {
    var government = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    post(stakeholder, 1, null, "Answered by a government.");
    post(stakeholder, 1, null, "Answered by nobody.");
    post(government, 1, 1, "An answer.");
    post(government, 1, null, "A thread of its own.");

    assertThat(listRootsWithCommentsOf(StakeholderGroup.GOVERNMENTS)).containsExactly(1, 4);
    assertThat(listRootsWithCommentsOf(StakeholderGroup.CIVIL_SOCIETY)).containsExactly(1, 2);
    assertThat(listRootsWithCommentsOf(StakeholderGroup.PRIVATE_SECTOR)).isEmpty();

    comments.withdraw(government, consultation.id(), 3);
    assertThat(listRootsWithCommentsOf(StakeholderGroup.GOVERNMENTS)).containsExactly(4);
  }

  @Test
  void themeFilterMatchesThreadsOfSmallAndLargeThemes() {
    for (int i = 1; i <= 3; i++) {
      post(stakeholder, 1, null, "Thread " + i);
    }
    post(stakeholder, 1, 3, "A reply.");
    var theme = new DetectedTheme("a", 1, LanguageTag.ENGLISH, "Continuation", true, List.of(1, 4));
    var revisions = Map.of(1, 1, 2, 1, 3, 1, 4, 1);
    transactions.write(
        () ->
            themes.replaceThemes(
                new ThemeDetectionResult(
                    consultation.id(), Instant.now(), revisions, List.of(theme))));
    var filter = ThreadFilter.NONE.withTheme(1);

    assertThat(listRoots(filter)).containsExactly(1, 3);
    database
        .sql("UPDATE question_theme SET comments = 1001 WHERE question_id = ?")
        .param(questionId(1).value())
        .update();
    assertThat(listRoots(filter)).containsExactly(1, 3);
  }

  private List<Integer> listRootsWithCommentsOf(StakeholderGroup group) {
    return listRoots(ThreadFilter.NONE.withGroups(EnumSet.of(group)));
  }

  private List<Integer> listRoots(ThreadFilter filter) {
    return threads
        .listThreads(questionId(1), ThreadOrder.BY_THREAD, filter, null)
        .threads()
        .stream()
        .map(thread -> thread.root().number())
        .toList();
  }

  private CommentThread findFirstThread() {
    return threads
        .listThreads(questionId(1), ThreadOrder.BY_THREAD, ThreadFilter.NONE, null)
        .threads()
        .getFirst();
  }

  private org.rapporteur.consultation.question.QuestionId questionId(int number) {
    return consultation.question(number).orElseThrow().id();
  }

  private CommentDraft createDraft(
      int question, @org.jspecify.annotations.Nullable Integer parent, String text) {
    return new CommentDraft(questionId(question), parent, null, LanguageTag.ENGLISH, text);
  }

  private CommentReceipt post(
      Viewer viewer, int question, @org.jspecify.annotations.Nullable Integer parent, String text) {
    return comments.post(
        viewer,
        consultation.id(),
        createDraft(question, parent, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
