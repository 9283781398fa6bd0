package org.rapporteur.moderation.appeal;

/// The internal id of an appeal. People use the number of the decision.
public record AppealId(long value) {}
