package org.rapporteur.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.theme.QuestionTheme;

/// One page of results, with facet counts.
/// @param consultation consultation that was searched; absent for all
/// @param total number of results on all pages
/// @param isFuzzy whether only similar words were found
/// @param isPartial whether the index is still being built
/// @param counts number of results by facet and index value
/// @param themes visible themes that are counted or selected, by number; empty if all consultations
///     are searched
public record SearchResults(
    SearchRequest request,
    @Nullable ConsultationDetails consultation,
    long total,
    boolean isFuzzy,
    boolean isPartial,
    List<Hit> hits,
    Map<Facet, Map<String, Long>> counts,
    Map<String, QuestionTheme> themes) {

  /// Results of a request without searchable words.
  static SearchResults empty(SearchRequest request, @Nullable ConsultationDetails consultation) {
    return new SearchResults(request, consultation, 0, false, false, List.of(), Map.of(), Map.of());
  }

  public long count(Facet facet, String value) {
    return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0L);
  }

  /// True if no other kind or filter value would have results either.
  boolean hasNoResults() {
    return total == 0 && hasNoResults(counts);
  }

  /// True if no facet has a counted value. Counts of other consultations are ignored.
  static boolean hasNoResults(Map<Facet, Map<String, Long>> counts) {
    return counts.entrySet().stream()
        .allMatch(entry -> entry.getKey() == Facet.CONSULTATION || entry.getValue().isEmpty());
  }

  public boolean hasNext() {
    long endOfPage = (long) request.page() * SearchRequest.PAGE_SIZE;
    return endOfPage < total && request.page() < SearchRequest.MAX_PAGES;
  }
}
