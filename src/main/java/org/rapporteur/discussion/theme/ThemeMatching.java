package org.rapporteur.discussion.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.shared.LanguageTag;

/// Matches new themes with those of earlier detection runs, so that links to themes and their
/// followers remain valid. The key of the detector decides. Without an equal key, the new theme
/// must contain half of the earlier comments.
final class ThemeMatching {

  /// A theme of an earlier detection run, with the ids of its comments.
  record KnownTheme(
      long id, int question, String sourceKey, LanguageTag language, Set<Long> comments) {}

  /// A theme of the new detection run, with the ids of its comments.
  record NewTheme(int question, String sourceKey, LanguageTag language, Set<Long> comments) {}

  private record ThemePair(NewTheme newTheme, KnownTheme knownTheme, int sharedComments) {}

  private ThemeMatching() {}

  /// Returns the ids of the themes that continue. New themes are not in the map.
  static Map<NewTheme, Long> match(List<KnownTheme> knownThemes, List<NewTheme> newThemes) {
    var matches = matchBySourceKey(knownThemes, newThemes);
    var matchedIds = new HashSet<>(matches.values());
    for (var pair : candidatePairs(knownThemes, newThemes)) {
      if (!matches.containsKey(pair.newTheme()) && matchedIds.add(pair.knownTheme().id())) {
        matches.put(pair.newTheme(), pair.knownTheme().id());
      }
    }
    return matches;
  }

  /// If several known themes have the key, the one that shares most comments is chosen, then the
  /// oldest.
  private static Map<NewTheme, Long> matchBySourceKey(
      List<KnownTheme> knownThemes, List<NewTheme> newThemes) {
    var matches = new HashMap<NewTheme, Long>();
    var matchedIds = new HashSet<Long>();
    var knownBySourceKey =
        knownThemes.stream()
            .collect(Collectors.groupingBy(theme -> toKey(theme.question(), theme.sourceKey())));
    for (var newTheme : newThemes) {
      knownBySourceKey
          .getOrDefault(toKey(newTheme.question(), newTheme.sourceKey()), List.of())
          .stream()
          .filter(theme -> !matchedIds.contains(theme.id()))
          .max(
              Comparator.comparingInt((KnownTheme theme) -> countShared(theme, newTheme))
                  .thenComparing(KnownTheme::id, Comparator.reverseOrder()))
          .ifPresent(
              matched -> {
                matchedIds.add(matched.id());
                matches.put(newTheme, matched.id());
              });
    }
    return matches;
  }

  private static int countShared(KnownTheme knownTheme, NewTheme newTheme) {
    return (int) knownTheme.comments().stream().filter(newTheme.comments()::contains).count();
  }

  /// Returns the pairs that share at least half of the earlier comments, most shared comments
  /// first.
  private static List<ThemePair> candidatePairs(
      List<KnownTheme> knownThemes, List<NewTheme> newThemes) {
    var themesByComment = new HashMap<Long, List<KnownTheme>>();
    for (var theme : knownThemes) {
      for (long comment : theme.comments()) {
        themesByComment.computeIfAbsent(comment, id -> new ArrayList<>()).add(theme);
      }
    }
    var pairs = new ArrayList<ThemePair>();
    for (var newTheme : newThemes) {
      countSharedByTheme(newTheme, themesByComment)
          .forEach(
              (knownTheme, count) -> {
                if (knownTheme.question() == newTheme.question()
                    && knownTheme.language().equals(newTheme.language())
                    && count * 2 >= knownTheme.comments().size()) {
                  pairs.add(new ThemePair(newTheme, knownTheme, count));
                }
              });
    }
    pairs.sort(
        Comparator.comparingInt((ThemePair pair) -> -pair.sharedComments())
            .thenComparing(pair -> pair.knownTheme().id())
            .thenComparing(pair -> pair.newTheme().sourceKey()));
    return pairs;
  }

  /// The number of comments that a new theme shares with each known theme.
  private static Map<KnownTheme, Integer> countSharedByTheme(
      NewTheme newTheme, Map<Long, List<KnownTheme>> themesByComment) {
    var sharedCounts = new HashMap<KnownTheme, Integer>();
    for (long comment : newTheme.comments()) {
      themesByComment
          .getOrDefault(comment, List.of())
          .forEach(knownTheme -> sharedCounts.merge(knownTheme, 1, Integer::sum));
    }
    return sharedCounts;
  }

  private static String toKey(int question, String sourceKey) {
    return question + " " + sourceKey;
  }
}
