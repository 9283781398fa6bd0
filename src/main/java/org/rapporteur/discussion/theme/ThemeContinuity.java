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

/// Which theme of the reading before goes on in which of this one: links to it and those who follow
/// it go with it. The finder's own name for it decides, and of several that bear it how much they
/// share; where that has changed, the theme in which at least half of its comments are found again.
final class ThemeContinuity {

  /// A theme of the reading before, or of an earlier one.
  record Known(long id, int question, String source, LanguageTag language, Set<Long> comments) {}

  /// A theme found now, by the ids of its comments.
  record Now(int question, String source, LanguageTag language, Set<Long> comments) {}

  private record Pair(Now now, Known known, int shared) {}

  private ThemeContinuity() {}

  /// The ids of those that go on, by what is found now. What is not in it is new.
  static Map<Now, Long> of(List<Known> known, List<Now> found) {
    var goesOn = new HashMap<Now, Long>();
    var taken = new HashSet<Long>();
    var bySource =
        known.stream()
            .collect(Collectors.groupingBy(theme -> key(theme.question(), theme.source())));
    for (var now : found) {
      bySource.getOrDefault(key(now.question(), now.source()), List.of()).stream()
          .filter(theme -> !taken.contains(theme.id()))
          .max(
              Comparator.comparingInt((Known theme) -> shared(theme, now))
                  .thenComparing(Known::id, Comparator.reverseOrder()))
          .ifPresent(
              same -> {
                taken.add(same.id());
                goesOn.put(now, same.id());
              });
    }
    for (var pair : pairs(known, found)) {
      if (!goesOn.containsKey(pair.now()) && taken.add(pair.known().id())) {
        goesOn.put(pair.now(), pair.known().id());
      }
    }
    return goesOn;
  }

  private static int shared(Known known, Now now) {
    return (int) known.comments().stream().filter(now.comments()::contains).count();
  }

  /// Those that share enough, most first.
  private static List<Pair> pairs(List<Known> known, List<Now> found) {
    var spokenIn = new HashMap<Long, List<Known>>();
    known.forEach(
        theme ->
            theme
                .comments()
                .forEach(c -> spokenIn.computeIfAbsent(c, id -> new ArrayList<>()).add(theme)));
    var pairs = new ArrayList<Pair>();
    for (var now : found) {
      var shared = new HashMap<Known, Integer>();
      now.comments()
          .forEach(
              c ->
                  spokenIn
                      .getOrDefault(c, List.of())
                      .forEach(k -> shared.merge(k, 1, Integer::sum)));
      shared.forEach(
          (theme, count) -> {
            if (theme.question() == now.question()
                && theme.language().equals(now.language())
                && count * 2 >= theme.comments().size()) {
              pairs.add(new Pair(now, theme, count));
            }
          });
    }
    pairs.sort(
        Comparator.comparingInt((Pair pair) -> -pair.shared())
            .thenComparing(pair -> pair.known().id())
            .thenComparing(pair -> pair.now().source()));
    return pairs;
  }

  private static String key(int question, String source) {
    return question + " " + source;
  }
}
