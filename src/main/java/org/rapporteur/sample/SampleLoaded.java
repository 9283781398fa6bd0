package org.rapporteur.sample;

import java.time.Instant;

/// The sample data was loaded.
public record SampleLoaded(Instant loadTime) {}
