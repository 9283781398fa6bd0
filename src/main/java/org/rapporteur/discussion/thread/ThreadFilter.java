package org.rapporteur.discussion.thread;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// Filter for comments. An empty set matches all. A thread matches if one of its comments does.
/// Official replies have no group and no region.
///
/// @param official true to match only official replies
/// @param theme the number of a theme; 0 for any
/// @param questionPositions positions on the question that the contributor of a comment can have
public record ThreadFilter(
    Set<StakeholderGroup> groups,
    Set<Region> regions,
    SortedSet<LanguageTag> languages,
    boolean official,
    int theme,
    Set<ScaleChoice> questionPositions) {

  public static final ThreadFilter NONE =
      new ThreadFilter(
          EnumSet.noneOf(StakeholderGroup.class),
          EnumSet.noneOf(Region.class),
          new TreeSet<>(),
          false,
          0,
          EnumSet.noneOf(ScaleChoice.class));

  public boolean isEmpty() {
    return groups.isEmpty()
        && regions.isEmpty()
        && languages.isEmpty()
        && !official
        && !hasTheme()
        && questionPositions.isEmpty();
  }

  public boolean hasTheme() {
    return theme != 0;
  }

  public ThreadFilter withGroups(Set<StakeholderGroup> newGroups) {
    return new ThreadFilter(newGroups, regions, languages, official, theme, questionPositions);
  }

  public ThreadFilter withRegions(Set<Region> newRegions) {
    return new ThreadFilter(groups, newRegions, languages, official, theme, questionPositions);
  }

  public ThreadFilter withLanguages(SortedSet<LanguageTag> newLanguages) {
    return new ThreadFilter(groups, regions, newLanguages, official, theme, questionPositions);
  }

  public ThreadFilter withOfficial(boolean onlyOfficial) {
    return new ThreadFilter(groups, regions, languages, onlyOfficial, theme, questionPositions);
  }

  public ThreadFilter withTheme(int newTheme) {
    return new ThreadFilter(groups, regions, languages, official, newTheme, questionPositions);
  }

  public ThreadFilter withQuestionPositions(Set<ScaleChoice> newPositions) {
    return new ThreadFilter(groups, regions, languages, official, theme, newPositions);
  }

  /// Checks all conditions except the theme and the position on the question.
  public boolean matches(
      StakeholderGroup group, Region region, LanguageTag language, boolean isOfficial) {
    return (isOfficial ? groups.isEmpty() && regions.isEmpty() : !official)
        && (groups.isEmpty() || groups.contains(group))
        && (regions.isEmpty() || regions.contains(region))
        && (languages.isEmpty() || languages.contains(language));
  }
}
