package org.rapporteur.synthesis.translation;

/// A translation of quoted words into the language of the report, by a person or a language model.
public record QuotationTranslation(String text, String translator) {}
