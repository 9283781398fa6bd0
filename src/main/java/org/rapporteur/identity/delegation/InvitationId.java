package org.rapporteur.identity.delegation;

/// Of an invitation to speak for a delegation.
public record InvitationId(long value) {}
