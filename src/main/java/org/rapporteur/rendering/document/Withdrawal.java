package org.rapporteur.rendering.document;

/// Why the words of a quotation are gone: what was done, and by which decision.
public record Withdrawal(Correction.Kind kind, int decision) {}
