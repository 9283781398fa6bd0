package org.rapporteur.analysis.material;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// What the report says of the consultation itself, in the language the report is drafted in.
public record ConsultationFacts(
    String title,
    @Nullable String mandate,
    @Nullable String mandateLink,
    Instant opensAt,
    Instant closesAt,
    LanguageTag language) {}
