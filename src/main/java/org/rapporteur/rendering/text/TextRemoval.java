package org.rapporteur.rendering.text;

/// The decision that took text away.
public record TextRemoval(RemovalKind kind, int decision) {}
