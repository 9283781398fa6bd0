package org.rapporteur.consultation.question;

import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LocalizedText;

/// A question as other modules see it.
///
/// @param scale null if contributors choose no position on the question
public record QuestionDetails(
    QuestionId id,
    int number,
    int revision,
    LocalizedText title,
    LocalizedText background,
    @Nullable QuestionScale scale) {

  public boolean hasScale() {
    return scale != null;
  }
}
