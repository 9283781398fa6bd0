package org.rapporteur.consultation.timeline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A public event of a consultation as it is read. Facts are `closesAt` of an extension and
/// `question` of a changed question.
public record TimelineEvent(
    TimelineKind kind,
    Instant at,
    @Nullable String reason,
    Map<String, String> facts,
    @Nullable Integer logNumber) {}
