package org.rapporteur.discussion.likeness;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.language.ResemblanceIndex;

/// The published comments of a question by their wording, up to a publication.
final class QuestionIndex {

  private final ResemblanceIndex comments;
  private final Set<CommentId> revised = ConcurrentHashMap.newKeySet();
  private volatile int last;

  QuestionIndex(ResemblanceIndex comments, int last) {
    this.comments = comments;
    this.last = last;
  }

  ResemblanceIndex comments() {
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
    return comments.capacity() * ResemblanceIndex.BYTES_EACH;
  }
}
