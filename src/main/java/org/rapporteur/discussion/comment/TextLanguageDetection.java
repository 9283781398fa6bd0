package org.rapporteur.discussion.comment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Determines the language of a comment or summary in Markdown. Ignores quotations, because they
/// are not the words of the contributor.
@Component
public class TextLanguageDetection {

  private final LanguageDetection languages;

  TextLanguageDetection(LanguageDetection languages) {
    this.languages = languages;
  }

  /// Returns the selected language, or else the detected one among those of the consultation.
  public LanguageTag selectedOrDetected(
      @Nullable LanguageTag selected, String markdown, ConsultationDetails consultation) {
    return Objects.requireNonNullElseGet(
        selected,
        () ->
            languages
                .detect(
                    Markdown.toTextForLanguageDetection(markdown), consultation.terms().languages())
                .orElse(LanguageTag.UNDETERMINED));
  }
}
