package org.rapporteur.consultation.question;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Keeps what questions said before they were changed in public.
@Component
public class QuestionHistory {

  private static final Limit SHOWN = Limit.of(50);

  private final QuestionRevisionRepository revisions;

  QuestionHistory(QuestionRevisionRepository revisions) {
    this.revisions = revisions;
  }

  public void keep(QuestionId question, EarlierQuestion earlier) {
    revisions.save(new QuestionRevision(question, earlier));
  }

  /// The latest first.
  public List<EarlierQuestion> of(QuestionId question) {
    return revisions.findByQuestionIdOrderByRevisionDesc(question.value(), SHOWN).stream()
        .map(QuestionRevision::details)
        .toList();
  }
}
