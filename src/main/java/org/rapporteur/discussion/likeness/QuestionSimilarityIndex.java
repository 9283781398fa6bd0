package org.rapporteur.discussion.likeness;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.language.SimilarTextIndex;

/// Similarity index of the published comments of a question, up to a publication number.
final class QuestionSimilarityIndex {

  private final SimilarTextIndex resemblanceIndex;
  private final Set<CommentId> revised = ConcurrentHashMap.newKeySet();
  private volatile int lastPublication;

  QuestionSimilarityIndex(SimilarTextIndex resemblanceIndex, int lastPublication) {
    this.resemblanceIndex = resemblanceIndex;
    this.lastPublication = lastPublication;
  }

  SimilarTextIndex resemblanceIndex() {
    return resemblanceIndex;
  }

  int lastPublication() {
    return lastPublication;
  }

  void setLastPublication(int publication) {
    lastPublication = publication;
  }

  /// The new text is indexed at the next lookup.
  void markRevised(CommentId comment) {
    revised.add(comment);
  }

  /// Returns and clears the comments revised since the last call.
  Set<CommentId> drainRevised() {
    var drained = Set.copyOf(revised);
    revised.removeAll(drained);
    return drained;
  }

  int bytes() {
    return resemblanceIndex.capacity() * SimilarTextIndex.BYTES_PER_TEXT;
  }
}
