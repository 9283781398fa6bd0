package org.rapporteur.discussion.comment;

import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.discussion.contributor.ContributorId;

/// Changes of comment counts in key order, so that concurrent transactions cannot deadlock.
final class CommentCountChanges {

  /// Change of the number of comments and of threads.
  record CountDelta(int comments, int threads) {

    private CountDelta plus(CountDelta other) {
      return new CountDelta(comments + other.comments, threads + other.threads);
    }
  }

  private final SortedMap<CommentCountKey, CountDelta> deltas = new TreeMap<>();
  private final ContributorCountSql.ContributorCountChanges byContributor =
      new ContributorCountSql.ContributorCountChanges();

  /// Records that a comment becomes public (delta 1) or is hidden (delta -1).
  void add(CommentCountKey key, ContributorId contributor, boolean isRoot, int delta) {
    deltas.merge(key, new CountDelta(delta, isRoot ? delta : 0), CountDelta::plus);
    byContributor.add(contributor, key.question(), delta);
  }

  SortedMap<CommentCountKey, CountDelta> deltas() {
    return deltas;
  }

  ContributorCountSql.ContributorCountChanges byContributor() {
    return byContributor;
  }
}
