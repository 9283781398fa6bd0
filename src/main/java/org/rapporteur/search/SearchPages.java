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

/// Answers what an address asks with a page for either edition. Nothing that is typed there fails
/// the page: what cannot be taken is said on it.
@Component
public class SearchPages {

  private final SearchService search;
  private final References references;
  private final ConsultationService consultations;
  private final Messages messages;

  SearchPages(
      SearchService search,
      References references,
      ConsultationService consultations,
      Messages messages) {
    this.search = search;
    this.references = references;
    this.consultations = consultations;
    this.messages = messages;
  }

  /// Comments come first; where there are none, the first kind of which there are some.
  public SearchPage page(Viewer viewer, Map<String, List<String>> query, Locale locale) {
    var consultation = consultation(viewer, query);
    String typed = query.getOrDefault("q", List.of("")).getFirst();
    try {
      var request = SearchRequest.of(query);
      if (request.asksNothing()) {
        return page(locale, null, null, typed, consultation, null);
      }
      var results = find(viewer, request);
      return page(locale, results, null, typed, consultation, near(viewer, request, results));
    } catch (InvalidInput | SearchUnavailable refusal) {
      return page(locale, null, refusal, typed, consultation, null);
    }
  }

  /// Where "C147", "S-7", "M-0041", "Q3" or "¶ 13" is, typed alone in the search of one
  /// consultation; of paragraphs those of its latest report.
  public Optional<String> jump(Viewer viewer, Map<String, List<String>> query) {
    // Where there is no such consultation nothing is searched, and that is said at once.
    var asked = consultation(viewer, query);
    String typed = query.getOrDefault("q", List.of("")).getFirst();
    if (!References.isOne(typed)) {
      return Optional.empty();
    }
    return Optional.ofNullable(asked)
        .flatMap(consultation -> references.address(viewer, consultation, typed));
  }

  private SearchResults find(Viewer viewer, SearchRequest request) {
    if (request.kind() != null) {
      return search.find(viewer, request);
    }
    var comments = search.find(viewer, request.of(Kind.COMMENT).at(request.page()));
    if (comments.total() > 0) {
      return comments;
    }
    return EnumSet.allOf(Kind.class).stream()
        .filter(kind -> comments.count(Facet.KIND, kind.name()) > 0)
        .findFirst()
        .map(kind -> search.find(viewer, request.of(kind)))
        .orElse(comments);
  }

  // Read from what the reader would be shown, never from the words of the index: these outlive the
  // texts in which they stood.
  private @Nullable SearchRequest near(
      Viewer viewer, SearchRequest request, SearchResults results) {
    var word = request.words().onlyWord();
    if (word.isEmpty() || !results.isNowhere()) {
      return null;
    }
    String typed = word.get();
    String half =
        typed.substring(
            0, typed.offsetByCodePoints(0, typed.codePointCount(0, typed.length()) / 2));
    var begunSo = find(viewer, request.saying(half + "*"));
    return Spelling.nearest(typed, marked(begunSo)).map(request::saying).orElse(null);
  }

  private static List<String> marked(SearchResults results) {
    return results.hits().stream()
        .flatMap(hit -> hit.excerpt().pieces().stream())
        .filter(Excerpt.Piece::marked)
        .map(Excerpt.Piece::text)
        .toList();
  }

  private SearchPage page(
      Locale locale,
      @Nullable SearchResults results,
      @Nullable Refusal refusal,
      String typed,
      @Nullable ConsultationDetails consultation,
      @Nullable SearchRequest near) {
    return new SearchPage(
        messages, locale, results, refusal, typed, consultation, consultations.listPublic(), near);
  }

  private @Nullable ConsultationDetails consultation(
      Viewer viewer, Map<String, List<String>> query) {
    String slug = query.getOrDefault("in", List.of("")).getFirst();
    return slug.isEmpty() ? null : consultations.get(viewer, Slug.inAddress(slug, "consultation"));
  }
}
