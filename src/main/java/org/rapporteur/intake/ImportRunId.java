package org.rapporteur.intake;

/// The id of an import.
public record ImportRunId(long value) {}
