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

/// The expected comments of a consultation in order of publication, with simple counts of them.
public final class ExpectedDiscussion {

  private static final double Z = 1.96;

  private final List<ExpectedComment> all;
  private final List<ExpectedTheme> themes;
  private final Map<Integer, Integer> rootOf = new HashMap<>();
  private final Map<Integer, List<ExpectedComment>> threads = new HashMap<>();

  public ExpectedDiscussion(Collection<ExpectedComment> comments) {
    this(comments, List.of());
  }

  /// @param themes all themes, also those that are not shown
  ExpectedDiscussion(Collection<ExpectedComment> comments, List<ExpectedTheme> themes) {
    this.themes = themes;
    all = comments.stream().sorted(Comparator.comparingInt(ExpectedComment::number)).toList();
    for (var comment : all) {
      int root = comment.parent() == 0 ? comment.number() : rootOf.get(comment.parent());
      rootOf.put(comment.number(), root);
      threads.computeIfAbsent(root, number -> new ArrayList<>()).add(comment);
    }
  }

  List<ExpectedComment> listPublished() {
    return all.stream().filter(ExpectedComment::published).toList();
  }

  List<ExpectedComment> listPublished(int question) {
    return all.stream()
        .filter(comment -> comment.published() && comment.question() == question)
        .toList();
  }

  List<ExpectedComment> listPublished(ExpectedTheme theme) {
    return all.stream().filter(comment -> comment.published() && theme.contains(comment)).toList();
  }

  ExpectedTheme findTheme(int number) {
    return themes.stream().filter(theme -> theme.number() == number).findFirst().orElseThrow();
  }

  /// Returns the themes that a question shows, the one with most contributors first.
  List<ExpectedTheme> listShownThemes(int question) {
    return listShownThemes()
        .filter(theme -> theme.question() == question)
        .sorted(
            Comparator.comparingLong((ExpectedTheme theme) -> countContributors(theme))
                .thenComparingInt((ExpectedTheme theme) -> listPublished(theme).size())
                .reversed()
                .thenComparingInt(ExpectedTheme::number))
        .toList();
  }

  private Stream<ExpectedTheme> listShownThemes() {
    return themes.stream().filter(theme -> theme.isShown(countContributors(theme)));
  }

  long countContributors(ExpectedTheme theme) {
    return countContributors(theme, comment -> true);
  }

  /// Counts the contributors of a theme's matching comments.
  long countContributors(ExpectedTheme theme, Predicate<ExpectedComment> of) {
    return listPublished(theme).stream()
        .filter(of)
        .map(ExpectedComment::contributor)
        .distinct()
        .count();
  }

  /// Counts comments by the number of each shown theme.
  Map<String, Long> countByTheme(Collection<ExpectedComment> comments) {
    var counts = new TreeMap<String, Long>();
    listShownThemes()
        .forEach(
            theme ->
                counts.put("" + theme.number(), comments.stream().filter(theme::contains).count()));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  /// Returns all comments, also removed ones.
  List<ExpectedComment> listAll() {
    return all;
  }

  List<ExpectedComment> listAll(int question) {
    return all.stream().filter(comment -> comment.question() == question).toList();
  }

  int findLongestThreadRoot() {
    return threads.entrySet().stream()
        .filter(thread -> thread.getValue().getFirst().published())
        .max(Comparator.comparingInt(thread -> thread.getValue().size()))
        .orElseThrow()
        .getKey();
  }

  List<ExpectedComment> listThread(int root) {
    return threads.get(root);
  }

  long countContributors() {
    return all.stream()
        .filter(comment -> !comment.official())
        .map(ExpectedComment::contributor)
        .distinct()
        .count();
  }

  /// Returns the numbers of the first comments of threads with a match, in an order.
  List<Integer> listThreadRoots(
      int question, ThreadOrder order, Predicate<ExpectedComment> filter) {
    return all.stream()
        .filter(comment -> comment.parent() == 0 && comment.question() == question)
        .filter(root -> order != ThreadOrder.UNANSWERED || isUnanswered(root))
        .filter(root -> listThread(root.number()).stream().anyMatch(filter))
        .sorted(comparatorFor(order))
        .map(ExpectedComment::number)
        .toList();
  }

  private boolean isUnanswered(ExpectedComment root) {
    return root.published() && listThread(root.number()).size() == 1;
  }

  /// Compares by number where publication matters: numbers follow the order of publication here.
  private Comparator<ExpectedComment> comparatorFor(ThreadOrder order) {
    var publication = Comparator.comparingInt(ExpectedComment::number);
    return switch (order) {
      case BY_THREAD, UNANSWERED -> publication;
      case NEWEST -> publication.reversed();
      case MOST_DISCUSSED ->
          Comparator.comparingInt((ExpectedComment root) -> listThread(root.number()).size())
              .thenComparing(publication)
              .reversed();
      case MOST_AGREED ->
          Comparator.comparingLong((ExpectedComment root) -> Math.round(agreementScore(root) * 1e9))
              .thenComparing(publication)
              .reversed();
      case MOST_DIVIDED ->
          Comparator.comparingInt(
                  (ExpectedComment root) -> Math.min(root.countAgree(), root.countDisagree()))
              .thenComparing(publication)
              .reversed();
    };
  }

  /// Returns the lower bound of the Wilson score interval.
  private static double agreementScore(ExpectedComment comment) {
    double n = comment.countAgree() + comment.countDisagree();
    double middle = comment.countAgree() + Z * Z / 2;
    double spread =
        Z * Math.sqrt(comment.countAgree() * comment.countDisagree() / Math.max(n, 1) + Z * Z / 4);
    return n == 0 ? 0 : (middle - spread) / (n + Z * Z);
  }

  static <K> Map<K, Long> countBy(
      Collection<ExpectedComment> comments, Function<ExpectedComment, K> part) {
    return comments.stream()
        .collect(Collectors.groupingBy(part, TreeMap::new, Collectors.counting()));
  }
}
