package org.rapporteur.discussion.comment;

import java.util.Comparator;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// One cell of the cube of published comments, in the order of its table's key.
record CountCell(
    QuestionId question,
    StakeholderGroup group,
    Region region,
    LanguageTag language,
    boolean official)
    implements Comparable<CountCell> {

  private static final Comparator<CountCell> ORDER =
      Comparator.comparingLong((CountCell cell) -> cell.question().value())
          .thenComparing(cell -> cell.group().name())
          .thenComparing(cell -> cell.region().name())
          .thenComparing(cell -> cell.language().value())
          .thenComparing(CountCell::official);

  @Override
  public int compareTo(CountCell other) {
    return ORDER.compare(this, other);
  }
}
