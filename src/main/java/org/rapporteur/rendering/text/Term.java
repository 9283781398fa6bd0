package org.rapporteur.rendering.text;

/// A value from a closed list: its code, which data use, and its label in the document's language.
public record Term(String code, String label) {}
