package org.rapporteur.rendering.format;

/// A piece of what stands behind a translated quotation: the name of whoever translated it, which
/// may be written in any direction, or words in the language of the report.
public record TranslationPiece(String text, boolean isName) {}
