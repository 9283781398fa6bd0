package org.rapporteur.synthesis.translation;

import org.springframework.modulith.NamedInterface;

/// What a person made of quoted words in the language of the report, and who that was.
@NamedInterface("translation")
public record QuotationTranslation(String text, String translator) {}
