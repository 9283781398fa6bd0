package org.rapporteur.synthesis.collaboration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.draft.ParagraphId;

/// What somebody of the secretariat says to colleagues of a paragraph.
///
/// @param by the name of whoever made it
/// @param settledBy who said that it is done
public record Remark(
    long id,
    ParagraphId paragraph,
    String text,
    String by,
    Instant at,
    @Nullable String settledBy,
    @Nullable Instant settledAt) {}
