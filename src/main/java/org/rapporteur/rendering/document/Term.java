package org.rapporteur.rendering.document;

/// A value from a closed list: its code, which data keeps, and its words in the document's
/// language.
public record Term(String code, String label) {}
