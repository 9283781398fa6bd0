package org.rapporteur.discussion.submission;

import org.jspecify.annotations.Nullable;

/// Notice that a submission was sent, for one of its recipients.
///
/// @param number the number of the submission
/// @param delegation the name of the delegation
/// @param isOwn true if the recipient sent it
/// @param sentBy the name of the sender; null if the account no longer exists
public record SubmissionNotice(
    int number, String delegation, boolean isOwn, @Nullable String sentBy) {}
