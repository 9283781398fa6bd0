package org.rapporteur.discussion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.discussion.draft.DraftEditConflict;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentRevision;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Outcomes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RecordApplicationEvents
@Tag("transactions")
@Tag("second-database")
class SubmissionChangeIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegations;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionChangeService changes;
  @Autowired SubmissionDraftService drafts;
  @Autowired CommentService comments;
  @Autowired ThreadService threads;
  @Autowired CommentReviewService review;
  @Autowired ApplicationEvents events;

  private DelegationOfTwo delegation;
  private ConsultationDetails consultation;

  @BeforeEach
  void createDelegation() {
    delegation = DelegationOfTwo.of(fixtures, delegations);
    consultation = fixtures.anOpenConsultation();
  }

  @Test
  void changeIsSentAtOnceAndKeepsEarlierRevision() {
    sendSubmission();
    var startedDraft = changes.startEdit(delegation.adviser(), consultation, 1);
    assertThat(startedDraft.summary()).isEqualTo("We favour renewal.");
    assertThat(startedDraft.answers())
        .containsExactly(Map.entry(1, "Met."), Map.entry(2, "Continue."));

    var receipt =
        sendChange(
            delegation.adviser(),
            changeDraft(startedDraft, "We insist on renewal.", "Met in full."));

    assertThat(receipt.comments()).containsExactly(1);
    assertThat(receipt.awaitsReview()).isFalse();
    assertThat(events.stream(SubmissionChanged.class))
        .contains(new SubmissionChanged(readSubmission().id(), consultation.id(), 1));
    var read = readSubmission();
    assertThat(read.summary()).isEqualTo("We insist on renewal.");
    assertThat(read.revision()).isEqualTo(2);
    assertThat(submissions.listEarlierRevisions(read))
        .extracting(SubmissionRevision::number, SubmissionRevision::summary)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "We favour renewal."));
    var answer = findComment(1);
    assertThat(answer.text()).isEqualTo("Met in full.");
    assertThat(threads.listEarlierRevisions(answer))
        .extracting(CommentRevision::text)
        .containsExactly("Met.");
    assertThat(findComment(2).revision()).isEqualTo(1);
    assertThat(drafts.listOwn(delegation.head())).isEmpty();
  }

  @Test
  void draftOfChangeIsSavedSeparately() {
    sendSubmission();
    var startedDraft = changes.startEdit(delegation.head(), consultation, 1);

    drafts.save(delegation.head(), consultation, changeDraft(startedDraft, "Half", "Half an"));

    var again = changes.startEdit(delegation.adviser(), consultation, 1);
    assertThat(again.summary()).isEqualTo("Half");
    assertThat(again.answers()).containsEntry(1, "Half an").containsEntry(2, "Continue.");
    assertThat(readSubmission().summary()).isEqualTo("We favour renewal.");
    assertThat(drafts.findNew(delegation.head(), consultation, delegation.id()).isEmpty()).isTrue();
  }

  @Test
  void emptyAnswerIsWithdrawnUnlessAllAreEmpty() {
    sendSubmission();
    var startedDraft = changes.startEdit(delegation.head(), consultation, 1);
    var none =
        withAnswers(startedDraft, startedDraft.summary(), new TreeMap<>(Map.of(1, " ", 2, "")));
    assertThatThrownBy(() -> sendChange(delegation.head(), none)).isInstanceOf(InvalidInput.class);

    sendChange(
        delegation.head(),
        withAnswers(startedDraft, startedDraft.summary(), new TreeMap<>(Map.of(1, ""))));

    assertThat(readSubmission().questions()).containsExactly(2);
    assertThat(findComment(1).state()).isEqualTo(CommentState.WITHDRAWN);
    assertThat(changes.startEdit(delegation.head(), consultation, 1).answers()).containsOnlyKeys(2);
  }

  @Test
  void publicTextStaysUntilChangeIsReviewed() {
    consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    sendSubmission();
    sendChange(
        delegation.head(),
        changeDraft(changes.startEdit(delegation.head(), consultation, 1), "Sooner.", "Met!"));
    assertThat(submissions.findSubmission(delegation.head(), consultation, 1).orElseThrow())
        .satisfies(own -> assertThat(own.summary()).isEqualTo("Sooner."))
        .satisfies(own -> assertThat(submissions.listEarlierRevisions(own)).isEmpty());
    List.of(1, 2).forEach(n -> review.publish(review.lock(consultation.id(), n).id()));
    assertThat(findComment(1).text()).isEqualTo("Met!");

    var receipt =
        sendChange(
            delegation.adviser(),
            withAnswers(
                changes.startEdit(delegation.head(), consultation, 1), "Later.", new TreeMap<>()));

    assertThat(receipt.awaitsReview()).isTrue();
    assertThat(receipt.comments()).containsExactly(1);
    assertThat(readSubmission().summary()).isEqualTo("Sooner.");
    assertThat(changes.startEdit(delegation.head(), consultation, 1).summary()).isEqualTo("Later.");
    assertThat(review.lock(consultation.id(), 1).hasPendingEdit()).isTrue();
  }

  @Test
  void withdrawnSubmissionKeepsOnlyItsPlace() {
    sendSubmission();
    var outsider = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    assertThatThrownBy(() -> changes.withdraw(outsider, consultation.id(), 1, 1))
        .isInstanceOf(NotDelegationSpeaker.class);

    changes.withdraw(delegation.adviser(), consultation.id(), 1, readSubmission().version());

    var place = readSubmission();
    assertThat(place.outcome().isWithdrawn()).isTrue();
    assertThat(place.isPublic()).isFalse();
    assertThat(place.summary()).isEmpty();
    assertThat(List.of(findComment(1), findComment(2)))
        .extracting(CommentDetails::state)
        .containsOnly(CommentState.WITHDRAWN);
    assertThat(submissions.listLatest(consultation)).isEmpty();
    assertThatThrownBy(() -> changes.startEdit(delegation.head(), consultation, 1))
        .isInstanceOf(SubmissionAlreadyWithdrawn.class);
  }

  @Test
  void withdrawalPublishesTwoChangeEvents() {
    sendSubmission();
    events.clear();

    changes.withdraw(delegation.head(), consultation.id(), 1, readSubmission().version());

    assertThat(events.stream(SubmissionChanged.class))
        .containsExactly(
            new SubmissionChanged(readSubmission().id(), consultation.id(), 1),
            new SubmissionChanged(readSubmission().id(), consultation.id(), 1));
  }

  @Test
  void onlyAnswersCanBeEditedAsAnswers() {
    sendSubmission();
    comments.withdraw(delegation.head(), consultation.id(), 1);
    assertThatThrownBy(() -> editAnswer(1)).isInstanceOf(NotFound.class);
    var remark =
        comments.post(
            delegation.head(),
            consultation.id(),
            new CommentDraft(
                consultation.question(1).orElseThrow().id(),
                null,
                delegation.id(),
                LanguageTag.ENGLISH,
                "A remark."),
            Channel.WEB,
            IdempotencyKey.random());

    assertThatThrownBy(() -> editAnswer(remark.number())).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> comments.withdrawAnswer(delegation.adviser(), consultation.id(), remark.number()))
        .isInstanceOf(NotFound.class);
    assertThat(findComment(remark.number()).text()).isEqualTo("A remark.");
    editAnswer(2);
    assertThat(findComment(2).text()).isEqualTo("Otherwise.");
  }

  private void editAnswer(int number) {
    comments.editAnswer(delegation.adviser(), consultation.id(), number, "Otherwise.", null);
  }

  @Test
  void submissionWithdrawnBeforePublicationLeavesNoPlace() {
    consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    sendSubmission();

    changes.withdraw(delegation.head(), consultation.id(), 1, 1);

    assertThat(submissions.findSubmission(Viewer.VISITOR, consultation, 1)).isEmpty();
    assertThat(submissions.findSubmission(delegation.adviser(), consultation, 1)).isPresent();
  }

  @Test
  void concurrentChangesAndWithdrawalAllowOnlyOne() {
    sendSubmission();
    var first =
        changeDraft(changes.startEdit(delegation.head(), consultation, 1), "First.", "One.");
    var second =
        changeDraft(changes.startEdit(delegation.adviser(), consultation, 1), "Second.", "Two.");
    int version = readSubmission().version();
    List<Callable<String>> acts =
        List.of(
            () -> sendChange(delegation.head(), first).toString(),
            () -> sendChange(delegation.adviser(), second).toString(),
            () -> {
              changes.withdraw(delegation.head(), consultation.id(), 1, version);
              return "withdrawn";
            });

    var outcomes = Outcomes.atOnce(acts);

    assertThat(outcomes.results()).hasSize(1);
    assertThat(outcomes.refusals())
        .hasSize(2)
        .allSatisfy(
            refusal ->
                assertThat(refusal)
                    .isInstanceOfAny(
                        DraftEditConflict.class,
                        SubmissionAlreadyWithdrawn.class,
                        SubmissionEditConflict.class));
    assertThat(readSubmission().outcome().isWithdrawn())
        .isEqualTo(outcomes.results().getFirst().equals("withdrawn"));
  }

  private void sendSubmission() {
    submissions.send(
        delegation.head(),
        consultation.id(),
        delegation.createDraft("We favour renewal.", Map.of(1, "Met.", 2, "Continue.")),
        IdempotencyKey.random());
  }

  private SubmissionReceipt sendChange(Viewer by, SubmissionDraft typed) {
    return changes.edit(by, consultation.id(), typed);
  }

  private SubmissionDraft changeDraft(SubmissionDraft startedDraft, String summary, String first) {
    var answers = new TreeMap<>(startedDraft.answers());
    answers.put(1, first);
    return withAnswers(startedDraft, summary, answers);
  }

  private static SubmissionDraft withAnswers(
      SubmissionDraft startedDraft, String summary, TreeMap<Integer, String> answers) {
    return new SubmissionDraft(
        startedDraft.delegation(),
        startedDraft.submission(),
        startedDraft.language(),
        summary,
        answers,
        List.of(),
        startedDraft.version());
  }

  private SubmissionDetails readSubmission() {
    return submissions.findSubmission(Viewer.VISITOR, consultation, 1).orElseThrow();
  }

  private CommentDetails findComment(int number) {
    return threads.findComment(consultation, number).orElseThrow();
  }
}
