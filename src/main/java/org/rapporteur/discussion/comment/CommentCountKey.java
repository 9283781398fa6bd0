package org.rapporteur.discussion.comment;

import java.util.Comparator;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// Key of a comment count, in the order of the table's primary key.
record CommentCountKey(
    QuestionId question,
    StakeholderGroup group,
    Region region,
    LanguageTag language,
    boolean official)
    implements Comparable<CommentCountKey> {

  private static final Comparator<CommentCountKey> ORDER =
      Comparator.comparingLong((CommentCountKey cell) -> cell.question().value())
          .thenComparing(cell -> cell.group().name())
          .thenComparing(cell -> cell.region().name())
          .thenComparing(cell -> cell.language().value())
          .thenComparing(CommentCountKey::official);

  @Override
  public int compareTo(CommentCountKey other) {
    return ORDER.compare(this, other);
  }
}
