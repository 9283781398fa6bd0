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
  @Autowired DelegationLifecycleService speaking;
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
  void aDelegationOfTwo() {
    var two = DelegationOfTwo.of(fixtures, speaking);
    delegation = two.id();
    head = two.head();
    adviser = two.adviser();
  }

  @Test
  void isSentAsOneAndEachAnswerIsACommentOfItsQuestion() {
    var asked = fixtures.anOpenConsultation();
    var key = IdempotencyKey.random();
    var draft = drafts.save(adviser, asked, both());

    var receipt = submissions.send(head, asked.id(), draft, key);

    assertThat(submissions.send(head, asked.id(), draft, key)).isEqualTo(receipt);
    assertThat(receipt.number()).isEqualTo(1);
    assertThat(receipt.comments()).containsExactly(1, 2);
    assertThat(threads.findComments(asked, List.of(1, 2)))
        .extracting(
            CommentDetails::question, CommentDetails::submission, CommentDetails::delegation)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 1, "Ministry of Posts"),
            org.assertj.core.groups.Tuple.tuple(2, 1, "Ministry of Posts"));
    var read = submissions.findSubmission(Viewer.VISITOR, asked, 1).orElseThrow();
    assertThat(read.summary()).isEqualTo("We favour renewal.");
    assertThat(read.questions()).containsExactly(1, 2);
    assertThat(drafts.findNew(head, asked, delegation).isEmpty()).isTrue();
    assertThat(send(adviser, asked, over(asked, both())).number()).isEqualTo(2);
    assertThat(submissions.listLatest(asked))
        .extracting(SubmissionDetails::reference)
        .containsExactly("S-2", "S-1");
  }

  @Test
  void whereOneAnswerIsRefusedNothingIsSentAndNoNumberIsLost() {
    var asked = fixtures.anOpenConsultation();
    var long2 = draft(Map.of(1, "Yes.", 2, "x".repeat(Terms.DEFAULT_LENGTH + 1)));

    assertThatThrownBy(() -> send(head, asked, long2))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).isEqualTo("answer-2"));
    assertThatThrownBy(() -> send(head, asked, draft(Map.of(1, " "))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> send(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), asked, both()))
        .isInstanceOf(NotDelegationSpeaker.class);

    assertThat(threads.findComments(asked, List.of(1, 2))).isEmpty();
    assertThat(send(head, asked, both()).number()).isEqualTo(1);
    assertThat(threads.findComment(asked, 1)).isPresent();
  }

  @Test
  void awaitsReviewAsOneThing() {
    var asked = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    var receipt = send(head, asked, both());
    assertThat(receipt.awaitsReview()).isTrue();
    assertThat(submissions.findSubmission(Viewer.VISITOR, asked, 1)).isEmpty();
    assertThat(submissions.findSubmission(adviser, asked, 1)).isPresent();
    assertThat(submissions.findSubmission(fixtures.aModeratorOf(asked.id()), asked, 1)).isPresent();

    review.publish(review.lock(asked.id(), 1).id());
    assertThat(threads.findComment(asked, 1).orElseThrow().isPartOfPublicSubmission()).isFalse();
    assertThat(submissions.findSubmission(Viewer.VISITOR, asked, 1)).isEmpty();
    assertThat(submissions.listLatest(asked)).isEmpty();
    assertThat(references.findPaths(asked, Set.of(1, 2))).isEmpty();
    review.decline(review.lock(asked.id(), 2).id());

    assertThat(submissions.findSubmission(Viewer.VISITOR, asked, 1).orElseThrow().questions())
        .containsExactly(1);
    assertThat(threads.findComment(asked, 1).orElseThrow().isPartOfPublicSubmission()).isTrue();
    assertThat(submissions.listPublic(asked.id())).hasSize(1);
    assertThat(references.findPaths(asked, Set.of(1, 2)))
        .containsExactly(Map.entry(1, SubmissionLinks.submissionPath(asked.slug(), 1)));
  }

  @Test
  void whatWaitsHidesNothingThatIsPublic() {
    var asked = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    review.publish(review.lock(asked.id(), send(head, asked, one()).comments().getFirst()).id());
    for (int i = 0; i < SubmissionService.PAGE_SIZE; i++) {
      send(head, asked, over(asked, one()));
    }

    assertThat(submissions.listLatest(asked))
        .extracting(SubmissionDetails::reference)
        .containsExactly("S-1");
  }

  @Test
  void goneIsItWhenEveryAnswerIs() {
    var asked = fixtures.anOpenConsultation();
    send(head, asked, both());

    comments.withdraw(head, asked.id(), 1);
    assertThat(submissions.findSubmission(Viewer.VISITOR, asked, 1).orElseThrow().questions())
        .containsExactly(2);
    comments.withdraw(head, asked.id(), 2);

    assertThat(submissions.findSubmission(Viewer.VISITOR, asked, 1)).isEmpty();
    assertThat(submissions.findSubmission(adviser, asked, 1)).isPresent();
    assertThat(references.findPaths(asked, Set.of(1))).isEmpty();
  }

  @Test
  void draftIsTheDelegationsAndTwoSpeakersDoNotOverwriteEachOther() {
    var asked = fixtures.anOpenConsultation();
    var saved = drafts.save(head, asked, both());
    var read = drafts.findNew(adviser, asked, delegation);
    assertThat(read).isEqualTo(saved);
    drafts.save(adviser, asked, read);

    assertThatThrownBy(() -> drafts.save(head, asked, saved)).isInstanceOf(DraftEditConflict.class);
    assertThatThrownBy(() -> drafts.save(head, asked, both()))
        .isInstanceOf(DraftEditConflict.class);
    var outsider = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    assertThatThrownBy(() -> drafts.findNew(outsider, asked, delegation))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> drafts.discard(head, asked, saved))
        .isInstanceOf(DraftEditConflict.class);
    drafts.discard(adviser, asked, drafts.findNew(adviser, asked, delegation));
    assertThat(drafts.findNew(head, asked, delegation).answers()).isEmpty();
  }

  @Test
  void lateWindowOfBeforeADiscardOverwritesNothing() {
    var asked = fixtures.anOpenConsultation();
    var late = drafts.save(head, asked, both());
    drafts.discard(adviser, asked, late);
    var begun = drafts.findNew(adviser, asked, delegation);
    assertThat(begun.isEmpty()).isTrue();
    var anew = drafts.save(adviser, asked, over(asked, one()));

    assertThatThrownBy(() -> drafts.save(head, asked, late)).isInstanceOf(DraftEditConflict.class);
    assertThatThrownBy(() -> drafts.save(head, asked, both()))
        .isInstanceOf(DraftEditConflict.class);
    assertThatThrownBy(() -> send(head, asked, late)).isInstanceOf(DraftEditConflict.class);
    assertThat(drafts.findNew(head, asked, delegation)).isEqualTo(anew);
    assertThat(drafts.listOwn(head))
        .singleElement()
        .satisfies(kept -> assertThat(kept.draft()).isEqualTo(anew))
        .satisfies(kept -> assertThat(kept.delegationName()).isEqualTo("Ministry of Posts"));
    assertThat(drafts.listOwn(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS))).isEmpty();
  }

  @Test
  void whoeverSendsAnotherVersionThanIsKeptIsToldAndNothingIsLost() {
    var asked = fixtures.anOpenConsultation();
    var seen = drafts.save(head, asked, both());
    var changed = drafts.save(adviser, asked, drafts.findNew(adviser, asked, delegation));

    assertThatThrownBy(() -> send(head, asked, seen)).isInstanceOf(DraftEditConflict.class);
    assertThat(drafts.findNew(head, asked, delegation)).isEqualTo(changed);

    assertThat(send(adviser, asked, changed).number()).isEqualTo(1);
    assertThatThrownBy(() -> send(head, asked, changed)).isInstanceOf(DraftEditConflict.class);
    assertThat(submissions.listLatest(asked)).hasSize(1);
  }

  @Test
  void ofThoseWhoSendOneDraftAtTheSameTimeOneGetsAReceipt() {
    var asked = fixtures.anOpenConsultation();
    var draft = drafts.save(head, asked, both());
    List<Callable<SubmissionReceipt>> acts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      var by = i % 2 == 0 ? head : adviser;
      acts.add(() -> send(by, asked, draft));
    }

    var outcomes = Outcomes.atOnce(acts);

    assertThat(outcomes.results()).hasSize(1);
    assertThat(outcomes.refusals()).hasSize(7).hasOnlyElementsOfType(DraftEditConflict.class);
    assertThat(submissions.listLatest(asked)).hasSize(1);
  }

  @Test
  void sameRequestAtTheSameTimeAnswersTheSameReceipt() {
    var asked = fixtures.anOpenConsultation();
    var draft = drafts.save(head, asked, both());
    var key = IdempotencyKey.random();

    var outcomes =
        Outcomes.atOnce(
            Collections.nCopies(8, () -> submissions.send(head, asked.id(), draft, key)));

    assertThat(outcomes.refusals()).isEmpty();
    assertThat(outcomes.results()).hasSize(8).containsOnly(outcomes.results().getFirst());
  }

  private SubmissionReceipt send(Viewer by, ConsultationDetails asked, SubmissionDraft draft) {
    return submissions.send(by, asked.id(), draft, IdempotencyKey.random());
  }

  /// The same with the version that is kept now.
  private SubmissionDraft over(ConsultationDetails asked, SubmissionDraft typed) {
    var kept = drafts.findNew(head, asked, delegation);
    return new SubmissionDraft(
        delegation,
        0,
        typed.language(),
        typed.summary(),
        typed.answers(),
        kept.files(),
        kept.version());
  }

  private SubmissionDraft both() {
    return draft(Map.of(1, "The mandate has been met.", 2, "It should continue."));
  }

  private SubmissionDraft one() {
    return draft(Map.of(1, "The mandate has been met."));
  }

  private SubmissionDraft draft(Map<Integer, String> answers) {
    return new SubmissionDraft(
        delegation, LanguageTag.ENGLISH, "We favour renewal.", new TreeMap<>(answers), 0);
  }
}
