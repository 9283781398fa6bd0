package org.rapporteur.synthesis.evidence;

/// A sentence of a comment, and as it stands in a report: in quotation marks, with the comment
/// behind it.
public record Quotation(String words, String quoted) {}
