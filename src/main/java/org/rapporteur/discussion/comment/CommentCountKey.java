package org.rapporteur.discussion.comment;

import java.util.Comparator;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// Key of a comment count. Keys are sorted in the order of the table's primary key.
record CommentCountKey(
    QuestionId question,
    StakeholderGroup group,
    Region region,
    LanguageTag language,
    boolean official)
    implements Comparable<CommentCountKey> {

  private static final Comparator<CommentCountKey> ORDER =
      Comparator.comparingLong((CommentCountKey key) -> key.question().value())
          .thenComparing(key -> key.group().name())
          .thenComparing(key -> key.region().name())
          .thenComparing(key -> key.language().value())
          .thenComparing(CommentCountKey::official);

  @Override
  public int compareTo(CommentCountKey other) {
    return ORDER.compare(this, other);
  }
}
