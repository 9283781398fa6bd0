package org.rapporteur.discussion.submission;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.SubmissionDetails.SubmissionAnswer;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// Builds a submission of a ministry without files.
public final class SubmissionBuilder {

  static final Instant RECEIVED = Instant.parse("2009-09-30T18:00:00Z");

  private int number = 7;
  private boolean isPublic = true;
  private @Nullable Instant withdrawnAt;
  private List<SubmissionAnswer> answers = List.of();

  public static SubmissionBuilder aSubmission() {
    return new SubmissionBuilder();
  }

  SubmissionBuilder withNumber(int its) {
    number = its;
    return this;
  }

  SubmissionBuilder notPublic() {
    isPublic = false;
    return this;
  }

  SubmissionBuilder withdrawn() {
    withdrawnAt = RECEIVED.plusSeconds(60);
    return notPublic();
  }

  /// Adds one answer per state, to the questions in order.
  public SubmissionBuilder withAnswers(CommentState... states) {
    answers =
        IntStream.range(0, states.length)
            .mapToObj(at -> new SubmissionAnswer(at + 1, at + 1, states[at]))
            .toList();
    return this;
  }

  public SubmissionDetails build() {
    return new SubmissionDetails(
        new SubmissionId(number),
        new ConsultationId(1),
        number,
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
        new SubmissionDetails.SubmissionOutcome(false, null, withdrawnAt, withdrawnAt != null),
        isPublic,
        answers,
        List.of(),
        List.of());
  }
}
