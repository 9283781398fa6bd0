package org.rapporteur.consultation.question;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.shared.LocalizedText;

/// A question as entered by the secretariat. The background is Markdown.
///
/// @param scale null if contributors choose no position on the question
public record QuestionDraft(
    LocalizedText title, LocalizedText background, @Nullable QuestionScale scale) {

  public static final int MAX_TITLE_LENGTH = 1_000;

  public QuestionDraft {
    title = title.requireMaxLength("question", MAX_TITLE_LENGTH);
    background =
        background.requireMaxLength("questionBackground", ConsultationTexts.MAX_BACKGROUND_LENGTH);
  }

  /// Creates a question without a scale.
  public QuestionDraft(LocalizedText title, LocalizedText background) {
    this(title, background, null);
  }
}
