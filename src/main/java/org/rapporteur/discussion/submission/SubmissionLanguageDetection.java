package org.rapporteur.discussion.submission;

import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Determines the language of a summary.
@Component
class SubmissionLanguageDetection {

  private final LanguageDetection languages;

  SubmissionLanguageDetection(LanguageDetection languages) {
    this.languages = languages;
  }

  /// Returns the selected language, or else the detected one among those of the consultation.
  LanguageTag selectedOrDetected(
      LanguageTag selected, String summary, ConsultationDetails consultation) {
    return selected.equals(LanguageTag.UNDETERMINED)
        ? languages
            .detect(summary, consultation.terms().languages())
            .orElse(LanguageTag.UNDETERMINED)
        : selected;
  }
}
