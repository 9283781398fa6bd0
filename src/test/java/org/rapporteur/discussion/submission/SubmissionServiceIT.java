package org.rapporteur.discussion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.discussion.draft.DraftEditConflict;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Outcomes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class SubmissionServiceIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegations;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionDraftService drafts;
  @Autowired ThreadService threads;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired SubmissionReferenceTarget references;

  private Viewer head = Viewer.VISITOR;
  private Viewer adviser = Viewer.VISITOR;
  private DelegationId delegation = new DelegationId(0);

  @BeforeEach
  void createDelegation() {
    var two = DelegationOfTwo.of(fixtures, delegations);
    delegation = two.id();
    head = two.head();
    adviser = two.adviser();
  }

  @Test
  void eachAnswerIsCommentOnItsQuestion() {
    var consultation = fixtures.anOpenConsultation();
    var key = IdempotencyKey.random();
    var draft = drafts.save(adviser, consultation, draftWithTwoAnswers());

    var receipt = submissions.send(head, consultation.id(), draft, key);

    assertThat(submissions.send(head, consultation.id(), draft, key)).isEqualTo(receipt);
    assertThat(receipt.number()).isEqualTo(1);
    assertThat(receipt.comments()).containsExactly(1, 2);
    assertThat(threads.findComments(consultation, List.of(1, 2)))
        .extracting(
            CommentDetails::question, CommentDetails::submission, CommentDetails::delegation)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 1, "Ministry of Posts"),
            org.assertj.core.groups.Tuple.tuple(2, 1, "Ministry of Posts"));
    var read = submissions.findSubmission(Viewer.VISITOR, consultation, 1).orElseThrow();
    assertThat(read.summary()).isEqualTo("We favour renewal.");
    assertThat(read.questions()).containsExactly(1, 2);
    assertThat(drafts.findNew(head, consultation, delegation).isEmpty()).isTrue();
    assertThat(
            sendSubmission(
                    adviser, consultation, withStoredVersion(consultation, draftWithTwoAnswers()))
                .number())
        .isEqualTo(2);
    assertThat(submissions.listLatest(consultation))
        .extracting(SubmissionDetails::reference)
        .containsExactly("S-2", "S-1");
  }

  @Test
  void refusedAnswerSendsNothingAndUsesNoNumber() {
    var consultation = fixtures.anOpenConsultation();
    var long2 = createDraft(Map.of(1, "Yes.", 2, "x".repeat(Terms.DEFAULT_LENGTH + 1)));

    assertThatThrownBy(() -> sendSubmission(head, consultation, long2))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("answer-2"));
    assertThatThrownBy(() -> sendSubmission(head, consultation, createDraft(Map.of(1, " "))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                sendSubmission(
                    fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
                    consultation,
                    draftWithTwoAnswers()))
        .isInstanceOf(NotDelegationSpeaker.class);

    assertThat(threads.findComments(consultation, List.of(1, 2))).isEmpty();
    assertThat(sendSubmission(head, consultation, draftWithTwoAnswers()).number()).isEqualTo(1);
    assertThat(threads.findComment(consultation, 1)).isPresent();
  }

  @Test
  void answerToQuestionWithScaleNeedsPosition() {
    var consultation = fixtures.anOpenConsultationWithScale(ReviewTiming.AFTER);
    var draft = drafts.save(adviser, consultation, draftWithTwoAnswers());
    assertThatThrownBy(() -> sendSubmission(head, consultation, draft))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("question-position.missing");
              assertThat(refusal.field()).isEqualTo("position-2");
            });

    var positions = new TreeMap<>(Map.of(2, ScaleChoice.IN_FAVOUR_WITH_CONDITIONS));
    drafts.save(adviser, consultation, draft.withPositions(positions));
    var stored = drafts.findNew(head, consultation, delegation);
    assertThat(stored.positions()).isEqualTo(positions);
    sendSubmission(head, consultation, stored);

    assertThat(threads.findComment(consultation, 2).orElseThrow().questionPosition())
        .isEqualTo(ScaleChoice.IN_FAVOUR_WITH_CONDITIONS);
    // The delegation has a position now.
    sendSubmission(head, consultation, withStoredVersion(consultation, draftWithTwoAnswers()));
    assertThat(threads.findComment(consultation, 4).orElseThrow().questionPosition())
        .isEqualTo(ScaleChoice.IN_FAVOUR_WITH_CONDITIONS);
  }

  @Test
  void positionsInDraftAreMerged() {
    var base = createDraft(Map.of(2, "It should continue."));
    var mine = base.withPositions(new TreeMap<>(Map.of(2, ScaleChoice.IN_FAVOUR)));
    var theirs =
        base.withPositions(
            new TreeMap<>(Map.of(2, ScaleChoice.AGAINST, 3, ScaleChoice.NO_POSITION)));

    assertThat(mine.merge(base, theirs).orElseThrow().positions())
        .isEqualTo(Map.of(2, ScaleChoice.IN_FAVOUR, 3, ScaleChoice.NO_POSITION));
    assertThat(base.merge(base, theirs).orElseThrow().positions()).isEqualTo(theirs.positions());
  }

  @Test
  void submissionAwaitsReviewAsOneItem() {
    var consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    var receipt = sendSubmission(head, consultation, draftWithTwoAnswers());
    assertThat(receipt.awaitsReview()).isTrue();
    assertThat(submissions.findSubmission(Viewer.VISITOR, consultation, 1)).isEmpty();
    assertThat(submissions.findSubmission(adviser, consultation, 1)).isPresent();
    assertThat(
            submissions.findSubmission(fixtures.aModeratorOf(consultation.id()), consultation, 1))
        .isPresent();

    review.publish(review.lock(consultation.id(), 1).id());
    assertThat(threads.findComment(consultation, 1).orElseThrow().isPartOfPublicSubmission())
        .isFalse();
    assertThat(submissions.findSubmission(Viewer.VISITOR, consultation, 1)).isEmpty();
    assertThat(submissions.listLatest(consultation)).isEmpty();
    assertThat(references.findPaths(consultation, Set.of(1, 2))).isEmpty();
    review.decline(review.lock(consultation.id(), 2).id());

    assertThat(
            submissions.findSubmission(Viewer.VISITOR, consultation, 1).orElseThrow().questions())
        .containsExactly(1);
    assertThat(threads.findComment(consultation, 1).orElseThrow().isPartOfPublicSubmission())
        .isTrue();
    assertThat(submissions.listPublic(consultation.id())).hasSize(1);
    assertThat(references.findPaths(consultation, Set.of(1, 2)))
        .containsExactly(Map.entry(1, SubmissionLinks.submissionPath(consultation.slug(), 1)));
  }

  @Test
  void submissionsAwaitingReviewDoNotHidePublicOnes() {
    var consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    review.publish(
        review
            .lock(
                consultation.id(),
                sendSubmission(head, consultation, draftWithOneAnswer()).comments().getFirst())
            .id());
    for (int i = 0; i < SubmissionService.PAGE_SIZE; i++) {
      sendSubmission(head, consultation, withStoredVersion(consultation, draftWithOneAnswer()));
    }

    assertThat(submissions.listLatest(consultation))
        .extracting(SubmissionDetails::reference)
        .containsExactly("S-1");
  }

  @Test
  void submissionIsHiddenWhenEveryAnswerIsWithdrawn() {
    var consultation = fixtures.anOpenConsultation();
    sendSubmission(head, consultation, draftWithTwoAnswers());

    comments.withdraw(head, consultation.id(), 1);
    assertThat(
            submissions.findSubmission(Viewer.VISITOR, consultation, 1).orElseThrow().questions())
        .containsExactly(2);
    comments.withdraw(head, consultation.id(), 2);

    assertThat(submissions.findSubmission(Viewer.VISITOR, consultation, 1)).isEmpty();
    assertThat(submissions.findSubmission(adviser, consultation, 1)).isPresent();
    assertThat(references.findPaths(consultation, Set.of(1))).isEmpty();
  }

  @Test
  void speakersShareDraftWithoutOverwritingEachOther() {
    var consultation = fixtures.anOpenConsultation();
    var saved = drafts.save(head, consultation, draftWithTwoAnswers());
    var read = drafts.findNew(adviser, consultation, delegation);
    assertThat(read).isEqualTo(saved);
    drafts.save(adviser, consultation, read);

    assertThatThrownBy(() -> drafts.save(head, consultation, saved))
        .isInstanceOf(DraftEditConflict.class);
    assertThatThrownBy(() -> drafts.save(head, consultation, draftWithTwoAnswers()))
        .isInstanceOf(DraftEditConflict.class);
    var outsider = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    assertThatThrownBy(() -> drafts.findNew(outsider, consultation, delegation))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> drafts.discard(head, consultation, saved))
        .isInstanceOf(DraftEditConflict.class);
    drafts.discard(adviser, consultation, drafts.findNew(adviser, consultation, delegation));
    assertThat(drafts.findNew(head, consultation, delegation).answers()).isEmpty();
  }

  @Test
  void outdatedWindowCannotOverwriteDraftAfterDiscard() {
    var consultation = fixtures.anOpenConsultation();
    var outdated = drafts.save(head, consultation, draftWithTwoAnswers());
    drafts.discard(adviser, consultation, outdated);
    var empty = drafts.findNew(adviser, consultation, delegation);
    assertThat(empty.isEmpty()).isTrue();
    var newDraft =
        drafts.save(adviser, consultation, withStoredVersion(consultation, draftWithOneAnswer()));

    assertThatThrownBy(() -> drafts.save(head, consultation, outdated))
        .isInstanceOf(DraftEditConflict.class);
    assertThatThrownBy(() -> drafts.save(head, consultation, draftWithTwoAnswers()))
        .isInstanceOf(DraftEditConflict.class);
    assertThatThrownBy(() -> sendSubmission(head, consultation, outdated))
        .isInstanceOf(DraftEditConflict.class);
    assertThat(drafts.findNew(head, consultation, delegation)).isEqualTo(newDraft);
    assertThat(drafts.listOwn(head))
        .singleElement()
        .satisfies(stored -> assertThat(stored.draft()).isEqualTo(newDraft))
        .satisfies(stored -> assertThat(stored.delegationName()).isEqualTo("Ministry of Posts"));
    assertThat(drafts.listOwn(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS))).isEmpty();
  }

  @Test
  void sendingOutdatedDraftVersionIsRefused() {
    var consultation = fixtures.anOpenConsultation();
    var seen = drafts.save(head, consultation, draftWithTwoAnswers());
    var changed =
        drafts.save(adviser, consultation, drafts.findNew(adviser, consultation, delegation));

    assertThatThrownBy(() -> sendSubmission(head, consultation, seen))
        .isInstanceOf(DraftEditConflict.class);
    assertThat(drafts.findNew(head, consultation, delegation)).isEqualTo(changed);

    assertThat(sendSubmission(adviser, consultation, changed).number()).isEqualTo(1);
    assertThatThrownBy(() -> sendSubmission(head, consultation, changed))
        .isInstanceOf(DraftEditConflict.class);
    assertThat(submissions.listLatest(consultation)).hasSize(1);
  }

  @Test
  void concurrentSendersOfDraftGetOneReceipt() {
    var consultation = fixtures.anOpenConsultation();
    var draft = drafts.save(head, consultation, draftWithTwoAnswers());
    List<Callable<SubmissionReceipt>> acts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      var by = i % 2 == 0 ? head : adviser;
      acts.add(() -> sendSubmission(by, consultation, draft));
    }

    var outcomes = Outcomes.atOnce(acts);

    assertThat(outcomes.results()).hasSize(1);
    assertThat(outcomes.refusals()).hasSize(7).hasOnlyElementsOfType(DraftEditConflict.class);
    assertThat(submissions.listLatest(consultation)).hasSize(1);
  }

  @Test
  void concurrentEqualRequestsGetSameReceipt() {
    var consultation = fixtures.anOpenConsultation();
    var draft = drafts.save(head, consultation, draftWithTwoAnswers());
    var key = IdempotencyKey.random();

    var outcomes =
        Outcomes.atOnce(
            Collections.nCopies(8, () -> submissions.send(head, consultation.id(), draft, key)));

    assertThat(outcomes.refusals()).isEmpty();
    assertThat(outcomes.results()).hasSize(8).containsOnly(outcomes.results().getFirst());
  }

  private SubmissionReceipt sendSubmission(
      Viewer by, ConsultationDetails consultation, SubmissionDraft draft) {
    return submissions.send(by, consultation.id(), draft, IdempotencyKey.random());
  }

  /// Copies a draft with the version that is stored now.
  private SubmissionDraft withStoredVersion(
      ConsultationDetails consultation, SubmissionDraft typed) {
    var stored = drafts.findNew(head, consultation, delegation);
    return new SubmissionDraft(
        delegation,
        0,
        typed.language(),
        typed.summary(),
        typed.answers(),
        stored.files(),
        stored.version());
  }

  private SubmissionDraft draftWithTwoAnswers() {
    return createDraft(Map.of(1, "The mandate has been met.", 2, "It should continue."));
  }

  private SubmissionDraft draftWithOneAnswer() {
    return createDraft(Map.of(1, "The mandate has been met."));
  }

  private SubmissionDraft createDraft(Map<Integer, String> answers) {
    return new SubmissionDraft(
        delegation, LanguageTag.ENGLISH, "We favour renewal.", new TreeMap<>(answers), 0);
  }
}
