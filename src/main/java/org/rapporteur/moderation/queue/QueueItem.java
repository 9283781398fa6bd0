package org.rapporteur.moderation.queue;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.flag.FlagReason;

/// A comment that waits for a moderator, and why.
///
/// @param cursor where the page after this item begins
/// @param edited whether it is an edit that waits, not the comment
public record QueueItem(
    long cursor,
    CommentDetails comment,
    String excerpt,
    Instant since,
    boolean edited,
    Map<FlagReason, Integer> flags,
    @Nullable AppealDetails appeal) {}
