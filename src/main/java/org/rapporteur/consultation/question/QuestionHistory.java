package org.rapporteur.consultation.question;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Stores earlier versions of questions that were revised in public.
@Component
public class QuestionHistory {

  private static final Limit MAX_LISTED = Limit.of(50);

  private final QuestionRevisionRepository revisions;

  QuestionHistory(QuestionRevisionRepository revisions) {
    this.revisions = revisions;
  }

  public void save(QuestionId question, PreviousQuestion earlier) {
    revisions.save(new QuestionRevision(question, earlier));
  }

  /// Returns the latest 50 earlier versions, latest first.
  public List<PreviousQuestion> list(QuestionId question) {
    return revisions.findByQuestionIdOrderByRevisionDesc(question.value(), MAX_LISTED).stream()
        .map(QuestionRevision::details)
        .toList();
  }
}
