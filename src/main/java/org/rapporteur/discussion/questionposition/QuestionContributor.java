package org.rapporteur.discussion.questionposition;

import java.util.Comparator;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.contributor.ContributorId;

/// A contributor to a question. The order prevents deadlocks between transactions.
public record QuestionContributor(QuestionId question, ContributorId contributor)
    implements Comparable<QuestionContributor> {

  private static final Comparator<QuestionContributor> ORDER =
      Comparator.comparingLong((QuestionContributor key) -> key.contributor().value())
          .thenComparingLong(key -> key.question().value());

  @Override
  public int compareTo(QuestionContributor other) {
    return ORDER.compare(this, other);
  }
}
