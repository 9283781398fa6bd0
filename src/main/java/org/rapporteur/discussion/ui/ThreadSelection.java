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
import org.rapporteur.discussion.thread.Cursor;
import org.rapporteur.discussion.thread.ThreadFilter;
import org.rapporteur.discussion.thread.ThreadOrder;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

/// Which threads are read, in which order and from where on, as it stands in the address. Words
/// that mean nothing are passed over, so that an old link still shows the question.
public record ThreadSelection(ThreadOrder order, ThreadFilter filter, @Nullable String after) {

  private static final int MOST_VALUES = 12;

  static final ThreadSelection ALL =
      new ThreadSelection(ThreadOrder.BY_THREAD, ThreadFilter.NONE, null);

  /// Of the address of a page. A place that is none is passed over as well.
  static ThreadSelection ofPage(Map<String, List<String>> query) {
    var read = read(query);
    return read.after() == null || Cursor.isOne(read.after())
        ? read
        : new ThreadSelection(read.order(), read.filter(), null);
  }

  static ThreadSelection read(Map<String, List<String>> query) {
    var groups = EnumSet.noneOf(StakeholderGroup.class);
    values(query, "group").forEach(word -> group(word).ifPresent(groups::add));
    var regions = EnumSet.noneOf(Region.class);
    values(query, "region").forEach(word -> region(word).ifPresent(regions::add));
    var languages = new TreeSet<LanguageTag>();
    values(query, "language").forEach(word -> language(word).ifPresent(languages::add));
    var order =
        values(query, "order").stream()
            .findFirst()
            .flatMap(ThreadOrder::of)
            .orElse(ThreadOrder.BY_THREAD);
    String after = values(query, "after").stream().findFirst().orElse(null);
    boolean official = values(query, "official").contains("true");
    int theme = values(query, "theme").stream().findFirst().map(ThreadSelection::theme).orElse(0);
    return new ThreadSelection(
        order, new ThreadFilter(groups, regions, languages, official, theme), after);
  }

  /// A number that no theme has is kept: the page then says so.
  private static int theme(String word) {
    return word.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(word) : 0;
  }

  public int filters() {
    return filter.groups().size()
        + filter.regions().size()
        + filter.languages().size()
        + (filter.official() ? 1 : 0)
        + (filter.theme() > 0 ? 1 : 0);
  }

  public String word(Region region) {
    return region.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public ThreadSelection after(String cursor) {
    return new ThreadSelection(order, filter, cursor);
  }

  public ThreadSelection unfiltered() {
    return new ThreadSelection(order, ThreadFilter.NONE, null);
  }

  /// All threads in an order.
  public static ThreadSelection ordered(ThreadOrder order) {
    return new ThreadSelection(order, ThreadFilter.NONE, null);
  }

  public static ThreadSelection of(StakeholderGroup group) {
    return ALL.filtered(new ThreadFilter(Set.of(group), Set.of(), new TreeSet<>(), false, 0));
  }

  public static ThreadSelection of(Region region) {
    return ALL.filtered(new ThreadFilter(Set.of(), Set.of(region), new TreeSet<>(), false, 0));
  }

  public static ThreadSelection ofTheme(int theme) {
    return ALL.filtered(ThreadFilter.NONE.with(theme));
  }

  public ThreadSelection without(StakeholderGroup group) {
    return filtered(
        new ThreadFilter(
            less(filter.groups(), group),
            filter.regions(),
            filter.languages(),
            filter.official(),
            filter.theme()));
  }

  public ThreadSelection without(Region region) {
    return filtered(
        new ThreadFilter(
            filter.groups(),
            less(filter.regions(), region),
            filter.languages(),
            filter.official(),
            filter.theme()));
  }

  public ThreadSelection without(LanguageTag language) {
    var languages = new TreeSet<>(filter.languages());
    languages.remove(language);
    return filtered(
        new ThreadFilter(
            filter.groups(), filter.regions(), languages, filter.official(), filter.theme()));
  }

  public ThreadSelection withoutOfficial() {
    return filtered(
        new ThreadFilter(
            filter.groups(), filter.regions(), filter.languages(), false, filter.theme()));
  }

  public ThreadSelection withoutTheme() {
    return filtered(filter.with(0));
  }

  /// The query with its question mark; empty for what stands without one.
  String query() {
    var parts = new ArrayList<String>();
    if (order != ThreadOrder.BY_THREAD) {
      parts.add("order=" + order.word());
    }
    filter.groups().forEach(group -> parts.add("group=" + group.mark()));
    filter.regions().forEach(region -> parts.add("region=" + word(region)));
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

  private ThreadSelection filtered(ThreadFilter other) {
    return new ThreadSelection(order, other, null);
  }

  private static <E extends Enum<E>> Set<E> less(Set<E> set, E element) {
    var rest = EnumSet.copyOf(set);
    rest.remove(element);
    return rest;
  }

  private static List<String> values(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isEmpty())
        .limit(MOST_VALUES)
        .toList();
  }

  private static Optional<StakeholderGroup> group(String word) {
    return Arrays.stream(StakeholderGroup.values()).filter(g -> g.mark().equals(word)).findFirst();
  }

  private static Optional<Region> region(String word) {
    return Arrays.stream(Region.values())
        .filter(r -> r.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
        .findFirst();
  }

  private static Optional<LanguageTag> language(String word) {
    try {
      return Optional.of(new LanguageTag(word));
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }
}
