package org.rapporteur.discussion.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Tests the public list of submissions.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubmissionListIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegations;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionDraftService drafts;
  @Autowired SubmissionChangeService changes;
  @Autowired CommentReviewService review;

  private DelegationOfTwo delegation;

  @BeforeEach
  void createDelegation() {
    delegation = DelegationOfTwo.of(fixtures, delegations);
  }

  @Test
  void submissionsArePagedNewestFirst() {
    var consultation = fixtures.anOpenConsultation();
    int last = SubmissionService.PAGE_SIZE + 2;
    sendSubmissions(consultation, last);

    var first = submissions.loadPage(consultation, 0);
    assertThat(listNumbers(first)).hasSize(SubmissionService.PAGE_SIZE).startsWith(last, last - 1);
    assertThat(first.next()).contains(3);
    assertThat(first.items().getFirst().questions()).containsExactly(1, 2);
    var second = submissions.loadPage(consultation, 3);
    assertThat(listNumbers(second)).containsExactly(2, 1);
    assertThat(second.next()).isEmpty();
    assertThat(listNumbers(submissions.loadPage(consultation, 1))).isEmpty();
  }

  @Test
  void listOmitsWithdrawnSubmissionsAndThoseAwaitingReview() {
    var consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    assertThat(submissions.loadPage(consultation, 0).items()).isEmpty();
    sendSubmissions(consultation, 3);
    for (int number : List.of(1, 2)) {
      submissions
          .findSubmission(delegation.head(), consultation, number)
          .orElseThrow()
          .answers()
          .forEach(answer -> review.publish(review.lock(consultation.id(), answer.comment()).id()));
    }
    assertThat(listNumbers(submissions.loadPage(consultation, 0))).containsExactly(2, 1);

    int version =
        submissions.findSubmission(delegation.head(), consultation, 2).orElseThrow().version();
    changes.withdraw(delegation.head(), consultation.id(), 2, version);
    assertThat(listNumbers(submissions.loadPage(consultation, 0))).containsExactly(1);
  }

  private void sendSubmissions(ConsultationDetails consultation, int most) {
    IntStream.rangeClosed(1, most)
        .forEach(
            number ->
                submissions.send(
                    delegation.head(),
                    consultation.id(),
                    createDraft(consultation),
                    IdempotencyKey.random()));
  }

  /// Creates a draft based on the version that the previous one left.
  private SubmissionDraft createDraft(ConsultationDetails consultation) {
    return delegation
        .createDraft("We favour renewal.", Map.of(1, "Met.", 2, "Yes."))
        .withVersion(drafts.findNew(delegation.head(), consultation, delegation.id()).version());
  }

  private static List<Integer> listNumbers(SubmissionPage page) {
    return page.items().stream().map(SubmissionDetails::number).toList();
  }
}
