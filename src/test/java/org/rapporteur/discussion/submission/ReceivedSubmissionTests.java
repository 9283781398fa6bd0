package org.rapporteur.discussion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.discussion.submission.SubmissionBuilder.aSubmission;

import org.junit.jupiter.api.Test;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.submission.ReceivedSubmission.SubmissionState;

class ReceivedSubmissionTests {

  @Test
  void isPublicOnceItIsRead() {
    var read = aSubmission().answered(CommentState.PUBLISHED, CommentState.DECLINED);
    assertThat(receipt(read).state()).isEqualTo(SubmissionState.PUBLIC);
    assertThat(receipt(read).mayLackFiles()).isFalse();
  }

  @Test
  void waitsForAsLongAsOneAnswerDoes() {
    var waiting =
        aSubmission().notPublic().answered(CommentState.PUBLISHED, CommentState.AWAITING_REVIEW);
    assertThat(receipt(waiting).state()).isEqualTo(SubmissionState.AWAITING_REVIEW);
  }

  @Test
  void isNotPublicWhereNoAnswerStands() {
    var declined = aSubmission().notPublic().answered(CommentState.DECLINED, CommentState.REMOVED);
    assertThat(receipt(declined).state()).isEqualTo(SubmissionState.NOT_PUBLIC);
    assertThat(receipt(declined).state().isActive()).isFalse();
  }

  @Test
  void whatItsDelegationTookBackIsWithdrawnAndLacksItsFiles() {
    var taken = aSubmission().withdrawn().answered(CommentState.WITHDRAWN);
    assertThat(receipt(taken).state()).isEqualTo(SubmissionState.WITHDRAWN);
    assertThat(receipt(taken).mayLackFiles()).isTrue();
  }

  private static ReceivedSubmission receipt(SubmissionBuilder submission) {
    return new ReceivedSubmission(submission.details(), "Delegate 1");
  }
}
