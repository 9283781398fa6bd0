package org.rapporteur.consultation.question;

import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.shared.LocalizedText;

/// A question as entered by the secretariat. The background is Markdown.
public record QuestionDraft(LocalizedText title, LocalizedText background) {

  public static final int MAX_TITLE_LENGTH = 1_000;

  public QuestionDraft {
    title = title.requireMaxLength("question", MAX_TITLE_LENGTH);
    background =
        background.requireMaxLength("questionBackground", ConsultationTexts.MAX_BACKGROUND_LENGTH);
  }
}
