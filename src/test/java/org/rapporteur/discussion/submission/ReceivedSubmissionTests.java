package org.rapporteur.discussion.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.ReceivedSubmission.State;
import org.rapporteur.discussion.submission.SubmissionDetails.Answer;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

class ReceivedSubmissionTests {

  private static final Instant RECEIVED = Instant.parse("2009-09-30T18:00:00Z");

  @Test
  void isPublicOnceItIsRead() {
    assertThat(of(true, null, CommentState.PUBLISHED, CommentState.DECLINED).state())
        .isEqualTo(State.PUBLIC);
  }

  @Test
  void waitsForAsLongAsOneAnswerDoes() {
    assertThat(of(false, null, CommentState.PUBLISHED, CommentState.AWAITING_REVIEW).state())
        .isEqualTo(State.AWAITING_REVIEW);
  }

  @Test
  void isNotPublicWhereNoAnswerStands() {
    var declined = of(false, null, CommentState.DECLINED, CommentState.REMOVED);
    assertThat(declined.state()).isEqualTo(State.NOT_PUBLIC);
    assertThat(declined.state().isUnderWay()).isFalse();
  }

  @Test
  void whatItsDelegationTookBackIsWithdrawnAndLacksItsFiles() {
    var taken = of(false, RECEIVED.plusSeconds(60), CommentState.WITHDRAWN);
    assertThat(taken.state()).isEqualTo(State.WITHDRAWN);
    assertThat(taken.mayLackFiles()).isTrue();
    assertThat(of(true, null, CommentState.PUBLISHED).mayLackFiles()).isFalse();
  }

  private static ReceivedSubmission of(
      boolean isPublic, @Nullable Instant withdrawnAt, CommentState... states) {
    var answers =
        IntStream.range(0, states.length)
            .mapToObj(at -> new Answer(at + 1, at + 1, Stream.of(states).toList().get(at)))
            .toList();
    return new ReceivedSubmission(
        new SubmissionDetails(
            new SubmissionId(1),
            new ConsultationId(1),
            7,
            1,
            new DelegationId(1),
            "Ministry of Posts",
            StakeholderGroup.GOVERNMENTS,
            Region.AFRICAN,
            LanguageTag.ENGLISH,
            "We favour renewal.",
            RECEIVED,
            1,
            1,
            new SubmissionDetails.Standing(false, null, withdrawnAt, withdrawnAt != null),
            isPublic,
            answers,
            List.of(),
            List.of()),
        "Delegate 1");
  }
}
