package org.rapporteur.synthesis.translation;

/// What a person made of quoted words in the language of the report, and who that was.
public record QuotationTranslation(String text, String translator) {}
