package org.rapporteur.moderation;

/// Identifies a decision inside the product; people know it by its number, `M-0041`.
public record DecisionId(long value) {}
