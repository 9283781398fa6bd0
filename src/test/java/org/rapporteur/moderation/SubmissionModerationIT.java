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
class SubmissionModerationIT {

  private static final DecisionDraft ADVERSE = ModerationServiceIT.ADVERSE;
  private static final DecisionDraft FAVOURABLE = ModerationServiceIT.FAVOURABLE;

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegations;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionChangeService changes;
  @Autowired ModerationService moderation;
  @Autowired SummaryModerationService summaries;
  @Autowired QueueService queue;
  @Autowired CommentInspectionService inspection;
  @Autowired PublicLogService log;
  @Autowired LogVerificationService verification;

  private DelegationOfTwo delegation;
  private ConsultationDetails consultation;
  private Viewer moderator;

  @BeforeEach
  void sendSubmissionForReview() {
    delegation = DelegationOfTwo.of(fixtures, delegations);
    openConsultation(ReviewTiming.BEFORE);
  }

  @Test
  void submissionIsPublishedAndUndoneAsOneItem() {
    assertThat(queue.loadPage(moderator, consultation.id(), QueueList.QUEUE, 0).items())
        .extracting(item -> item.comment().number())
        .containsExactly(1);
    assertThat(queue.countByList(moderator, consultation.id())).containsEntry(QueueList.QUEUE, 1);
    assertThat(queue.countWaitingByConsultation(moderator)).containsEntry(consultation.id(), 1);
    var whole = queue.findReviewContext(moderator, consultation, 1).orElseThrow().submission();
    assertThat(whole.summary().text()).isEqualTo("We favour renewal.");
    assertThat(whole.otherAnswers()).extracting(o -> o.comment().number()).containsExactly(2);

    var first = moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);

    assertThat(readSubmission(Viewer.VISITOR).questions()).containsExactly(1, 2);
    assertThat(findEntry(first.number()).subject()).isEqualTo("C1");
    assertThat(findEntry(first.number() + 1).subject()).isEqualTo("C2");
    assertThat(findEntry(first.number() + 1).facts()).containsEntry("with", first.label());
    assertThat(queue.countByList(moderator, consultation.id())).containsEntry(QueueList.QUEUE, 0);

