package org.rapporteur.consultation.timeline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A public event of a consultation as other modules see it. Facts are `closesAt` for an extension
/// and `question` for a revised question.
public record TimelineEvent(
    TimelineKind kind,
    Instant at,
    @Nullable String reason,
    Map<String, String> facts,
    @Nullable Integer logNumber) {}
