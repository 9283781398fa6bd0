package org.rapporteur.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A public event of a consultation as it is read.
public record TimelineEvent(
    TimelineKind kind, Instant at, @Nullable String reason, @Nullable Integer logNumber) {}
