package org.rapporteur.synthesis.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.history.EditAct;

/// An entry of a draft's history: what was done by whom, to which paragraph or comment, and the
/// text before and after, which of an annex is its title.
public record EditDetails(
    EditAct act,
    @Nullable ParagraphId paragraph,
    @Nullable Integer comment,
    String by,
    Instant at,
    String before,
    String after,
    boolean undone) {}
