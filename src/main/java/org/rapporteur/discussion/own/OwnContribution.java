package org.rapporteur.discussion.own;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;

/// Where a comment of one's own stands and what became of it, without its words.
///
/// @param cursor answers the older ones
public record OwnContribution(
    long cursor,
    Slug consultation,
    LocalizedText title,
    int number,
    int question,
    @Nullable Integer parent,
    CommentState state,
    Instant at,
    int agree,
    int disagree,
    int replies) {}
