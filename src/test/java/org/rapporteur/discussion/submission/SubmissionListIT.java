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

/// The list of submissions, as everyone reads it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubmissionListIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService speaking;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionDraftService drafts;
  @Autowired SubmissionChangeService changes;
  @Autowired CommentReviewService review;

  private DelegationOfTwo two;

  @BeforeEach
  void aDelegation() {
    two = DelegationOfTwo.of(fixtures, speaking);
  }

  @Test
  void isReadPageByPageTheLatestFirst() {
    var asked = fixtures.anOpenConsultation();
    int last = SubmissionService.PAGE_SIZE + 2;
    send(asked, last);

    var first = submissions.loadPage(asked, 0);
    assertThat(numbers(first)).hasSize(SubmissionService.PAGE_SIZE).startsWith(last, last - 1);
    assertThat(first.next()).contains(3);
    assertThat(first.items().getFirst().questions()).containsExactly(1, 2);
    var second = submissions.loadPage(asked, 3);
    assertThat(numbers(second)).containsExactly(2, 1);
    assertThat(second.next()).isEmpty();
    assertThat(numbers(submissions.loadPage(asked, 1))).isEmpty();
  }

  @Test
  void hasNeitherWhatWaitsNorWhatIsWithdrawn() {
    var asked = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    assertThat(submissions.loadPage(asked, 0).items()).isEmpty();
    send(asked, 3);
    for (int number : List.of(1, 2)) {
      submissions
          .findSubmission(two.head(), asked, number)
          .orElseThrow()
          .answers()
          .forEach(answer -> review.publish(review.lock(asked.id(), answer.comment()).id()));
    }
    assertThat(numbers(submissions.loadPage(asked, 0))).containsExactly(2, 1);

    int version = submissions.findSubmission(two.head(), asked, 2).orElseThrow().version();
    changes.withdraw(two.head(), asked.id(), 2, version);
    assertThat(numbers(submissions.loadPage(asked, 0))).containsExactly(1);
  }

  private void send(ConsultationDetails asked, int most) {
    IntStream.rangeClosed(1, most)
        .forEach(
            number ->
                submissions.send(two.head(), asked.id(), draft(asked), IdempotencyKey.random()));
  }

  /// Each is sent over the version that the one before left.
  private SubmissionDraft draft(ConsultationDetails asked) {
    return two.says("We favour renewal.", Map.of(1, "Met.", 2, "Yes."))
        .withVersion(drafts.findNew(two.head(), asked, two.id()).version());
  }

  private static List<Integer> numbers(SubmissionPage page) {
    return page.items().stream().map(SubmissionDetails::number).toList();
  }
}
