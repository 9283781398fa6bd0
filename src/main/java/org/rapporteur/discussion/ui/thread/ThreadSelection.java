package org.rapporteur.discussion.ui.thread;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.thread.ThreadCursor;
import org.rapporteur.discussion.thread.ThreadFilter;
import org.rapporteur.discussion.thread.ThreadOrder;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

/// Order, filters and page of a list of threads, as the address of the page gives them. Unknown
/// values are ignored, so that old links still work.
/// @param after cursor of the last thread of the previous page; null for the first page
public record ThreadSelection(ThreadOrder order, ThreadFilter filter, @Nullable String after) {

  /// Values used per parameter. No link of the pages contains more.
  private static final int MAX_VALUES = 12;

  /// Theme number of a filter without a theme, as in [ThreadFilter].
  private static final int ANY_THEME = 0;

  static final ThreadSelection ALL =
      new ThreadSelection(ThreadOrder.BY_THREAD, ThreadFilter.NONE, null);

  /// Like `fromQuery`, but shows the first page if the cursor is invalid.
  public static ThreadSelection fromPageQuery(Map<String, List<String>> query) {
    var pageSelection = fromQuery(query);
    String after = pageSelection.after();
    return after == null || ThreadCursor.isValid(after)
        ? pageSelection
        : new ThreadSelection(pageSelection.order(), pageSelection.filter(), null);
  }

  static ThreadSelection fromQuery(Map<String, List<String>> query) {
    var groups = EnumSet.noneOf(StakeholderGroup.class);
    parameterValues(query, "group").forEach(value -> parseGroup(value).ifPresent(groups::add));
    var regions = EnumSet.noneOf(Region.class);
    parameterValues(query, "region").forEach(value -> parseRegion(value).ifPresent(regions::add));
    var languages = new TreeSet<LanguageTag>();
    parameterValues(query, "language")
        .forEach(value -> parseLanguage(value).ifPresent(languages::add));
    boolean isOfficial = parameterValues(query, "official").contains("true");
    var questionPositions = EnumSet.noneOf(ScaleChoice.class);
    parameterValues(query, "question-position")
        .forEach(value -> ScaleChoice.fromCode(value).ifPresent(questionPositions::add));
    int theme = firstValue(query, "theme").map(ThreadSelection::parseTheme).orElse(ANY_THEME);
    return new ThreadSelection(
        firstValue(query, "order").flatMap(ThreadOrder::fromUrlValue).orElse(ALL.order()),
        new ThreadFilter(groups, regions, languages, isOfficial, theme, questionPositions),
        firstValue(query, "after").orElse(null));
  }

  /// Accepts numbers that no theme has, so that the page can report them. Ignores all other texts.
  private static int parseTheme(String value) {
    return value.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(value) : ANY_THEME;
  }

  public boolean hasTheme() {
    return filter.hasTheme();
  }

  /// True if the theme is the only filter.
  boolean hasOnlyTheme() {
    return hasTheme() && filter.withTheme(ANY_THEME).isEmpty();
  }

  /// Number of selected values in all filters.
  public int filterCount() {
    return filter.groups().size()
        + filter.regions().size()
        + filter.languages().size()
        + filter.questionPositions().size()
        + (filter.official() ? 1 : 0)
        + (hasTheme() ? 1 : 0);
  }

  public String regionParameter(Region region) {
    return region.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The next page of the same selection.
  public ThreadSelection startingAfter(String cursor) {
    return new ThreadSelection(order, filter, cursor);
  }

  public ThreadSelection withoutFilters() {
    return new ThreadSelection(order, ThreadFilter.NONE, null);
  }

  public static ThreadSelection forOrder(ThreadOrder order) {
    return new ThreadSelection(order, ThreadFilter.NONE, null);
  }

  public static ThreadSelection forGroup(StakeholderGroup group) {
    return ALL.withFilter(ThreadFilter.NONE.withGroups(Set.of(group)));
  }

  public static ThreadSelection forRegion(Region region) {
    return ALL.withFilter(ThreadFilter.NONE.withRegions(Set.of(region)));
  }

  public static ThreadSelection forTheme(int theme) {
    return ALL.withFilter(ThreadFilter.NONE.withTheme(theme));
  }

  public static ThreadSelection forQuestionPosition(ScaleChoice choice) {
    return ALL.withFilter(ThreadFilter.NONE.withQuestionPositions(Set.of(choice)));
  }

  public ThreadSelection without(StakeholderGroup group) {
    return withFilter(filter.withGroups(removeElement(filter.groups(), group)));
  }

  public ThreadSelection without(Region region) {
    return withFilter(filter.withRegions(removeElement(filter.regions(), region)));
  }

  public ThreadSelection without(LanguageTag language) {
    var languages = new TreeSet<>(filter.languages());
    languages.remove(language);
    return withFilter(filter.withLanguages(languages));
  }

  public ThreadSelection without(ScaleChoice choice) {
    return withFilter(
        filter.withQuestionPositions(removeElement(filter.questionPositions(), choice)));
  }

  public ThreadSelection withoutOfficial() {
    return withFilter(filter.withOfficial(false));
  }

  public ThreadSelection withoutTheme() {
    return withFilter(filter.withTheme(ANY_THEME));
  }

  /// Query string of the address, with its question mark; empty for the default selection.
  String toQueryString() {
    var parameters = new ArrayList<String>();
    if (order != ALL.order()) {
      parameters.add("order=" + order.urlValue());
    }
    filter.groups().forEach(group -> parameters.add("group=" + group.cssName()));
    filter.regions().forEach(region -> parameters.add("region=" + regionParameter(region)));
    filter.languages().forEach(language -> parameters.add("language=" + language));
    filter
        .questionPositions()
        .forEach(choice -> parameters.add("question-position=" + choice.code()));
    if (filter.official()) {
      parameters.add("official=true");
    }
    if (hasTheme()) {
      parameters.add("theme=" + filter.theme());
    }
    if (after != null) {
      parameters.add("after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
    }
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  private ThreadSelection withFilter(ThreadFilter newFilter) {
    return new ThreadSelection(order, newFilter, null);
  }

  private static <E extends Enum<E>> Set<E> removeElement(Set<E> set, E element) {
    var remaining = EnumSet.copyOf(set);
    remaining.remove(element);
    return remaining;
  }

  private static List<String> parameterValues(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isEmpty())
        .limit(MAX_VALUES)
        .toList();
  }

  private static Optional<String> firstValue(Map<String, List<String>> query, String name) {
    return parameterValues(query, name).stream().findFirst();
  }

  private static Optional<StakeholderGroup> parseGroup(String value) {
    return Arrays.stream(StakeholderGroup.values())
        .filter(group -> group.cssName().equals(value))
        .findFirst();
  }

  private static Optional<Region> parseRegion(String value) {
    return Arrays.stream(Region.values())
        .filter(region -> region.name().equals(value.toUpperCase(Locale.ROOT).replace('-', '_')))
        .findFirst();
  }

  private static Optional<LanguageTag> parseLanguage(String value) {
    try {
      return Optional.of(new LanguageTag(value));
    } catch (InvalidInput refusal) {
      return Optional.empty();
    }
  }
}
