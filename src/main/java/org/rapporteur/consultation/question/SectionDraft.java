package org.rapporteur.consultation.question;

import java.util.List;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.shared.LocalizedText;

/// A section and its questions as entered by the secretariat, in order.
public record SectionDraft(LocalizedText title, List<QuestionDraft> questions) {

  public SectionDraft {
    title = title.requireMaxLength("section", ConsultationTexts.MAX_TITLE_LENGTH);
  }
}
