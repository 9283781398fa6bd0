package org.rapporteur.discussion.similarity;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.similarity.SimilarityIndexSql.IndexedComment;
import org.rapporteur.language.SimilarTextIndex;

/// Similarity index of the published comments of a question, up to a publication number.
final class QuestionSimilarityIndex {

  private final SimilarTextIndex textIndex;
  private final Set<CommentId> revised = ConcurrentHashMap.newKeySet();
  private volatile int lastPublication;

  QuestionSimilarityIndex(SimilarTextIndex textIndex) {
    this.textIndex = textIndex;
  }

  SimilarTextIndex textIndex() {
    return textIndex;
  }

  int lastPublication() {
    return lastPublication;
  }

  /// Returns false if the index is full before all texts are added.
  boolean addAll(List<IndexedComment> comments) {
    for (var comment : comments) {
      if (textIndex.isFull()) {
        return false;
      }
      textIndex.add(comment.comment().value(), comment.shingles());
      lastPublication = Math.max(lastPublication, comment.publication());
    }
    return true;
  }

  /// The next lookup indexes the new text.
  void markRevised(CommentId comment) {
    revised.add(comment);
  }

  /// Returns and clears the comments revised since the last call.
  Set<CommentId> drainRevised() {
    var revisedComments = Set.copyOf(revised);
    revised.removeAll(revisedComments);
    return revisedComments;
  }

  int bytes() {
    return textIndex.capacity() * SimilarTextIndex.BYTES_PER_TEXT;
  }
}
