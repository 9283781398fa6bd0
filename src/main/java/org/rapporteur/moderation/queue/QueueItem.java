package org.rapporteur.moderation.queue;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.flag.FlagReason;

/// A comment in a moderation queue, with the reasons.
/// @param cursor the start of the page after this item
/// @param isEdit true if an edit awaits review
public record QueueItem(
    long cursor,
    CommentDetails comment,
    String excerpt,
    Instant waitingSince,
    boolean isEdit,
    Map<FlagReason, Integer> flags,
    @Nullable AppealDetails appeal) {}
