package org.rapporteur.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.theme.QuestionTheme;

/// What was found.
///
/// @param consultation the one that was searched, absent for all
/// @param total how many there are on all pages
/// @param mistyped whether nothing says it as typed, and what is found says nearly the same
/// @param partial whether the index is still being built, so that more may be there
/// @param counts facet to its values, as the index keeps them, with how many each would find
/// @param themes those that are counted or chosen and may be read, by their numbers; of one
///     consultation alone
public record SearchResults(
    SearchRequest request,
    @Nullable ConsultationDetails consultation,
    long total,
    boolean mistyped,
    boolean partial,
    List<Hit> hits,
    Map<Facet, Map<String, Long>> counts,
    Map<String, QuestionTheme> themes) {

  public long count(Facet facet, String value) {
    return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0L);
  }

  /// Nothing of any kind or group either, in what is searched.
  boolean isNowhere() {
    return total == 0 && isNowhere(counts);
  }

  // Another consultation is another matter.
  static boolean isNowhere(Map<Facet, Map<String, Long>> counts) {
    return counts.entrySet().stream()
        .allMatch(
            counted -> counted.getKey() == Facet.CONSULTATION || counted.getValue().isEmpty());
  }

  public boolean hasNext() {
    long shown = (long) request.page() * SearchRequest.HITS_A_PAGE;
    return shown < total && request.page() < SearchRequest.MOST_PAGES;
  }
}
