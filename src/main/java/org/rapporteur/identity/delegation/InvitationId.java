package org.rapporteur.identity.delegation;

/// Identifies an invitation to speak for a delegation.
public record InvitationId(long value) {}
