package org.rapporteur.consultation.question;

import java.util.List;
import org.rapporteur.shared.LocalizedText;

/// A section with its questions in order. A consultation without sections has a single section with
/// an empty title.
public record SectionDetails(LocalizedText title, List<QuestionDetails> questions) {

  public SectionDraft draft() {
    return new SectionDraft(
        title,
        questions.stream()
            .map(q -> new QuestionDraft(q.title(), q.background(), q.scale()))
            .toList());
  }
}
