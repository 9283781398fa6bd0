package org.rapporteur.search;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.search.analysis.SearchTerms;
import org.rapporteur.search.index.IndexQuery;
import org.rapporteur.search.index.IndexResult;
import org.rapporteur.search.index.IndexUnavailable;
import org.rapporteur.search.index.SearchIndex;
import org.springframework.stereotype.Service;

/// Searches public comments, submissions, attachments, questions, decisions and reports. Results
/// and counts include only public items and are the same for every viewer.
@Service
public class SearchService {

  private final SearchIndex index;
  private final HitLoader hitLoader;
  private final ConsultationService consultations;
  private final ThemeService themes;
  private final Clock clock;

  SearchService(
      SearchIndex index,
      HitLoader hitLoader,
      ConsultationService consultations,
      ThemeService themes,
      Clock clock) {
    this.index = index;
    this.hitLoader = hitLoader;
    this.consultations = consultations;
    this.themes = themes;
    this.clock = clock;
  }

  /// Searches for similar words if the typed ones have no results. Throws [SearchUnavailable] if
  /// the index is not open or does not answer in time.
  public SearchResults search(Viewer viewer, SearchRequest request) {
    var terms = request.parseTerms();
    var slug = request.consultation();
    var consultation = slug == null ? null : consultations.get(viewer, slug);
    if (terms.isEmpty() && !request.text().isBlank()) {
      return SearchResults.empty(request, consultation);
    }
    try {
      var indexQuery = toIndexQuery(request, terms, consultation);
      var indexResult = index.search(indexQuery);
      boolean isFuzzy = false;
      if (hasNoResults(indexResult) && terms.canBeFuzzy()) {
        terms = terms.toFuzzy();
        indexResult = index.search(indexQuery.withTerms(terms));
        isFuzzy = indexResult.total() > 0;
      }
      return toResults(request, consultation, terms, indexResult, isFuzzy);
    } catch (IndexUnavailable e) {
      throw new SearchUnavailable();
    }
  }

  /// True if other kinds and filter values have no results either. Exact results there are better
  /// than similar words here.
  private static boolean hasNoResults(IndexResult result) {
    return result.total() == 0 && SearchResults.hasNoResults(result.counts());
  }

  private IndexQuery toIndexQuery(
      SearchRequest request, SearchTerms terms, @Nullable ConsultationDetails consultation) {
    var filters = new EnumMap<Facet, Set<String>>(Facet.class);
    filters.putAll(request.filters());
    if (consultation != null) {
      filters.put(Facet.CONSULTATION, Set.of(String.valueOf(consultation.id().value())));
    }
    var kind = request.kind();
    if (kind != null) {
      filters.put(Facet.KIND, Set.of(kind.name()));
    }
    return new IndexQuery(
        terms,
        filters,
        // Truncated to the minute, so that repeated queries share cached counts.
        request.period().startingAt(clock.instant().truncatedTo(ChronoUnit.MINUTES)),
        request.order(),
        (request.page() - 1) * SearchRequest.PAGE_SIZE,
        SearchRequest.PAGE_SIZE);
  }

  private SearchResults toResults(
      SearchRequest request,
      @Nullable ConsultationDetails consultation,
      SearchTerms terms,
      IndexResult indexResult,
      boolean isFuzzy) {
    var themes = findThemes(request, consultation, indexResult);
    return new SearchResults(
        request,
        consultation,
        indexResult.total(),
        isFuzzy,
        index.getStatus().isPartial(),
        hitLoader.load(indexResult.matches(), terms),
        countsWithoutHiddenThemes(indexResult, themes.keySet()),
        themes);
  }

  /// Themes by number. Empty if all consultations are searched, because theme numbers are unique
  /// only within one.
  private Map<String, QuestionTheme> findThemes(
      SearchRequest request, @Nullable ConsultationDetails consultation, IndexResult result) {
    if (consultation == null) {
      return Map.of();
    }
    var numbers = new TreeSet<>(result.counts().getOrDefault(Facet.THEME, Map.of()).keySet());
    numbers.addAll(request.filters().getOrDefault(Facet.THEME, Set.of()));
    return themes.findThemes(consultation, numbers.stream().map(Integer::valueOf).toList()).stream()
        .collect(Collectors.toMap(theme -> String.valueOf(theme.number()), theme -> theme));
  }

  /// Counts by facet. The index still counts hidden themes, so they are removed.
  private static Map<Facet, Map<String, Long>> countsWithoutHiddenThemes(
      IndexResult result, Set<String> visibleThemes) {
    var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    counts.putAll(result.counts());
    counts.computeIfPresent(
        Facet.THEME,
        (facet, values) -> {
          var visible = new TreeMap<>(values);
          visible.keySet().retainAll(visibleThemes);
          return visible;
        });
    return counts;
  }
}
