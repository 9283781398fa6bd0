package org.rapporteur.analysis.material;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// What the report says of the consultation itself, in the language the report is drafted in.
///
/// @param ownTexts texts of the consultation in all languages: questions, background, mandate and
///     earlier editions of the report
public record ConsultationFacts(
    String title,
    @Nullable String mandate,
    @Nullable String mandateLink,
    Instant opensAt,
    Instant closesAt,
    LanguageTag language,
    List<OwnText> ownTexts) {

  public ConsultationFacts {
    ownTexts = List.copyOf(ownTexts);
  }
}
