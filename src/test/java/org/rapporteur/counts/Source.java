package org.rapporteur.counts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.discussion.thread.ThreadOrder;

/// All comments of a consultation in the order in which they were published, and what can be
/// counted of them.
public final class Source {

  private static final double Z = 1.96;

  private final List<Said> all;
  private final List<ReadTheme> themes;
  private final Map<Integer, Integer> rootOf = new HashMap<>();
  private final Map<Integer, List<Said>> threads = new HashMap<>();

  public Source(Collection<Said> comments) {
    this(comments, List.of());
  }

  /// @param themes those that the comments were read for, also what is not shown of them
  Source(Collection<Said> comments, List<ReadTheme> themes) {
    this.themes = themes;
    all = comments.stream().sorted(Comparator.comparingInt(Said::number)).toList();
    for (var said : all) {
      int root = said.parent() == 0 ? said.number() : rootOf.get(said.parent());
      rootOf.put(said.number(), root);
      threads.computeIfAbsent(root, number -> new ArrayList<>()).add(said);
    }
  }

  List<Said> published() {
    return all.stream().filter(Said::published).toList();
  }

  List<Said> published(int question) {
    return all.stream().filter(said -> said.published() && said.question() == question).toList();
  }

  List<Said> published(ReadTheme theme) {
    return all.stream().filter(said -> said.published() && theme.has(said)).toList();
  }

  ReadTheme theme(int number) {
    return themes.stream().filter(theme -> theme.number() == number).findFirst().orElseThrow();
  }

  /// Those that anyone reads of a question, the one with most contributors first.
  List<ReadTheme> shownThemes(int question) {
    return shownThemes()
        .filter(theme -> theme.question() == question)
        .sorted(
            Comparator.comparingLong((ReadTheme theme) -> contributors(theme))
                .thenComparingInt((ReadTheme theme) -> published(theme).size())
                .reversed()
                .thenComparingInt(ReadTheme::number))
        .toList();
  }

  private Stream<ReadTheme> shownThemes() {
    return themes.stream().filter(theme -> theme.isShown(contributors(theme)));
  }

  long contributors(ReadTheme theme) {
    return contributors(theme, said -> true);
  }

  /// Those who made some of its comments.
  long contributors(ReadTheme theme, Predicate<Said> of) {
    return published(theme).stream().filter(of).map(Said::contributor).distinct().count();
  }

  /// How many of so many comments are in each of the themes that are shown, by its number.
  Map<String, Long> countedByTheme(Collection<Said> comments) {
    var counts = new TreeMap<String, Long>();
    shownThemes()
        .forEach(
            theme -> counts.put("" + theme.number(), comments.stream().filter(theme::has).count()));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  /// All that keep a place, with or without their words.
  List<Said> all() {
    return all;
  }

  List<Said> all(int question) {
    return all.stream().filter(said -> said.question() == question).toList();
  }

  int rootOfLongest() {
    return threads.entrySet().stream()
        .filter(thread -> thread.getValue().getFirst().published())
        .max(Comparator.comparingInt(thread -> thread.getValue().size()))
        .orElseThrow()
        .getKey();
  }

  List<Said> thread(int root) {
    return threads.get(root);
  }

  long contributors() {
    return all.stream().filter(said -> !said.official()).map(Said::contributor).distinct().count();
  }

  /// The numbers that begin threads in which something matches, in an order.
  List<Integer> threads(int question, ThreadOrder order, Predicate<Said> filter) {
    return all.stream()
        .filter(said -> said.parent() == 0 && said.question() == question)
        .filter(root -> order != ThreadOrder.UNANSWERED || isUnanswered(root))
        .filter(root -> thread(root.number()).stream().anyMatch(filter))
        .sorted(comparator(order))
        .map(Said::number)
        .toList();
  }

  private boolean isUnanswered(Said root) {
    return root.published() && thread(root.number()).size() == 1;
  }

  /// Numbers are given in the order of publication here.
  private Comparator<Said> comparator(ThreadOrder order) {
    var publication = Comparator.comparingInt(Said::number);
    return switch (order) {
      case BY_THREAD, UNANSWERED -> publication;
      case NEWEST -> publication.reversed();
      case MOST_DISCUSSED ->
          Comparator.comparingInt((Said root) -> thread(root.number()).size())
              .thenComparing(publication)
              .reversed();
      case MOST_AGREED ->
          Comparator.comparingLong((Said root) -> Math.round(agreement(root) * 1e9))
              .thenComparing(publication)
              .reversed();
      case MOST_DIVIDED ->
          Comparator.comparingInt((Said root) -> Math.min(root.yes(), root.no()))
              .thenComparing(publication)
              .reversed();
    };
  }

  /// The lower end of Wilson's interval, as the textbook writes it.
  private static double agreement(Said said) {
    double n = said.yes() + said.no();
    double middle = said.yes() + Z * Z / 2;
    double spread = Z * Math.sqrt(said.yes() * said.no() / Math.max(n, 1) + Z * Z / 4);
    return n == 0 ? 0 : (middle - spread) / (n + Z * Z);
  }

  static <K> Map<K, Long> counted(Collection<Said> comments, Function<Said, K> part) {
    return comments.stream()
        .collect(Collectors.groupingBy(part, TreeMap::new, Collectors.counting()));
  }
}
