package org.rapporteur.moderation;

/// The internal id of a decision. People use its log number, such as `M-0041`.
public record DecisionId(long value) {}
