package org.rapporteur.discussion.submission;

import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentState;

/// A submission as its receipt shows it: what was received, who sent it, and what became of it.
///
/// @param sentBy the name of the speaker who sent it; absent where there is no such account any
///     more
public record ReceivedSubmission(SubmissionDetails submission, @Nullable String sentBy) {

  /// What became of the whole.
  public enum State {
    PUBLIC,
    AWAITING_REVIEW,
    WITHDRAWN,
    /// None of its answers stands.
    NOT_PUBLIC;

    public String key() {
      return "discussion.submission.receipt." + name();
    }

    /// Whether it is read, or will be, as it was sent.
    public boolean isUnderWay() {
      return this == PUBLIC || this == AWAITING_REVIEW;
    }
  }

  public State state() {
    if (submission.standing().isWithdrawn()) {
      return State.WITHDRAWN;
    }
    if (submission.isPublic()) {
      return State.PUBLIC;
    }
    boolean waits =
        submission.answers().stream()
            .anyMatch(answer -> answer.state() == CommentState.AWAITING_REVIEW);
    return waits ? State.AWAITING_REVIEW : State.NOT_PUBLIC;
  }

  /// Whether documents that came with it may have gone since.
  public boolean mayLackFiles() {
    return submission.standing().isWithdrawn() || submission.standing().decision() != null;
  }
}
