package org.rapporteur.consultation.document;

import org.rapporteur.shared.LanguageTag;
import org.springframework.modulith.NamedInterface;

/// The text inside a background document.
@NamedInterface("document")
public record DocumentText(LanguageTag language, String text) {}
