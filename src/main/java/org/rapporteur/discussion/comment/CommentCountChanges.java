package org.rapporteur.discussion.comment;

import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.discussion.contributor.ContributorId;

/// Changes of comment counts in key order, so that concurrent transactions cannot deadlock.
final class CommentCountChanges {

  private final SortedMap<CommentCountKey, Integer> deltas = new TreeMap<>();
  private final ContributorCountSql.ContributorCountChanges byContributor =
      new ContributorCountSql.ContributorCountChanges();

  /// Records that a comment becomes public (delta 1) or is hidden (delta -1).
  void add(CommentCountKey key, ContributorId contributor, int delta) {
    deltas.merge(key, delta, Integer::sum);
    byContributor.add(contributor, key.question(), delta);
  }

  SortedMap<CommentCountKey, Integer> deltas() {
    return deltas;
  }

  ContributorCountSql.ContributorCountChanges byContributor() {
    return byContributor;
  }
}
