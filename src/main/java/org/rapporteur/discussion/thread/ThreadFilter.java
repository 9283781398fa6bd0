package org.rapporteur.discussion.thread;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// Which comments a reader wants to see; an empty set means all. A thread is kept when something in
/// it matches. Official replies are of no group and no region.
///
/// @param theme the number of a theme, 0 for any
public record ThreadFilter(
    Set<StakeholderGroup> groups,
    Set<Region> regions,
    SortedSet<LanguageTag> languages,
    boolean official,
    int theme) {

  public static final ThreadFilter NONE =
      new ThreadFilter(
          EnumSet.noneOf(StakeholderGroup.class),
          EnumSet.noneOf(Region.class),
          new TreeSet<>(),
          false,
          0);

  public boolean isEmpty() {
    return groups.isEmpty() && regions.isEmpty() && languages.isEmpty() && !official && theme == 0;
  }

  /// The same with another theme, 0 for any.
  public ThreadFilter with(int other) {
    return new ThreadFilter(groups, regions, languages, official, other);
  }

  public boolean matches(CommentDetails comment) {
    return matches(comment.group(), comment.region(), comment.language(), comment.official());
  }

  public boolean matches(
      StakeholderGroup group, Region region, LanguageTag language, boolean isOfficial) {
    return (isOfficial ? groups.isEmpty() && regions.isEmpty() : !official)
        && (groups.isEmpty() || groups.contains(group))
        && (regions.isEmpty() || regions.contains(region))
        && (languages.isEmpty() || languages.contains(language));
  }
}
