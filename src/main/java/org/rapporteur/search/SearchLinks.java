package org.rapporteur.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.shared.Slug;

/// Where searches are, from the site's root: everything that was asked stands in the address.
public final class SearchLinks {

  public static final String SEARCH = "/search";

  private SearchLinks() {}

  public static String in(Slug consultation) {
    return SEARCH + "?in=" + consultation;
  }

  public static String of(SearchRequest request) {
    return SEARCH + query(request);
  }

  /// With its question mark; empty where nothing is asked.
  public static String query(SearchRequest request) {
    var parts = new ArrayList<String>();
    add(parts, "q", request.text());
    var consultation = request.consultation();
    add(parts, "in", consultation == null ? "" : consultation.value());
    var kind = request.kind();
    add(parts, "kind", kind == null ? "" : SearchRequest.code(kind));
    for (Facet facet : SearchRequest.NARROWING) {
      new TreeSet<>(request.chosen().getOrDefault(facet, Set.of()))
          .forEach(value -> add(parts, facet.field(), code(facet, value)));
    }
    add(
        parts,
        "since",
        request.period() == Period.EVER ? "" : SearchRequest.code(request.period()));
    add(
        parts,
        "order",
        request.order() == SearchOrder.RELEVANCE ? "" : SearchRequest.code(request.order()));
    add(parts, "page", request.page() == 1 ? "" : String.valueOf(request.page()));
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  /// How an address names a value that the index keeps.
  public static String code(Facet facet, String value) {
    return switch (facet) {
      case GROUP, REGION, MARK, KIND -> value.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      case QUESTION, THEME, LANGUAGE, CONSULTATION -> value;
    };
  }

  private static void add(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
