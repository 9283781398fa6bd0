package org.rapporteur.identity;

/// Identifies a delegation.
public record DelegationId(long value) {}
