package org.rapporteur.report.document;

/// A comment, in one revision, on which a sentence rests.
public record Citation(int comment, int revision) {}
