package org.rapporteur.moderation.appeal;

/// Identifies an appeal inside the product; people know it by the decision it is against.
public record AppealId(long value) {}
