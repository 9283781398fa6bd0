package org.rapporteur.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.comment.CannotEditRedactedComment;
import org.rapporteur.discussion.comment.CannotReturnAnsweredComment;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.discussion.thread.CommentInspectionService;
import org.rapporteur.discussion.thread.ThreadFilter;
import org.rapporteur.discussion.thread.ThreadOrder;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.policy.UnknownPolicyPoint;
import org.rapporteur.publiclog.EntryFilter;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogVerificationService;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Refusal;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class ModerationServiceIT {

  static final DecisionDraft ADVERSE =
      new DecisionDraft("3.2", "Post it again without the number.", "Gives a private number.");
  static final DecisionDraft FAVOURABLE = new DecisionDraft("2.1", "", "");

  @Autowired Fixtures fixtures;
  @Autowired ViewerService viewers;
  @Autowired ModerationService moderation;
  @Autowired SuspensionService suspensions;
  @Autowired ContributorNoticeService notices;
  @Autowired CommentService comments;
  @Autowired CommentInspectionService inspection;
  @Autowired ThreadService threads;
  @Autowired DiscussionCountSql discussionCounts;
  @Autowired FlagService flags;
  @Autowired PublicLogService log;
  @Autowired LogVerificationService verification;
  @Autowired JdbcClient database;

  ConsultationDetails consultation;
  Viewer moderator;
  Viewer author;

  @BeforeEach
  void openConsultation() {
    openConsultation(ReviewTiming.AFTER);
  }

  @Test
  void commentAwaitingReviewIsPublishedOrDeclined() {
    openConsultation(ReviewTiming.BEFORE);
    post("First.");
    post("Second.");

    var published = moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);
    var declined = moderation.decline(moderator, consultation.id(), 2, ADVERSE);

    assertThat(stateOf(1)).isEqualTo(CommentState.PUBLISHED);
    assertThat(stateOf(2)).isEqualTo(CommentState.DECLINED);
    assertThat(threads.findComment(consultation, 1)).isPresent();
    assertThat(threads.findComment(consultation, 2)).isEmpty();
    assertThat(declined.number()).isEqualTo(published.number() + 1);
    var entry = log.findEntry(logName(), declined.number()).orElseThrow();
    assertThat(entry.kind()).isEqualTo("comment-declined");
    assertThat(entry.subject()).isEqualTo("C2");
    assertThat(entry.actorRole()).isEqualTo("moderator");
    assertThat(entry.facts())
        .containsEntry("policyPoint", "3.2")
        .containsEntry("policyVersion", "1");
    assertThat(entry.text()).isEqualTo("Gives a private number.");
    assertThat(verification.verify(logName()).isValid()).isTrue();
  }

  @Test
  void declinedCommentCanStillBePublished() {
    openConsultation(ReviewTiming.BEFORE);
    post("First.");
    moderation.decline(moderator, consultation.id(), 1, ADVERSE);

    moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);

    assertThat(threads.findComment(consultation, 1)).isPresent();
  }

  @Test
  void restoredCommentReturnsToItsPlace() {
    post("First.");
    post("Second.");

    var removed = moderation.remove(moderator, consultation.id(), 1, ADVERSE);
    assertThat(threads.findComment(consultation, 1).orElseThrow().decision())
        .isEqualTo(removed.number());
    assertThat(discussionCounts.countByQuestion(consultation.id())).containsEntry(1, 1);

    moderation.restore(moderator, consultation.id(), 1, ADVERSE);
    var restored = threads.findComment(consultation, 1).orElseThrow();
    assertThat(restored.text()).isEqualTo("First.");
    assertThat(restored.publication()).isEqualTo(1);
    assertThat(restored.decision()).isNull();
    assertThat(discussionCounts.countByQuestion(consultation.id())).containsEntry(1, 2);
  }

  @Test
  void actionsNotAllowedInStateAreRefused() {
    post("First.");
    requireConflict(() -> moderation.publish(moderator, consultation.id(), 1, FAVOURABLE));
    requireConflict(() -> moderation.decline(moderator, consultation.id(), 1, ADVERSE));
    requireConflict(() -> moderation.restore(moderator, consultation.id(), 1, FAVOURABLE));
    comments.withdraw(author, consultation.id(), 1);
    requireConflict(() -> moderation.remove(moderator, consultation.id(), 1, ADVERSE));
    requireConflict(() -> moderation.keep(moderator, consultation.id(), 1, FAVOURABLE));
    assertThat(countDecisions()).isZero();
  }

  @Test
  void onlyStaffOfThisConsultationCanDecide() {
    post("First.");
    var elsewhere = fixtures.aModeratorOf(fixtures.anOpenConsultation().id());
    for (var other :
        List.of(
            author,
            fixtures.anAdministrator(),
            fixtures.aSecretariat(),
            elsewhere,
            Viewer.VISITOR)) {
      assertThatThrownBy(() -> moderation.remove(other, consultation.id(), 1, ADVERSE))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> inspection.findComment(other, consultation.id(), 1))
          .isInstanceOf(NotAllowed.class);
    }
    assertThat(stateOf(1)).isEqualTo(CommentState.PUBLISHED);
  }

  @Test
  void moderatorCannotDecideOnOwnComment() {
    comments.post(
        moderator, consultation.id(), createDraft("Mine."), Channel.WEB, IdempotencyKey.random());

    assertThatThrownBy(() -> moderation.remove(moderator, consultation.id(), 1, ADVERSE))
        .isInstanceOf(CannotModerateOwnComment.class);
  }

  @Test
  void removalRequiresPolicyPointAndMessageToAuthor() {
    post("First.");
    assertThatThrownBy(() -> remove(new DecisionDraft("2.1", "Why.", "")))
        .isInstanceOf(PolicyGroundRequired.class);
    assertThatThrownBy(() -> remove(new DecisionDraft("9.9", "Why.", "")))
        .isInstanceOf(UnknownPolicyPoint.class);
    assertThatThrownBy(() -> remove(new DecisionDraft("3.2", " ", "")))
        .isInstanceOf(InvalidInput.class);
    assertThat(countDecisions()).isZero();
  }

  @Test
  void undoReversesDecisionAndClearsItFromComment() {
    openConsultation(ReviewTiming.BEFORE);
    post("First.");
    post("Second.");

    var published = moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);
    var undone = moderation.undo(moderator, consultation.id(), published.number());
    var declined = moderation.decline(moderator, consultation.id(), 2, ADVERSE);
    moderation.undo(moderator, consultation.id(), declined.number());

    assertThat(stateOf(1)).isEqualTo(CommentState.AWAITING_REVIEW);
    assertThat(stateOf(2)).isEqualTo(CommentState.AWAITING_REVIEW);
    assertThat(threads.findComment(consultation, 1)).isEmpty();
    assertThat(discussionCounts.countByQuestion(consultation.id()).getOrDefault(1, 0)).isZero();
    assertThat(undone.reversal().reverses()).isEqualTo(published.number());
    assertThat(
            notices.findNotices(List.of(published.id())).get(published.id()).decision().isInForce())
        .isFalse();
    assertThat(inspection.listAwaitingReview(moderator, consultation.id(), 0, 10)).hasSize(2);
  }

  @Test
  void publicationWithReplyCannotBeUndone() {
    openConsultation(ReviewTiming.BEFORE);
    post("First.");
    var published = moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), 1, null, LanguageTag.ENGLISH, "Reply."),
        Channel.WEB,
        IdempotencyKey.random());
    moderation.publish(moderator, consultation.id(), 2, FAVOURABLE);

    assertThatThrownBy(() -> moderation.undo(moderator, consultation.id(), published.number()))
        .isInstanceOf(CannotReturnAnsweredComment.class);
  }

  @Test
  void onlyDeciderCanUndoWithinUndoPeriod() {
    post("First.");
    var removed = moderation.remove(moderator, consultation.id(), 1, ADVERSE);
    var second = fixtures.aModeratorOf(consultation.id());

    assertThatThrownBy(() -> moderation.undo(second, consultation.id(), removed.number()))
        .isInstanceOf(CannotUndoDecision.class);
    endUndoPeriod();
    assertThatThrownBy(() -> moderation.undo(moderator, consultation.id(), removed.number()))
        .isInstanceOf(CannotUndoDecision.class);
    assertThat(stateOf(1)).isEqualTo(CommentState.REMOVED);
  }

  @Test
  @Tag("second-database")
  void concurrentDecisionsAllowOneAndNameItsDecider() throws Exception {
    var others =
        java.util.stream.IntStream.range(0, 4)
            .mapToObj(i -> fixtures.aModeratorOf(consultation.id()))
            .toList();
    for (int n = 1; n <= 5; n++) {
      post("Comment " + n);
      int comment = n;
      var won = new AtomicInteger();
      var lost = new AtomicInteger();
      List<Callable<Void>> tasks =
          others.stream()
              .<Callable<Void>>map(
                  other ->
                      () -> {
                        try {
                          moderation.remove(other, consultation.id(), comment, ADVERSE);
                          won.incrementAndGet();
                        } catch (AlreadyDecided e) {
                          assertThat(e.facts().get("by").toString()).startsWith("Delegate");
                          lost.incrementAndGet();
                        }
                        return null;
                      })
              .toList();
      try (var pool = Executors.newFixedThreadPool(4)) {
        for (var result : pool.invokeAll(tasks)) {
          result.get();
        }
      }
      assertThat(won).hasValue(1);
      assertThat(lost).hasValue(3);
    }
    assertThat(countDecisions()).isEqualTo(5);
    assertThat(verification.verify(logName()).isValid()).isTrue();
    assertThat(discussionCounts.countByQuestion(consultation.id())).containsEntry(1, 0);
  }

  @Test
  @Tag("second-database")
  void decisionBasedOnOutdatedStateIsRefused() {
    post("First.");
    moderation.keep(moderator, consultation.id(), 1, FAVOURABLE);
    var second = fixtures.aModeratorOf(consultation.id());

    assertThatThrownBy(
            () ->
                moderation.remove(
                    second, consultation.id(), 1, new DecisionDraft("3.2", "Why.", "", 0)))
        .isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void removedTextIsShownNowhere() {
    String secret = "Call her at 555-0142 after nine";
    post(secret);
    var flagger = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    flags.flag(flagger, consultation.id(), 1, FlagReason.PERSONAL_DATA, "Gives 555-0142");

    var removed = moderation.remove(moderator, consultation.id(), 1, ADVERSE);

    var question = consultation.question(1).orElseThrow().id();
    var page = threads.listThreads(question, ThreadOrder.BY_THREAD, ThreadFilter.NONE, null);
    assertThat(page.toString()).contains("REMOVED").doesNotContain("555-0142");
    assertThat(threads.findComment(consultation, 1).toString()).doesNotContain("555-0142");
    assertThat(threads.listByPublication(question, 0, 10).toString()).doesNotContain("555-0142");
    assertThat(log.listNewestBefore(logName(), Integer.MAX_VALUE, 50, EntryFilter.ALL).toString())
        .contains("flags=1", "C1")
        .doesNotContain("555-0142");
    assertThat(moderation.find(author, consultation.id(), removed.number()).toString())
        .doesNotContain("555-0142");
    assertThat(
            inspection.findComment(moderator, consultation.id(), 1).orElseThrow().comment().text())
        .isEqualTo(secret);
  }

  @Test
  @Tag("second-database")
  void redactedWordsAreSealedInEveryRevision() {
    post("Ask Ms. X at 555-0142 now.");
    comments.edit(
        author,
        consultation.id(),
        1,
        new CommentEdit("Please ask Ms. X at 555-0142.", LanguageTag.ENGLISH));

    var redacted =
        moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(20, 28)), ADVERSE);

    assertThat(threads.findComment(consultation, 1).orElseThrow().text())
        .isEqualTo("Please ask Ms. X at █████.");
    assertThat(listUnsealedTexts(1)).noneMatch(text -> text.contains("555-0142"));
    assertThat(threads.findComment(consultation, 1).orElseThrow().decision())
        .isEqualTo(redacted.number());
    moderation.undo(moderator, consultation.id(), redacted.number());
    assertThat(threads.findComment(consultation, 1).orElseThrow().text())
        .isEqualTo("Please ask Ms. X at 555-0142.");
    assertThat(threads.findComment(consultation, 1).orElseThrow().decision()).isNull();
  }

  @Test
  void undoneRedactionUnsealsOnlyWhatItSealed() {
    post("Ask X at 555-0142 or 555-0143.");
    comments.edit(
        author,
        consultation.id(),
        1,
        new CommentEdit("Ask X, 555-0142, 555-0143.", LanguageTag.ENGLISH));
    var first =
        moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(7, 15)), ADVERSE);
    assertThat(listEarlierTexts(1)).isEmpty();
    moderation.undo(moderator, consultation.id(), first.number());
    assertThat(listEarlierTexts(1)).containsExactly("Ask X at 555-0142 or 555-0143.");

    moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(7, 15)), ADVERSE);
    var second =
        moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(14, 22)), ADVERSE);
    assertThat(textOf(1)).isEqualTo("Ask X, █████, █████.");
    moderation.undo(moderator, consultation.id(), second.number());

    assertThat(textOf(1)).isEqualTo("Ask X, █████, 555-0143.");
    assertThat(listEarlierTexts(1)).isEmpty();
  }

  @Test
  void redactedCommentShowsDecisionInForce() {
    post("Ask X at 555-0142 or 555-0143.");
    var first =
        moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(9, 17)), ADVERSE);
    var second =
        moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(18, 26)), ADVERSE);
    assertThat(findDecisionNumber()).isEqualTo(second.number());

    moderation.undo(moderator, consultation.id(), second.number());
    assertThat(findDecisionNumber()).isEqualTo(first.number());

    moderation.remove(moderator, consultation.id(), 1, ADVERSE);
    moderation.restore(moderator, consultation.id(), 1, FAVOURABLE);
    assertThat(findDecisionNumber()).isEqualTo(first.number());
    moderation.overturn(
        fixtures.aModeratorOf(consultation.id()), consultation.id(), first.number(), "Public.");
    assertThat(findDecisionNumber()).isNull();
  }

  @Test
  void earlierRedactionCannotBeReversedBeforeLater() {
    post("Ask X at 555-0142 or 555-0143.");
    var other = fixtures.aModeratorOf(consultation.id());
    var first =
        moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(9, 17)), ADVERSE);
    var second =
        moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(18, 26)), ADVERSE);
    var black = textOf(1);

    assertThatThrownBy(
            () -> moderation.overturn(other, consultation.id(), first.number(), "Public."))
        .isInstanceOf(ActionNotPossible.class);
    assertThat(textOf(1)).isEqualTo(black);
    assertThat(findDecisionNumber()).isEqualTo(second.number());

    moderation.remove(moderator, consultation.id(), 1, ADVERSE);
    assertThatThrownBy(
            () -> moderation.overturn(other, consultation.id(), second.number(), "Public."))
        .isInstanceOf(ActionNotPossible.class);
    moderation.restore(moderator, consultation.id(), 1, FAVOURABLE);
    moderation.overturn(other, consultation.id(), second.number(), "Public.");
    moderation.overturn(other, consultation.id(), first.number(), "Public.");
    assertThat(textOf(1)).isEqualTo("Ask X at 555-0142 or 555-0143.");
  }

  private @Nullable Integer findDecisionNumber() {
    return threads.findComment(consultation, 1).orElseThrow().decision();
  }

  @Test
  void commentAwaitingReviewCanBeRedacted() {
    openConsultation(ReviewTiming.BEFORE);
    post("Call 555-0142.");

    var redacted =
        moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(5, 13)), ADVERSE);
    moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);

    assertThat(textOf(1)).isEqualTo("Call █████.");
    assertThat(listEarlierTexts(1)).isEmpty();
    assertThat(threads.findComment(consultation, 1).orElseThrow().decision())
        .isEqualTo(redacted.number());
  }

  @Test
  void redactedCommentCannotBeEdited() {
    post("Call 555-0142.");
    moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(5, 13)), ADVERSE);

    assertThatThrownBy(
            () ->
                comments.edit(
                    author,
                    consultation.id(),
                    1,
                    new CommentEdit("Call 555-0142.", LanguageTag.ENGLISH)))
        .isInstanceOf(CannotEditRedactedComment.class);
    comments.withdraw(author, consultation.id(), 1);
  }

  @Test
  void redactionRequiresDecisionOnPendingEdit() {
    openConsultation(ReviewTiming.BEFORE);
    post("Call 555-0142.");
    moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);
    comments.edit(
        author, consultation.id(), 1, new CommentEdit("Call 555-0143.", LanguageTag.ENGLISH));

    var number = List.of(new TextSpan(5, 13));
    requireConflict(() -> moderation.redact(moderator, consultation.id(), 1, number, ADVERSE));
    moderation.declineEdit(moderator, consultation.id(), 1, ADVERSE);
    moderation.redact(moderator, consultation.id(), 1, number, ADVERSE);
    assertThat(textOf(1)).isEqualTo("Call █████.");
    assertThat(listEarlierTexts(1)).isEmpty();
  }

  @Test
  void invalidRedactionPassagesAreRefused() {
    post("Call 555-0142.");
    requireRefused(() -> moderation.redact(moderator, consultation.id(), 1, List.of(), ADVERSE));
    requireRefused(
        () ->
            moderation.redact(
                moderator, consultation.id(), 1, List.of(new TextSpan(5, 99)), ADVERSE));
    requireRefused(
        () ->
            moderation.redact(author, consultation.id(), 1, List.of(new TextSpan(5, 6)), ADVERSE));
    assertThat(textOf(1)).isEqualTo("Call 555-0142.");
  }

  @Test
  void editIsShownOnlyAfterModeratorPublishesIt() {
    openConsultation(ReviewTiming.BEFORE);
    post("Old words.");
    moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);
    comments.edit(author, consultation.id(), 1, new CommentEdit("New words.", LanguageTag.ENGLISH));

    assertThat(inspection.listAwaitingReview(moderator, consultation.id(), 0, 10)).hasSize(1);
    moderation.declineEdit(moderator, consultation.id(), 1, ADVERSE);
    assertThat(threads.findComment(consultation, 1).orElseThrow().text()).isEqualTo("Old words.");

    comments.edit(
        author, consultation.id(), 1, new CommentEdit("Newer words.", LanguageTag.ENGLISH));
    var published = moderation.publishEdit(moderator, consultation.id(), 1, FAVOURABLE);
    assertThat(threads.findComment(consultation, 1).orElseThrow().text()).isEqualTo("Newer words.");

    moderation.undo(moderator, consultation.id(), published.number());
    assertThat(threads.findComment(consultation, 1).orElseThrow().text()).isEqualTo("Old words.");
    assertThat(inspection.listAwaitingReview(moderator, consultation.id(), 0, 10)).hasSize(1);
    requireConflict(() -> moderation.publish(moderator, consultation.id(), 1, FAVOURABLE));
  }

  @Test
  @Tag("second-database")
  void suspendedAuthorCannotPostUntilUndo() {
    post("First.");
    var until = Instant.now().plus(Duration.ofDays(7));
    var suspended = suspensions.suspend(moderator, consultation.id(), 1, until, ADVERSE);

    assertThatThrownBy(() -> post("Second.")).isInstanceOf(PostingSuspended.class);
    var elsewhere = fixtures.anOpenConsultation();
    comments.post(
        author,
        elsewhere.id(),
        new CommentDraft(
            elsewhere.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, "There."),
        Channel.WEB,
        IdempotencyKey.random());

    moderation.undo(moderator, consultation.id(), suspended.number());
    post("Second.");
  }

  @Test
  void suspensionIsLoggedWithoutNameAndKeepsFlagsOpen() {
    post("First.");
    flags.flag(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        consultation.id(),
        1,
        FlagReason.ABUSE,
        "");
    var until = Instant.now().plus(Duration.ofDays(7));

    var suspended = suspensions.suspend(moderator, consultation.id(), 1, until, ADVERSE);

    var entry = log.findEntry(logName(), suspended.number()).orElseThrow();
    assertThat(entry.kind()).isEqualTo("contributor-suspended");
    assertThat(entry.facts()).containsKey("until");
    assertThat(entry.text()).isEqualTo("Gives a private number.");
    assertThat(entry.toString()).doesNotContain("C1").doesNotContain(author.name());
    for (var stranger :
        List.of(Viewer.VISITOR, fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS))) {
      assertThat(moderation.find(stranger, consultation.id(), suspended.number()).orElseThrow())
          .satisfies(
              seen -> {
                assertThat(seen.commentNumber()).isZero();
                assertThat(seen.subject().contributor()).isZero();
                assertThat(seen.decider().person()).isNull();
              });
    }
    assertThat(moderation.find(author, consultation.id(), suspended.number()).orElseThrow().label())
        .isEqualTo(suspended.label());
    assertThat(flags.findFlagged(moderator, consultation.id(), 0, 10)).hasSize(1);
    assertThat(
            suspensions.findSuspension(
                moderator, consultation.id(), author.requireSignedIn("test")))
        .hasValueSatisfying(found -> assertThat(found.decision()).isEqualTo(suspended.number()));
    requireRefused(
        () -> suspensions.suspend(moderator, consultation.id(), 1, Instant.now(), ADVERSE));
    requireRefused(
        () ->
            suspensions.suspend(
                moderator, consultation.id(), 1, until.plus(Duration.ofDays(400)), ADVERSE));
  }

  @Test
  void suspensionBlocksEditsUntilStaffLiftIt() {
    post("First.");
    var until = Instant.now().plus(Duration.ofDays(7));
    var suspended = suspensions.suspend(moderator, consultation.id(), 1, until, ADVERSE);
    endUndoPeriod();
    requireRefused(
        () ->
            comments.edit(
                author, consultation.id(), 1, new CommentEdit("Other.", LanguageTag.ENGLISH)));
    requireRefused(
        () -> suspensions.liftSuspension(author, consultation.id(), suspended.number(), ""));
    requireRefused(
        () ->
            suspensions.findSuspension(author, consultation.id(), author.requireSignedIn("test")));

    var lifted =
        suspensions.liftSuspension(
            moderator, consultation.id(), suspended.number(), "He apologized.");

    assertThat(log.findEntry(logName(), lifted.number()).orElseThrow().toString())
        .contains("suspension-lifted", "He apologized.")
        .doesNotContain("C1");
    comments.edit(author, consultation.id(), 1, new CommentEdit("Other.", LanguageTag.ENGLISH));
    requireRefused(
        () -> suspensions.liftSuspension(moderator, consultation.id(), suspended.number(), ""));
    requireRefused(
        () -> suspensions.liftSuspension(moderator, consultation.id(), lifted.number(), ""));
  }

  @Test
  void messageToAuthorIsVisibleToAuthorAndStaff() {
    post("First.");
    int number = moderation.remove(moderator, consultation.id(), 1, ADVERSE).number();

    var everyone = moderation.find(Viewer.VISITOR, consultation.id(), number).orElseThrow();
    assertThat(everyone.messageToContributor()).isEmpty();
    assertThat(everyone.decider().name()).isEmpty();
    assertThat(everyone.decider().person()).isNull();
    var own = moderation.find(author, consultation.id(), number).orElseThrow();
    assertThat(own.messageToContributor()).isEqualTo("Post it again without the number.");
    assertThat(own.decider().person()).isNull();
    assertThat(
            moderation.find(moderator, consultation.id(), number).orElseThrow().decider().person())
        .isEqualTo(moderator.person());
  }

  @Test
  void erasedTextsLeaveLogValid() {
    post("First.");
    int number = moderation.remove(moderator, consultation.id(), 1, ADVERSE).number();
    var person = fixtures.aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    fixtures.appoint(person, Role.SECRETARIAT, consultation.id().scope());
    assertThatThrownBy(() -> moderation.eraseTexts(moderator, consultation.id(), number))
        .isInstanceOf(NotAllowed.class);

    moderation.eraseTexts(viewerFor(person), consultation.id(), number);

    var erased = moderation.find(moderator, consultation.id(), number).orElseThrow();
    assertThat(erased.publicReason()).isEmpty();
    assertThat(erased.decider().name()).isEmpty();
    assertThat(log.findEntry(logName(), number).orElseThrow().textErased()).isTrue();
    assertThat(verification.verify(logName()).isValid()).isTrue();
  }

  private void openConsultation(ReviewTiming review) {
    consultation = fixtures.anOpenConsultation(review);
    moderator = fixtures.aModeratorOf(consultation.id());
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  private Viewer viewerFor(org.rapporteur.identity.PersonId person) {
    return viewers.forPerson(person);
  }

  private void post(String text) {
    comments.post(
        author, consultation.id(), createDraft(text), Channel.WEB, IdempotencyKey.random());
  }

  private CommentDraft createDraft(String text) {
    return new CommentDraft(
        consultation.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, text);
  }

  private void remove(DecisionDraft draft) {
    moderation.remove(moderator, consultation.id(), 1, draft);
  }

  private static void requireRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(Refusal.class);
  }

  private static void requireConflict(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(Refusal.class)
        .extracting(e -> ((Refusal) e).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
  }

  private CommentState stateOf(int number) {
    return inspection
        .findComment(moderator, consultation.id(), number)
        .orElseThrow()
        .comment()
        .state();
  }

  private List<String> listUnsealedTexts(int number) {
    return database
        .sql(
            """
            SELECT r.text FROM comment_revision r JOIN comment c ON c.id = r.comment_id
             WHERE c.consultation_id = ? AND c.number = ? AND r.state <> 'SEALED'
            """)
        .params(consultation.id().value(), number)
        .query(String.class)
        .list();
  }

  private String textOf(int number) {
    return threads.findComment(consultation, number).orElseThrow().text();
  }

  private List<String> listEarlierTexts(int number) {
    return threads
        .listEarlierRevisions(threads.findComment(consultation, number).orElseThrow())
        .stream()
        .map(revision -> revision.html().replaceAll("<[^>]*>|\\n", ""))
        .toList();
  }

  private void endUndoPeriod() {
    database
        .sql("UPDATE decision SET notify_after = UTC_TIMESTAMP(6) WHERE consultation_id = ?")
        .param(consultation.id().value())
        .update();
  }

  private int countDecisions() {
    return database
        .sql("SELECT COUNT(*) FROM decision WHERE consultation_id = ?")
        .param(consultation.id().value())
        .query(Integer.class)
        .single();
  }

  private LogName logName() {
    return new LogName(consultation.slug().value());
  }
}
