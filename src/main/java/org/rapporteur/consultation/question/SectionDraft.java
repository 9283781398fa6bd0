package org.rapporteur.consultation.question;

import java.util.List;
import org.rapporteur.consultation.words.ConsultationWords;
import org.rapporteur.shared.LocalizedText;

/// A section and its questions as typed, in order.
public record SectionDraft(LocalizedText title, List<QuestionDraft> questions) {

  public SectionDraft {
    title = title.within("section", ConsultationWords.MAX_TITLE);
  }
}
