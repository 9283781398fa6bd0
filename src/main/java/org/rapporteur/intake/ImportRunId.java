package org.rapporteur.intake;

/// Names one import.
public record ImportRunId(long value) {}
