package org.rapporteur.discussion.submission;

import org.jspecify.annotations.Nullable;

/// That a submission was sent, as one of those is told whom it concerns.
///
/// @param isOwn whether they sent it themselves
/// @param sentBy the name of who did; absent where there is no such account any more
public record SubmissionNotice(
    int number, String delegation, boolean isOwn, @Nullable String sentBy) {}
