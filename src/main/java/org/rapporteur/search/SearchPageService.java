package org.rapporteur.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.search.analysis.Spelling;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Builds the search page for a query string, for the full and the light site. For invalid input
/// the page shows the reason.
@Component
public class SearchPageService {

  /// Results of a search, or the reason why it was refused; neither if nothing was searched.
  private record PageContent(
      @Nullable SearchResults results,
      @Nullable SearchRequest suggestion,
      @Nullable Refusal refusal) {

    static final PageContent EMPTY = new PageContent(null, null, null);

    static PageContent refused(Refusal refusal) {
      return new PageContent(null, null, refusal);
    }
  }

  private final SearchService searchService;
  private final ReferenceLookup referenceLookup;
  private final ConsultationService consultations;
  private final Messages messages;

  SearchPageService(
      SearchService searchService,
      ReferenceLookup referenceLookup,
      ConsultationService consultations,
      Messages messages) {
    this.searchService = searchService;
    this.referenceLookup = referenceLookup;
    this.consultations = consultations;
    this.messages = messages;
  }

  /// Builds the page. Without a selected kind it shows comments, or else the first kind that has
  /// results.
  /// @param query parameters of the URL
  public SearchPage buildPage(Viewer viewer, Map<String, List<String>> query, Locale locale) {
    var consultation = findConsultation(viewer, query);
    String queryText = queryText(query);
    try {
      var request = SearchRequest.fromQuery(query);
      if (request.isEmpty()) {
        return createPage(locale, PageContent.EMPTY, queryText, consultation);
      }
      var results = searchFirstKind(viewer, request);
      var suggestion = findSuggestion(viewer, request, results);
      return createPage(
          locale, new PageContent(results, suggestion, null), queryText, consultation);
    } catch (InvalidInput | SearchUnavailable refusal) {
      return createPage(locale, PageContent.refused(refusal), queryText, consultation);
    }
  }

  /// Path of the item if one consultation is searched and the text is a reference, such as "C147".
  /// Paragraph numbers refer to the latest edition of the report.
  public Optional<String> findReferencePath(Viewer viewer, Map<String, List<String>> query) {
    // This fails for an unknown consultation, whatever was typed.
    var consultation = findConsultation(viewer, query);
    String queryText = queryText(query);
    return consultation == null
        ? Optional.empty()
        : referenceLookup.findPath(viewer, consultation, queryText);
  }

  private static String queryText(Map<String, List<String>> query) {
    return query.getOrDefault("q", List.of("")).getFirst();
  }

  /// Searches the selected kind, else comments, else the first kind that has results.
  private SearchResults searchFirstKind(Viewer viewer, SearchRequest request) {
    if (request.kind() != null) {
      return searchService.search(viewer, request);
    }
    var comments =
        searchService.search(viewer, request.forKind(ResultKind.COMMENT).atPage(request.page()));
    if (comments.total() > 0) {
      return comments;
    }
    return EnumSet.allOf(ResultKind.class).stream()
        .filter(kind -> comments.count(Facet.KIND, kind.name()) > 0)
        .findFirst()
        .map(kind -> searchService.search(viewer, request.forKind(kind)))
        .orElse(comments);
  }

  /// Suggests a word that is similar to the only word of the query and starts with its first half.
  /// The word comes from a visible excerpt, because index terms can come from texts that are no
  /// longer public.
  private @Nullable SearchRequest findSuggestion(
      Viewer viewer, SearchRequest request, SearchResults results) {
    var word = request.parseTerms().findSingleWord();
    if (word.isEmpty() || !results.hasNoResults()) {
      return null;
    }
    String text = word.get();
    int half = text.codePointCount(0, text.length()) / 2;
    String prefix = text.substring(0, text.offsetByCodePoints(0, half));
    var prefixResults = searchFirstKind(viewer, request.withText(prefix + "*"));
    return Spelling.findNearest(text, matchedWords(prefixResults))
        .map(request::withText)
        .orElse(null);
  }

  private static List<String> matchedWords(SearchResults results) {
    return results.hits().stream()
        .flatMap(hit -> hit.excerpt().parts().stream())
        .filter(HighlightedExcerpt.ExcerptPart::isMatch)
        .map(HighlightedExcerpt.ExcerptPart::text)
        .toList();
  }

  private SearchPage createPage(
      Locale locale,
      PageContent content,
      String queryText,
      @Nullable ConsultationDetails consultation) {
    return new SearchPage(
        messages,
        locale,
        content.results(),
        content.refusal(),
        queryText,
        consultation,
        consultations.listPublic(),
        content.suggestion());
  }

  /// Returns null if all consultations are searched. Fails for a consultation that the viewer
  /// cannot read.
  private @Nullable ConsultationDetails findConsultation(
      Viewer viewer, Map<String, List<String>> query) {
    String slug = query.getOrDefault("in", List.of("")).getFirst();
    return slug.isEmpty() ? null : consultations.get(viewer, Slug.fromPath(slug, "consultation"));
  }
}
