package org.rapporteur.discussion.own;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;

/// A comment of the viewer with its state and counts, without its text.
/// @param cursor position for loading older contributions
public record OwnContribution(
    long cursor,
    Slug consultation,
    LocalizedText title,
    int number,
    int question,
    @Nullable Integer parent,
    CommentState state,
    Instant receivedAt,
    int agree,
    int disagree,
    int replies) {}
