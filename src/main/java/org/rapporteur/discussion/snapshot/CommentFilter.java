package org.rapporteur.discussion.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// Filter for the comments of a consultation. A null component matches all comments.
///
/// @param question the number of the question
/// @param from earliest time, inclusive
/// @param before latest time, exclusive
public record CommentFilter(
    @Nullable Integer question,
    @Nullable StakeholderGroup group,
    @Nullable LanguageTag language,
    @Nullable Instant from,
    @Nullable Instant before) {

  public static final CommentFilter ALL = new CommentFilter(null, null, null, null, null);

  /// True if it filters by properties that placeholders hide. Then it excludes placeholders, so
  /// that no result reveals these properties.
  public boolean usesHiddenProperties() {
    return group != null || language != null;
  }
}
