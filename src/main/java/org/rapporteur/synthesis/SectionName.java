package org.rapporteur.synthesis;

import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.engine.draft.SectionKind;

/// Which section of a draft an editor means, by what they see of it: at its position another may
/// stand by now, since an annex was removed or another draft is in use.
public record SectionName(SectionKind kind, @Nullable Integer question, String title) {}
