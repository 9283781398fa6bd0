package org.rapporteur.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.SubmissionChangeService;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.submission.SummaryAlreadyModerated;
import org.rapporteur.discussion.thread.CommentInspectionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.QueueService;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogVerificationService;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class WholeSubmissionsIT {

  private static final DecisionDraft ADVERSE = ModerationServiceIT.ADVERSE;
  private static final DecisionDraft FAVOURABLE = ModerationServiceIT.FAVOURABLE;

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService speaking;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionChangeService changes;
  @Autowired ModerationService moderation;
  @Autowired SummaryModerationService summaries;
  @Autowired QueueService queue;
  @Autowired CommentInspectionService inspection;
  @Autowired PublicLogService log;
  @Autowired LogVerificationService verification;

  private DelegationOfTwo delegation;
  private ConsultationDetails asked;
  private Viewer moderator;

  @BeforeEach
  void aSubmissionThatWaits() {
    delegation = DelegationOfTwo.of(fixtures, speaking);
    open(ReviewTiming.BEFORE);
  }

  @Test
  void oneItemOfTheQueueIsPublishedWholeAndTakenBackWhole() {
    assertThat(queue.loadPage(moderator, asked.id(), QueueList.QUEUE, 0).items())
        .extracting(item -> item.comment().number())
        .containsExactly(1);
    assertThat(queue.countByList(moderator, asked.id())).containsEntry(QueueList.QUEUE, 1);
    assertThat(queue.countWaitingByConsultation(moderator)).containsEntry(asked.id(), 1);
    var whole = queue.findReviewContext(moderator, asked, 1).orElseThrow().submission();
    assertThat(whole.summary().text()).isEqualTo("We favour renewal.");
    assertThat(whole.otherAnswers()).extracting(o -> o.comment().number()).containsExactly(2);

    var first = moderation.publish(moderator, asked.id(), 1, FAVOURABLE);

    assertThat(read(Viewer.VISITOR).questions()).containsExactly(1, 2);
    assertThat(entry(first.number()).subject()).isEqualTo("C1");
    assertThat(entry(first.number() + 1).subject()).isEqualTo("C2");
    assertThat(entry(first.number() + 1).facts()).containsEntry("with", first.label());
    assertThat(queue.countByList(moderator, asked.id())).containsEntry(QueueList.QUEUE, 0);

    moderation.undo(moderator, asked.id(), first.number());
    assertThat(List.of(state(1), state(2))).containsOnly(CommentState.AWAITING_REVIEW);
    assertThat(submissions.findSubmission(Viewer.VISITOR, asked, 1)).isEmpty();
  }

  @Test
  void allAnswersAreDeclinedWithOneReasonAndAnUpheldAppealPublishesAll() {
    var first = moderation.decline(moderator, asked.id(), 2, ADVERSE);

    assertThat(List.of(state(1), state(2))).containsOnly(CommentState.DECLINED);
    assertThat(moderation.find(delegation.head(), asked.id(), first.number() + 1).orElseThrow())
        .satisfies(other -> assertThat(other.commentNumber()).isEqualTo(1))
        .satisfies(
            other ->
                assertThat(other.messageToContributor()).isEqualTo(ADVERSE.messageToContributor()));

    var second = fixtures.aModeratorOf(asked.id());
    moderation.overturn(second, asked.id(), first.number(), "It gives no number.");
    assertThat(List.of(state(1), state(2))).containsOnly(CommentState.PUBLISHED);
  }

  @Test
  void changeIsPublishedOrReturnedWithTheSummary() {
    moderation.publish(moderator, asked.id(), 1, FAVOURABLE);
    var begun = changes.startEdit(delegation.head(), asked, 1);
    changes.edit(
        delegation.head(),
        asked.id(),
        new SubmissionDraft(
            begun.delegation(),
            1,
            begun.language(),
            "We insist.",
            new TreeMap<>(Map.of(2, "Continue for long.")),
            List.of(),
            begun.version()));
    var dossier = queue.findReviewContext(moderator, asked, 2).orElseThrow();
    assertThat(dossier.submission().summary().pendingText()).isEqualTo("We insist.");

    var published = moderation.publishEdit(moderator, asked.id(), 2, FAVOURABLE);
    assertThat(read(Viewer.VISITOR).summary()).isEqualTo("We insist.");

    moderation.undo(moderator, asked.id(), published.number());
    assertThat(read(Viewer.VISITOR).summary()).isEqualTo("We favour renewal.");
    moderation.declineEdit(moderator, asked.id(), 2, ADVERSE);
    assertThat(read(Viewer.VISITOR).summary()).isEqualTo("We favour renewal.");
    assertThat(
            queue
                .findReviewContext(moderator, asked, 2)
                .orElseThrow()
                .submission()
                .summary()
                .pendingText())
        .isNull();
  }

  @Test
  void redactedSummaryIsInTheLogByTheNumberOfTheSubmissionAndStaysAsItIs() {
    open(ReviewTiming.AFTER);

    var redacted = summaries.redact(moderator, asked.id(), 1, List.of(new TextSpan(0, 2)), ADVERSE);

    assertThat(read(Viewer.VISITOR).summary()).isEqualTo("█████ favour renewal.");
    assertThat(read(Viewer.VISITOR).outcome().decision()).isEqualTo(redacted.number());
    assertThat(submissions.listEarlierRevisions(read(Viewer.VISITOR))).isEmpty();
    assertThat(entry(redacted.number()))
        .satisfies(entry -> assertThat(entry.kind()).isEqualTo("summary-redacted"))
        .satisfies(entry -> assertThat(entry.subject()).isEqualTo("S-1"));
    assertThat(verification.verify(name()).isValid()).isTrue();
    var begun = changes.startEdit(delegation.head(), asked, 1);
    assertThatThrownBy(
            () ->
                changes.edit(
                    delegation.head(),
                    asked.id(),
                    new SubmissionDraft(
                        begun.delegation(),
                        1,
                        begun.language(),
                        "We favour renewal.",
                        new TreeMap<>(),
                        List.of(),
                        begun.version())))
        .isInstanceOf(SummaryAlreadyModerated.class);

    moderation.undo(moderator, asked.id(), redacted.number());
    assertThat(read(Viewer.VISITOR).summary()).isEqualTo("We favour renewal.");
    assertThat(read(Viewer.VISITOR).outcome().decision()).isNull();
  }

  @Test
  void removedSummaryIsReadByStaffAloneUntilItIsRestored() {
    open(ReviewTiming.AFTER);

    var removed = summaries.remove(moderator, asked.id(), 2, ADVERSE);

    assertThat(read(Viewer.VISITOR).summary()).isEmpty();
    assertThat(read(delegation.head()).summary()).isEmpty();
    assertThat(read(Viewer.VISITOR).questions()).containsExactly(1, 2);
    assertThat(read(Viewer.VISITOR).outcome().decision()).isEqualTo(removed.number());
    assertThat(queue.findReviewContext(moderator, asked, 1).orElseThrow())
        .satisfies(d -> assertThat(d.submission().summary().text()).isEqualTo("We favour renewal."))
        .satisfies(d -> assertThat(d.actions()).contains(ModerationAction.RESTORE_SUMMARY));
    assertThatThrownBy(() -> summaries.remove(moderator, asked.id(), 1, ADVERSE))
        .isInstanceOf(ActionNotPossible.class);

    summaries.restore(moderator, asked.id(), 1, FAVOURABLE);
    assertThat(read(Viewer.VISITOR).summary()).isEqualTo("We favour renewal.");
  }

  private void open(ReviewTiming when) {
    asked = fixtures.anOpenConsultation(when);
    moderator = fixtures.aModeratorOf(asked.id());
    submissions.send(
        delegation.head(),
        asked.id(),
        delegation.says("We favour renewal.", Map.of(1, "Met.", 2, "Continue.")),
        IdempotencyKey.random());
  }

  private SubmissionDetails read(Viewer by) {
    return submissions.findSubmission(by, asked, 1).orElseThrow();
  }

  private CommentState state(int number) {
    return inspection.findComment(moderator, asked.id(), number).orElseThrow().comment().state();
  }

  private LogEntry entry(int number) {
    return log.findEntry(name(), number).orElseThrow();
  }

  private LogName name() {
    return new LogName(asked.slug().value());
  }
}
