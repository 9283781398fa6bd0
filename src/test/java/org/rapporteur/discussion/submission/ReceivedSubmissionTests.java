package org.rapporteur.discussion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.discussion.submission.SubmissionBuilder.aSubmission;

import org.junit.jupiter.api.Test;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.submission.ReceivedSubmission.SubmissionState;

class ReceivedSubmissionTests {

  @Test
  void submissionWithPublishedAnswerIsPublic() {
    var read = aSubmission().withAnswers(CommentState.PUBLISHED, CommentState.DECLINED);
    assertThat(receivedSubmission(read).state()).isEqualTo(SubmissionState.PUBLIC);
    assertThat(receivedSubmission(read).mayLackFiles()).isFalse();
  }

  @Test
  void submissionAwaitsReviewUntilEveryAnswerIsReviewed() {
    var waiting =
        aSubmission().notPublic().withAnswers(CommentState.PUBLISHED, CommentState.AWAITING_REVIEW);
    assertThat(receivedSubmission(waiting).state()).isEqualTo(SubmissionState.AWAITING_REVIEW);
  }

  @Test
  void submissionWithoutPublishedAnswerIsNotPublic() {
    var declined =
        aSubmission().notPublic().withAnswers(CommentState.DECLINED, CommentState.REMOVED);
    assertThat(receivedSubmission(declined).state()).isEqualTo(SubmissionState.NOT_PUBLIC);
    assertThat(receivedSubmission(declined).state().isActive()).isFalse();
  }

  @Test
  void withdrawnSubmissionLacksItsFiles() {
    var withdrawn = aSubmission().withdrawn().withAnswers(CommentState.WITHDRAWN);
    assertThat(receivedSubmission(withdrawn).state()).isEqualTo(SubmissionState.WITHDRAWN);
    assertThat(receivedSubmission(withdrawn).mayLackFiles()).isTrue();
  }

  private static ReceivedSubmission receivedSubmission(SubmissionBuilder submission) {
    return new ReceivedSubmission(submission.build(), "Delegate 1");
  }
}
