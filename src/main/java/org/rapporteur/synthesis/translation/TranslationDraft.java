package org.rapporteur.synthesis.translation;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// A translation as it was typed.
///
/// @param seen what stood when its writer opened it; absent where nothing did
/// @param text empty where the quotation shall have none
@NamedInterface("translation")
public record TranslationDraft(
    QuotedWords of, @Nullable QuotationTranslation seen, String text, String translator) {}
