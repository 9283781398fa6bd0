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
import org.rapporteur.search.words.Spelling;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Builds the search page for an address, for the full and the light site. Invalid input never
/// fails the page; the page shows the reason.
@Component
public class SearchPageService {

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

  /// Without a selected kind it shows comments, or the first kind that has results.
  public SearchPage buildPage(Viewer viewer, Map<String, List<String>> query, Locale locale) {
    var consultation = getConsultation(viewer, query);
    String queryText = query.getOrDefault("q", List.of("")).getFirst();
    try {
      var request = SearchRequest.fromQuery(query);
      if (request.isEmpty()) {
        return createPage(locale, null, null, queryText, consultation, null);
      }
      var results = searchFirstKind(viewer, request);
      return createPage(
          locale, results, null, queryText, consultation, suggest(viewer, request, results));
    } catch (InvalidInput | SearchUnavailable refusal) {
      return createPage(locale, null, refusal, queryText, consultation, null);
    }
  }

  /// Path of the item if the query is a reference, such as "C147", within one consultation.
  /// Paragraph numbers refer to the latest report.
  public Optional<String> findReferencePath(Viewer viewer, Map<String, List<String>> query) {
    // An unknown consultation is reported first, whatever was typed.
    var namedConsultation = getConsultation(viewer, query);
    String queryText = query.getOrDefault("q", List.of("")).getFirst();
    if (!ReferenceLookup.isReference(queryText)) {
      return Optional.empty();
    }
    return Optional.ofNullable(namedConsultation)
        .flatMap(consultation -> referenceLookup.findPath(viewer, consultation, queryText));
  }

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

  // Uses visible excerpts, never index terms: index terms can come from texts
  // that are no longer public.
  private @Nullable SearchRequest suggest(
      Viewer viewer, SearchRequest request, SearchResults results) {
    var word = request.parseTerms().findSingleWord();
    if (word.isEmpty() || !results.hasNoResults()) {
      return null;
    }
    String text = word.get();
    String prefix =
        text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2));
    var prefixResults = searchFirstKind(viewer, request.withText(prefix + "*"));
    return Spelling.findNearest(text, matchedWords(prefixResults))
        .map(request::withText)
        .orElse(null);
  }

  private static List<String> matchedWords(SearchResults results) {
    return results.hits().stream()
        .flatMap(hit -> hit.excerpt().parts().stream())
        .filter(Excerpt.ExcerptPart::isMatch)
        .map(Excerpt.ExcerptPart::text)
        .toList();
  }

  private SearchPage createPage(
      Locale locale,
      @Nullable SearchResults results,
      @Nullable Refusal refusal,
      String input,
      @Nullable ConsultationDetails consultation,
      @Nullable SearchRequest suggestion) {
    return new SearchPage(
        messages,
        locale,
        results,
        refusal,
        input,
        consultation,
        consultations.listPublic(),
        suggestion);
  }

  private @Nullable ConsultationDetails getConsultation(
      Viewer viewer, Map<String, List<String>> query) {
    String slug = query.getOrDefault("in", List.of("")).getFirst();
    return slug.isEmpty() ? null : consultations.get(viewer, Slug.fromPath(slug, "consultation"));
  }
}
