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
import org.rapporteur.search.analysis.SearchTerms;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// Search text and filters, as the URL contains them.
/// @param consultation consultation to search; absent for all
/// @param kind absent for all kinds
/// @param filters allowed values by facet, as in the index
/// @param page number of the page, counted from 1
public record SearchRequest(
    String text,
    @Nullable Slug consultation,
    @Nullable ResultKind kind,
    Map<Facet, Set<String>> filters,
    SearchPeriod period,
    SearchOrder order,
    int page) {

  public static final int PAGE_SIZE = 20;

  /// Limits the results to a thousand. Readers find others with filters.
  public static final int MAX_PAGES = 50;

  private static final int MAX_VALUES_PER_FILTER = 50;

  /// Facets with selectable values. Kind and consultation have their own parameters.
  public static final List<Facet> FILTER_FACETS =
      List.of(Facet.QUESTION, Facet.THEME, Facet.GROUP, Facet.REGION, Facet.LANGUAGE, Facet.MARK);

  public SearchRequest {
    if (page < 1 || page > MAX_PAGES) {
      throw new InvalidInput("search.page", "page", Map.of("most", MAX_PAGES));
    }
    filters = Map.copyOf(filters);
  }

  /// Parses the parameters `q`, `in`, `kind`, `question`, `theme`, `group`, `region`, `language`,
  /// `mark`, `since`, `order` and `page`. Rejects unknown values.
  public static SearchRequest fromQuery(Map<String, List<String>> query) {
    var filters = new EnumMap<Facet, Set<String>>(Facet.class);
    for (Facet facet : FILTER_FACETS) {
      var values = new TreeSet<String>();
      query.getOrDefault(facet.field(), List.of()).stream()
          .filter(value -> !value.isEmpty())
          .limit(MAX_VALUES_PER_FILTER)
          .forEach(value -> values.add(parseValue(facet, value)));
      if (!values.isEmpty()) {
        filters.put(facet, values);
      }
    }
    return new SearchRequest(
        firstValue(query, "q").orElse(""),
        firstValue(query, "in").map(slug -> Slug.fromPath(slug, "consultation")).orElse(null),
        firstValue(query, "kind")
            .map(code -> parseCode(ResultKind.class, code, "kind"))
            .orElse(null),
        filters,
        firstValue(query, "since")
            .map(code -> parseCode(SearchPeriod.class, code, "since"))
            .orElse(SearchPeriod.EVER),
        firstValue(query, "order")
            .map(code -> parseCode(SearchOrder.class, code, "order"))
            .orElse(SearchOrder.RELEVANCE),
        firstValue(query, "page").map(number -> parseNumber(number, "page")).orElse(1));
  }

  public SearchTerms parseTerms() {
    return SearchTerms.parse(text);
  }

  /// True without text and filters; the page then explains how to search.
  public boolean isEmpty() {
    return text.isBlank() && filters.isEmpty() && kind == null && period == SearchPeriod.EVER;
  }

  public SearchRequest forKind(ResultKind newKind) {
    return new SearchRequest(text, consultation, newKind, filters, period, order, 1);
  }

  public SearchRequest withText(String newText) {
    return new SearchRequest(newText, consultation, kind, filters, period, order, 1);
  }

  /// The same search without filters whose values are unique only within a consultation.
  public SearchRequest inAllConsultations() {
    var remaining = new EnumMap<Facet, Set<String>>(Facet.class);
    remaining.putAll(filters);
    remaining.keySet().removeIf(Facet::isPerConsultation);
    return new SearchRequest(text, null, kind, remaining, period, order, 1);
  }

  public SearchRequest withoutFilter(Facet facet, String value) {
    var remaining = new EnumMap<Facet, Set<String>>(Facet.class);
    remaining.putAll(filters);
    var values = new TreeSet<>(filters.getOrDefault(facet, Set.of()));
    values.remove(value);
    if (values.isEmpty()) {
      remaining.remove(facet);
    } else {
      remaining.put(facet, values);
    }
    return new SearchRequest(text, consultation, kind, remaining, period, order, 1);
  }

  public SearchRequest withoutFilters() {
    return new SearchRequest(text, consultation, kind, Map.of(), SearchPeriod.EVER, order, 1);
  }

  public SearchRequest atPage(int newPage) {
    return new SearchRequest(text, consultation, kind, filters, period, order, newPage);
  }

  /// Number of selected values; the period counts as one.
  public int countFilters() {
    return filters.values().stream().mapToInt(Set::size).sum()
        + (period == SearchPeriod.EVER ? 0 : 1);
  }

  /// Code of a constant in URLs and in the API, such as `civil-society`.
  public static String toCode(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String parseValue(Facet facet, String value) {
    return switch (facet) {
      case GROUP -> parseCode(StakeholderGroup.class, value, "group").name();
      case REGION -> parseCode(Region.class, value, "region").name();
      case MARK -> parseCode(CommentMark.class, value, "mark").name();
      case LANGUAGE -> new LanguageTag(value).value();
      case QUESTION, THEME -> String.valueOf(parseNumber(value, facet.field()));
      case KIND, CONSULTATION -> throw new IllegalStateException("No filter for " + facet);
    };
  }

  /// Finds the constant with a code.
  /// @param field parameter that the refusal names
  private static <E extends Enum<E>> E parseCode(Class<E> type, String code, String field) {
    for (E constant : type.getEnumConstants()) {
      if (toCode(constant).equals(code)) {
        return constant;
      }
    }
    throw new InvalidInput("search.unknown", field);
  }

  private static int parseNumber(String input, String field) {
    if (!input.matches("[0-9]{1,9}")) {
      throw new InvalidInput("search.unknown", field);
    }
    return Integer.parseInt(input);
  }

  private static Optional<String> firstValue(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream()
        .findFirst()
        .filter(value -> !value.isEmpty());
  }
}
