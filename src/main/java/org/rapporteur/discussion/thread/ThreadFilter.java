package org.rapporteur.discussion.thread;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// Which comments a reader wants to see; an empty set means all. A thread is kept when something in
/// it matches.
public record ThreadFilter(
    Set<StakeholderGroup> groups, Set<Region> regions, SortedSet<LanguageTag> languages) {

  public static final ThreadFilter NONE =
      new ThreadFilter(
          EnumSet.noneOf(StakeholderGroup.class), EnumSet.noneOf(Region.class), new TreeSet<>());

  public boolean isEmpty() {
    return groups.isEmpty() && regions.isEmpty() && languages.isEmpty();
  }

  public boolean matches(CommentDetails comment) {
    return matches(comment.group(), comment.region(), comment.language());
  }

  public boolean matches(StakeholderGroup group, Region region, LanguageTag language) {
    return (groups.isEmpty() || groups.contains(group))
        && (regions.isEmpty() || regions.contains(region))
        && (languages.isEmpty() || languages.contains(language));
  }
}
