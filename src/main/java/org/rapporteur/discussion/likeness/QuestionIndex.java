package org.rapporteur.discussion.likeness;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.language.NearCopyIndex;

/// The published comments of a question by their fingerprints, up to a publication.
final class QuestionIndex {

  private final NearCopyIndex comments;
  private final Set<CommentId> revised = ConcurrentHashMap.newKeySet();
  private volatile int last;

  QuestionIndex(NearCopyIndex comments, int last) {
    this.comments = comments;
    this.last = last;
  }

  NearCopyIndex comments() {
    return comments;
  }

  int last() {
    return last;
  }

  void reached(int publication) {
    last = publication;
  }

  /// What it says now is not known yet.
  void revised(CommentId comment) {
    revised.add(comment);
  }

  /// Those revised since they were asked for last.
  Set<CommentId> takeRevised() {
    var taken = Set.copyOf(revised);
    revised.removeAll(taken);
    return taken;
  }

  int bytes() {
    return comments.capacity() * NearCopyIndex.BYTES_EACH;
  }
}
