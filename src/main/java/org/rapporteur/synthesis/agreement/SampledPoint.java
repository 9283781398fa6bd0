package org.rapporteur.synthesis.agreement;

/// A point of the model's codebook.
public record SampledPoint(String id, int question, String theme, String label) {}
