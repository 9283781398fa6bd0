package org.rapporteur.discussion.ui;

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
import org.rapporteur.discussion.thread.ThreadCursor;
import org.rapporteur.discussion.thread.ThreadFilter;
import org.rapporteur.discussion.thread.ThreadOrder;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

/// Order, filters and start of a list of threads, as given in the address. Unknown values are
/// ignored, so that old links still work.
public record ThreadSelection(ThreadOrder order, ThreadFilter filter, @Nullable String after) {

  private static final int MAX_VALUES = 12;

  static final ThreadSelection ALL =
      new ThreadSelection(ThreadOrder.BY_THREAD, ThreadFilter.NONE, null);

  /// Also ignores an invalid start.
  static ThreadSelection fromPageQuery(Map<String, List<String>> query) {
    var pageSelection = fromQuery(query);
    return pageSelection.after() == null || ThreadCursor.isValid(pageSelection.after())
        ? pageSelection
        : new ThreadSelection(pageSelection.order(), pageSelection.filter(), null);
  }

  static ThreadSelection fromQuery(Map<String, List<String>> query) {
    var groups = EnumSet.noneOf(StakeholderGroup.class);
    parameterValues(query, "group").forEach(word -> parseGroup(word).ifPresent(groups::add));
    var regions = EnumSet.noneOf(Region.class);
    parameterValues(query, "region").forEach(word -> parseRegion(word).ifPresent(regions::add));
    var languages = new TreeSet<LanguageTag>();
    parameterValues(query, "language")
        .forEach(word -> parseLanguage(word).ifPresent(languages::add));
    var order =
        parameterValues(query, "order").stream()
            .findFirst()
            .flatMap(ThreadOrder::fromUrlValue)
            .orElse(ThreadOrder.BY_THREAD);
    String after = parameterValues(query, "after").stream().findFirst().orElse(null);
    boolean official = parameterValues(query, "official").contains("true");
    int theme =
        parameterValues(query, "theme").stream()
            .findFirst()
            .map(ThreadSelection::parseTheme)
            .orElse(0);
    return new ThreadSelection(
        order, new ThreadFilter(groups, regions, languages, official, theme), after);
  }

  /// A number that no theme has is kept, so that the page can report it.
  private static int parseTheme(String word) {
    return word.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(word) : 0;
  }

  public int filterCount() {
    return filter.groups().size()
        + filter.regions().size()
        + filter.languages().size()
        + (filter.official() ? 1 : 0)
        + (filter.theme() > 0 ? 1 : 0);
  }

  public String regionParameter(Region region) {
    return region.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

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
    return ALL.withFilter(new ThreadFilter(Set.of(group), Set.of(), new TreeSet<>(), false, 0));
  }

  public static ThreadSelection forRegion(Region region) {
    return ALL.withFilter(new ThreadFilter(Set.of(), Set.of(region), new TreeSet<>(), false, 0));
  }

  public static ThreadSelection forTheme(int theme) {
    return ALL.withFilter(ThreadFilter.NONE.withTheme(theme));
  }

  public ThreadSelection without(StakeholderGroup group) {
    return withFilter(
        new ThreadFilter(
            removeElement(filter.groups(), group),
            filter.regions(),
            filter.languages(),
            filter.official(),
            filter.theme()));
  }

  public ThreadSelection without(Region region) {
    return withFilter(
        new ThreadFilter(
            filter.groups(),
            removeElement(filter.regions(), region),
            filter.languages(),
            filter.official(),
            filter.theme()));
  }

  public ThreadSelection without(LanguageTag language) {
    var languages = new TreeSet<>(filter.languages());
    languages.remove(language);
    return withFilter(
        new ThreadFilter(
            filter.groups(), filter.regions(), languages, filter.official(), filter.theme()));
  }

  public ThreadSelection withoutOfficial() {
    return withFilter(
        new ThreadFilter(
            filter.groups(), filter.regions(), filter.languages(), false, filter.theme()));
  }

  public ThreadSelection withoutTheme() {
    return withFilter(filter.withTheme(0));
  }

  /// With its question mark; empty for the default selection.
  String toQueryString() {
    var parts = new ArrayList<String>();
    if (order != ThreadOrder.BY_THREAD) {
      parts.add("order=" + order.urlValue());
    }
    filter.groups().forEach(group -> parts.add("group=" + group.cssName()));
    filter.regions().forEach(region -> parts.add("region=" + regionParameter(region)));
    filter.languages().forEach(language -> parts.add("language=" + language));
    if (filter.official()) {
      parts.add("official=true");
    }
    if (filter.theme() > 0) {
      parts.add("theme=" + filter.theme());
    }
    if (after != null) {
      parts.add("after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private ThreadSelection withFilter(ThreadFilter other) {
    return new ThreadSelection(order, other, null);
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

  private static Optional<StakeholderGroup> parseGroup(String word) {
    return Arrays.stream(StakeholderGroup.values())
        .filter(g -> g.cssName().equals(word))
        .findFirst();
  }

  private static Optional<Region> parseRegion(String word) {
    return Arrays.stream(Region.values())
        .filter(r -> r.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
        .findFirst();
  }

  private static Optional<LanguageTag> parseLanguage(String word) {
    try {
      return Optional.of(new LanguageTag(word));
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }
}
