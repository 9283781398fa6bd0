package org.rapporteur.discussion.submission;

import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentState;

/// A submission as its receipt shows it: the received content, the sender and the current state.
/// @param sentBy the name of the speaker who sent it; null if the account no longer exists
public record ReceivedSubmission(SubmissionDetails submission, @Nullable String sentBy) {

  /// State of the whole submission.
  public enum SubmissionState {
    PUBLIC,
    AWAITING_REVIEW,
    WITHDRAWN,
    /// All answers were declined, removed or withdrawn.
    NOT_PUBLIC;

    public String key() {
      return "discussion.submission.receipt." + name();
    }

    /// True if the submission is public or awaits review.
    public boolean isActive() {
      return this == PUBLIC || this == AWAITING_REVIEW;
    }
  }

  public SubmissionState state() {
    if (submission.outcome().isWithdrawn()) {
      return SubmissionState.WITHDRAWN;
    }
    if (submission.isPublic()) {
      return SubmissionState.PUBLIC;
    }
    boolean awaitsReview =
        submission.answers().stream()
            .anyMatch(answer -> answer.state() == CommentState.AWAITING_REVIEW);
    return awaitsReview ? SubmissionState.AWAITING_REVIEW : SubmissionState.NOT_PUBLIC;
  }

  /// True if files that were sent with the submission may have been deleted since.
  public boolean mayLackFiles() {
    return submission.outcome().isWithdrawn() || submission.outcome().decision() != null;
  }
}
