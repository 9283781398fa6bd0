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
import org.rapporteur.shared.LanguageTag;

/// A page of search results, with counts by facet and value.
@Schema(name = "SearchPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchJson(
    List<SearchItemJson> items,
    long total,
    @Nullable Boolean fuzzy,
    @Nullable Boolean partial,
    Map<String, Map<String, Long>> facets,
    @Nullable String next) {

  /// One search result. `excerpt` is escaped HTML, with `mark` around the matches.
  @Schema(name = "SearchItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SearchItemJson(
      String kind,
      String consultation,
      String reference,
      String url,
      @Nullable String language,
      String excerpt,
      @Nullable CommentJson comment,
      @Nullable SubmissionJson submission) {

    static SearchItemJson from(Hit hit) {
      return new SearchItemJson(
          ApiCodes.codeFor(hit.kind()),
          hit.consultation().slug().value(),
          hit.reference(),
          hit.path(),
          hit.language().equals(LanguageTag.UNDETERMINED) ? null : hit.language().value(),
          hit.excerpt().toHtml(),
          hit.content() instanceof Hit.CommentHit commentHit
              ? CommentJson.from(commentHit.comment())
              : null,
          hit.content() instanceof Hit.SubmissionHit submissionHit
              ? SubmissionJson.from(submissionHit.submission())
              : null);
    }
  }

  static SearchJson from(SearchResults results, Map<String, String> slugs) {
    var request = results.request();
    return new SearchJson(
        results.hits().stream().map(SearchItemJson::from).toList(),
        results.total(),
        results.isFuzzy() ? true : null,
        results.isPartial() ? true : null,
        facetCounts(results, slugs),
        results.hasNext() ? nextPage(request) : null);
  }

  private static String nextPage(SearchRequest request) {
    return ApiLinks.SEARCH + SearchLinks.queryString(request.atPage(request.page() + 1));
  }

  private static Map<String, Map<String, Long>> facetCounts(
      SearchResults results, Map<String, String> slugs) {
    var facets = new LinkedHashMap<String, Map<String, Long>>();
    for (Facet facet : Facet.values()) {
      var counts = new TreeMap<String, Long>();
      results
          .counts()
          .getOrDefault(facet, Map.of())
          .forEach((value, count) -> counts.put(facetCode(facet, value, slugs), count));
      facets.put(facet.field(), counts);
    }
    return facets;
  }

  private static String facetCode(Facet facet, String value, Map<String, String> slugs) {
    return facet == Facet.CONSULTATION
        ? slugs.getOrDefault(value, value)
        : SearchLinks.queryValue(facet, value);
  }
}
