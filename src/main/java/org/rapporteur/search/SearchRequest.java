package org.rapporteur.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.words.SearchWords;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// What somebody searches for and how they narrowed it down: all of it stands in the address.
///
/// @param consultation the one that is searched, absent for all
/// @param kind absent for all kinds
/// @param chosen facet to the codes of which one must hold
/// @param page from 1
public record SearchRequest(
    String text,
    @Nullable Slug consultation,
    @Nullable Kind kind,
    Map<Facet, Set<String>> chosen,
    Period period,
    SearchOrder order,
    int page) {

  public static final int HITS_A_PAGE = 20;

  /// Whoever has read a thousand hits narrows down.
  public static final int MOST_PAGES = 50;

  private static final int MOST_CHOSEN = 50;

  /// Those that a reader chooses values of; kind and consultation have parameters of their own.
  public static final List<Facet> NARROWING =
      List.of(Facet.QUESTION, Facet.THEME, Facet.GROUP, Facet.REGION, Facet.LANGUAGE, Facet.MARK);

  public SearchRequest {
    if (page < 1 || page > MOST_PAGES) {
      throw new InvalidInput("search.page", "page", Map.of("most", MOST_PAGES));
    }
    chosen = Map.copyOf(chosen);
  }

  /// As an address says it: `q`, `in`, `kind`, `question`, `theme`, `group`, `region`, `language`,
  /// `mark`, `since`, `order`, `page`. What it does not know it refuses.
  public static SearchRequest of(Map<String, List<String>> query) {
    var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
    for (Facet facet : NARROWING) {
      var values = new TreeSet<String>();
      query.getOrDefault(facet.field(), List.of()).stream()
          .filter(value -> !value.isEmpty())
          .limit(MOST_CHOSEN)
          .forEach(value -> values.add(known(facet, value)));
      if (!values.isEmpty()) {
        chosen.put(facet, values);
      }
    }
    return new SearchRequest(
        first(query, "q").orElse(""),
        first(query, "in").map(slug -> Slug.inAddress(slug, "consultation")).orElse(null),
        first(query, "kind").map(code -> code(Kind.class, code, "kind")).orElse(null),
        chosen,
        first(query, "since").map(code -> code(Period.class, code, "since")).orElse(Period.EVER),
        first(query, "order")
            .map(code -> code(SearchOrder.class, code, "order"))
            .orElse(SearchOrder.RELEVANCE),
        first(query, "page").map(SearchRequest::number).orElse(1));
  }

  public SearchWords words() {
    return SearchWords.of(text);
  }

  /// Whether nothing is asked: the page tells how to search.
  public boolean asksNothing() {
    return text.isBlank() && chosen.isEmpty() && kind == null && period == Period.EVER;
  }

  public SearchRequest of(Kind other) {
    return new SearchRequest(text, consultation, other, chosen, period, order, 1);
  }

  /// The same of other words.
  public SearchRequest saying(String other) {
    return new SearchRequest(other, consultation, kind, chosen, period, order, 1);
  }

  public SearchRequest everywhere() {
    var without = new EnumMap<Facet, Set<String>>(Facet.class);
    without.putAll(chosen);
    without.keySet().removeIf(Facet::isWithinOne);
    return new SearchRequest(text, null, kind, without, period, order, 1);
  }

  public SearchRequest without(Facet facet, String value) {
    var less = new EnumMap<Facet, Set<String>>(Facet.class);
    less.putAll(chosen);
    var values = new TreeSet<>(chosen.getOrDefault(facet, Set.of()));
    values.remove(value);
    if (values.isEmpty()) {
      less.remove(facet);
    } else {
      less.put(facet, values);
    }
    return new SearchRequest(text, consultation, kind, less, period, order, 1);
  }

  public SearchRequest unfiltered() {
    return new SearchRequest(text, consultation, kind, Map.of(), Period.EVER, order, 1);
  }

  public SearchRequest at(int otherPage) {
    return new SearchRequest(text, consultation, kind, chosen, period, order, otherPage);
  }

  public boolean isChosen(Facet facet, String value) {
    return chosen.getOrDefault(facet, Set.of()).contains(value);
  }

  /// How many things are chosen beside the words.
  public int narrowings() {
    return chosen.values().stream().mapToInt(Set::size).sum() + (period == Period.EVER ? 0 : 1);
  }

  /// `civil-society`, as the API names everything.
  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String known(Facet facet, String value) {
    return switch (facet) {
      case GROUP -> code(StakeholderGroup.class, value, "group").name();
      case REGION -> code(Region.class, value, "region").name();
      case MARK -> code(Mark.class, value, "mark").name();
      case LANGUAGE -> new LanguageTag(value).value();
      case QUESTION, THEME -> String.valueOf(number(value, facet.field()));
      case KIND, CONSULTATION -> throw new IllegalStateException("Not narrowed by: " + facet);
    };
  }

  private static <E extends Enum<E>> E code(Class<E> type, String code, String field) {
    for (E constant : type.getEnumConstants()) {
      if (code(constant).equals(code)) {
        return constant;
      }
    }
    throw new InvalidInput("search.unknown", field);
  }

  private static int number(String typed) {
    return number(typed, "page");
  }

  private static int number(String typed, String field) {
    if (!typed.matches("[0-9]{1,9}")) {
      throw new InvalidInput("search.unknown", field);
    }
    return Integer.parseInt(typed);
  }

  private static Optional<String> first(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst().filter(v -> !v.isEmpty());
  }
}
