package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Hit;
import org.rapporteur.search.SearchLinks;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchResults;

/// What a search found, by pages, with how many there are by every facet.
@Schema(name = "SearchPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchJson(
    List<Item> items,
    long total,
    @Nullable Boolean mistyped,
    @Nullable Boolean partial,
    Map<String, Map<String, Long>> facets,
    @Nullable String next) {

  /// One that was found: what it is called by, where it is, and the passage, escaped, with `mark`
  /// around what was sought.
  @Schema(name = "SearchItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String kind,
      String consultation,
      String reference,
      String address,
      @Nullable String language,
      String excerpt,
      @Nullable CommentJson comment,
      @Nullable SubmissionJson submission) {

    static Item of(Hit hit) {
      return new Item(
          Codes.of(hit.kind()),
          hit.consultation().slug().value(),
          hit.reference(),
          hit.address(),
          hit.language().equals(org.rapporteur.shared.LanguageTag.UNDETERMINED)
              ? null
              : hit.language().value(),
          hit.excerpt().html(),
          hit.thing() instanceof Hit.Said said ? CommentJson.of(said.comment()) : null,
          hit.thing() instanceof Hit.Submitted submitted
              ? SubmissionJson.of(submitted.submission())
              : null);
    }
  }

  static SearchJson of(SearchResults results, Map<String, String> slugs) {
    var request = results.request();
    return new SearchJson(
        results.hits().stream().map(Item::of).toList(),
        results.total(),
        results.mistyped() ? true : null,
        results.partial() ? true : null,
        facets(results, slugs),
        results.hasNext() ? next(request) : null);
  }

  private static String next(SearchRequest request) {
    return ApiLinks.SEARCH + SearchLinks.query(request.at(request.page() + 1));
  }

  private static Map<String, Map<String, Long>> facets(
      SearchResults results, Map<String, String> slugs) {
    var facets = new LinkedHashMap<String, Map<String, Long>>();
    for (Facet facet : Facet.values()) {
      var counts = new TreeMap<String, Long>();
      results
          .counts()
          .getOrDefault(facet, Map.of())
          .forEach((value, count) -> counts.put(code(facet, value, slugs), count));
      facets.put(facet.field(), counts);
    }
    return facets;
  }

  private static String code(Facet facet, String value, Map<String, String> slugs) {
    return facet == Facet.CONSULTATION
        ? slugs.getOrDefault(value, value)
        : SearchLinks.code(facet, value);
  }
}
