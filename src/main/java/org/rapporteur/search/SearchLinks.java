package org.rapporteur.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Paths of search pages. The query string contains the whole search request.
public final class SearchLinks {

  public static final String SEARCH = "/search";

  private SearchLinks() {}

  public static String forRequest(SearchRequest request) {
    return SEARCH + queryString(request);
  }

  /// Query string that starts with a question mark; empty for an empty request.
  public static String queryString(SearchRequest request) {
    var parameters = new ArrayList<String>();
    addParameter(parameters, "q", request.text());
    var consultation = request.consultation();
    addParameter(parameters, "in", consultation == null ? "" : consultation.value());
    var kind = request.kind();
    addParameter(parameters, "kind", kind == null ? "" : SearchRequest.toCode(kind));
    for (Facet facet : SearchRequest.FILTER_FACETS) {
      new TreeSet<>(request.filters().getOrDefault(facet, Set.of()))
          .forEach(value -> addParameter(parameters, facet.field(), queryValue(facet, value)));
    }
    addParameter(
        parameters,
        "since",
        request.period() == SearchPeriod.EVER ? "" : SearchRequest.toCode(request.period()));
    addParameter(
        parameters,
        "order",
        request.order() == SearchOrder.RELEVANCE ? "" : SearchRequest.toCode(request.order()));
    addParameter(parameters, "page", request.page() == 1 ? "" : String.valueOf(request.page()));
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  /// Converts a facet value of the index to its form in URLs.
  public static String queryValue(Facet facet, String value) {
    return switch (facet) {
      case GROUP, REGION, MARK, KIND -> value.toLowerCase(Locale.ROOT).replace('_', '-');
      case QUESTION, THEME, LANGUAGE, CONSULTATION -> value;
    };
  }

  private static void addParameter(List<String> parameters, String name, String value) {
    if (!value.isEmpty()) {
      parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