    moderation.undo(moderator, consultation.id(), first.number());
    assertThat(List.of(stateOf(1), stateOf(2))).containsOnly(CommentState.AWAITING_REVIEW);
    assertThat(submissions.findSubmission(Viewer.VISITOR, consultation, 1)).isEmpty();
  }

  @Test
  void declineAndUpheldAppealApplyToAllAnswers() {
    var first = moderation.decline(moderator, consultation.id(), 2, ADVERSE);

    assertThat(List.of(stateOf(1), stateOf(2))).containsOnly(CommentState.DECLINED);
    assertThat(
            moderation.find(delegation.head(), consultation.id(), first.number() + 1).orElseThrow())
        .satisfies(other -> assertThat(other.commentNumber()).isEqualTo(1))
        .satisfies(
            other ->
                assertThat(other.messageToContributor()).isEqualTo(ADVERSE.messageToContributor()));

    var second = fixtures.aModeratorOf(consultation.id());
    moderation.overturn(second, consultation.id(), first.number(), "It gives no number.");
    assertThat(List.of(stateOf(1), stateOf(2))).containsOnly(CommentState.PUBLISHED);
  }

  @Test
  void changeIsPublishedOrDeclinedWithSummary() {
    moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);
    var startedDraft = changes.startEdit(delegation.head(), consultation, 1);
    changes.edit(
        delegation.head(),
        consultation.id(),
        new SubmissionDraft(
            startedDraft.delegation(),
            1,
            startedDraft.language(),
            "We insist.",
            new TreeMap<>(Map.of(2, "Continue for long.")),
            List.of(),
            startedDraft.version()));
    var dossier = queue.findReviewContext(moderator, consultation, 2).orElseThrow();
    assertThat(dossier.submission().summary().pendingText()).isEqualTo("We insist.");

    var published = moderation.publishEdit(moderator, consultation.id(), 2, FAVOURABLE);
    assertThat(readSubmission(Viewer.VISITOR).summary()).isEqualTo("We insist.");

    moderation.undo(moderator, consultation.id(), published.number());
    assertThat(readSubmission(Viewer.VISITOR).summary()).isEqualTo("We favour renewal.");
    moderation.declineEdit(moderator, consultation.id(), 2, ADVERSE);
    assertThat(readSubmission(Viewer.VISITOR).summary()).isEqualTo("We favour renewal.");
    assertThat(
            queue
                .findReviewContext(moderator, consultation, 2)
                .orElseThrow()
                .submission()
                .summary()
                .pendingText())
        .isNull();
  }

  @Test
  void redactedSummaryIsLoggedUnderSubmissionNumber() {
    openConsultation(ReviewTiming.AFTER);

    var redacted =
        summaries.redact(moderator, consultation.id(), 1, List.of(new TextSpan(0, 2)), ADVERSE);

    assertThat(readSubmission(Viewer.VISITOR).summary()).isEqualTo("█████ favour renewal.");
    assertThat(readSubmission(Viewer.VISITOR).outcome().decision()).isEqualTo(redacted.number());
    assertThat(submissions.listEarlierRevisions(readSubmission(Viewer.VISITOR))).isEmpty();
    assertThat(findEntry(redacted.number()))
        .satisfies(entry -> assertThat(entry.kind()).isEqualTo("summary-redacted"))
        .satisfies(entry -> assertThat(entry.subject()).isEqualTo("S-1"));
    assertThat(verification.verify(logName()).isValid()).isTrue();
    var startedDraft = changes.startEdit(delegation.head(), consultation, 1);
    assertThatThrownBy(
            () ->
                changes.edit(
                    delegation.head(),
                    consultation.id(),
                    new SubmissionDraft(
                        startedDraft.delegation(),
                        1,
                        startedDraft.language(),
                        "We favour renewal.",
                        new TreeMap<>(),
                        List.of(),
                        startedDraft.version())))
        .isInstanceOf(SummaryAlreadyModerated.class);

    moderation.undo(moderator, consultation.id(), redacted.number());
    assertThat(readSubmission(Viewer.VISITOR).summary()).isEqualTo("We favour renewal.");
    assertThat(readSubmission(Viewer.VISITOR).outcome().decision()).isNull();
  }

  @Test
  void removedSummaryIsVisibleOnlyToStaffUntilRestored() {
    openConsultation(ReviewTiming.AFTER);

    var removed = summaries.remove(moderator, consultation.id(), 2, ADVERSE);

    assertThat(readSubmission(Viewer.VISITOR).summary()).isEmpty();
    assertThat(readSubmission(delegation.head()).summary()).isEmpty();
    assertThat(readSubmission(Viewer.VISITOR).questions()).containsExactly(1, 2);
    assertThat(readSubmission(Viewer.VISITOR).outcome().decision()).isEqualTo(removed.number());
    assertThat(queue.findReviewContext(moderator, consultation, 1).orElseThrow())
        .satisfies(d -> assertThat(d.submission().summary().text()).isEqualTo("We favour renewal."))
        .satisfies(d -> assertThat(d.actions()).contains(ModerationAction.RESTORE_SUMMARY));
    assertThatThrownBy(() -> summaries.remove(moderator, consultation.id(), 1, ADVERSE))
        .isInstanceOf(ActionNotPossible.class);

    summaries.restore(moderator, consultation.id(), 1, FAVOURABLE);
    assertThat(readSubmission(Viewer.VISITOR).summary()).isEqualTo("We favour renewal.");
  }

  private void openConsultation(ReviewTiming when) {
    consultation = fixtures.anOpenConsultation(when);
    moderator = fixtures.aModeratorOf(consultation.id());
    submissions.send(
        delegation.head(),
        consultation.id(),
        delegation.createDraft("We favour renewal.", Map.of(1, "Met.", 2, "Continue.")),
        IdempotencyKey.random());
  }

  private SubmissionDetails readSubmission(Viewer by) {
    return submissions.findSubmission(by, consultation, 1).orElseThrow();
  }

  private CommentState stateOf(int number) {
    return inspection
        .findComment(moderator, consultation.id(), number)
        .orElseThrow()
        .comment()
        .state();
  }

  private LogEntry findEntry(int number) {
    return log.findEntry(logName(), number).orElseThrow();
  }

  private LogName logName() {
    return new LogName(consultation.slug().value());
  }
}
