package org.rapporteur.consultation.question;

import org.rapporteur.consultation.words.ConsultationWords;
import org.rapporteur.shared.LocalizedText;

/// A question as typed, its background in Markdown.
public record QuestionDraft(LocalizedText title, LocalizedText background) {

  public static final int MAX_TITLE = 1_000;

  public QuestionDraft {
    title = title.within("question", MAX_TITLE);
    background = background.within("questionBackground", ConsultationWords.MAX_BACKGROUND);
  }
}
