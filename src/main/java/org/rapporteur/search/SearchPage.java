package org.rapporteur.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.PageLanguage;

/// Page model of the search results, for the templates of the full and the light site.
/// @param results absent if nothing was searched or the search was refused
/// @param refusal reason why the search was refused; absent if it was not
/// @param typed text in the search field
/// @param consultation consultation that is searched; absent for all
/// @param publicConsultations all public consultations
/// @param suggestion the same search with a similar word that occurs in public texts; absent if
///     there are results or no such word
public record SearchPage(
    Messages messages,
    Locale locale,
    @Nullable SearchResults results,
    @Nullable Refusal refusal,
    String typed,
    @Nullable ConsultationDetails consultation,
    List<ConsultationDetails> publicConsultations,
    @Nullable SearchRequest suggestion) {

  /// One value of a facet.
  /// @param code value in URLs
  /// @param language language of the label; empty if it is the language of the page
  /// @param group stakeholder group, whose icon is shown; absent for other facets
  public record FacetValue(
      String code,
      String label,
      String language,
      @Nullable StakeholderGroup group,
      long count,
      boolean isSelected) {}

  /// Facet with its values that have results or are selected.
  public record FacetChoice(Facet facet, List<FacetValue> values) {}

  /// Selected filter.
  /// @param query query string of the search without this filter
  public record FilterChip(String label, String query) {}

  public String text(String key, Object... arguments) {
    return messages.text(locale, key, arguments);
  }

  public String refusalText() {
    return refusal == null ? "" : messages.text(locale, refusal);
  }

  public LanguageTag language() {
    return LanguageTag.forContent(locale);
  }

  /// Facets that have values in the results.
  public List<FacetChoice> choices() {
    if (results == null) {
      return List.of();
    }
    var choices = new ArrayList<FacetChoice>();
    for (Facet facet : SearchRequest.FILTER_FACETS) {
      var values = facetValues(results, facet);
      if (!values.isEmpty() && (consultation != null || !facet.isPerConsultation())) {
        choices.add(new FacetChoice(facet, values));
      }
    }
    return choices;
  }

  public List<FilterChip> filterChips() {
    if (results == null) {
      return List.of();
    }
    var request = results.request();
    var chips = new ArrayList<FilterChip>();
    for (Facet facet : SearchRequest.FILTER_FACETS) {
      request.filters().getOrDefault(facet, Set.of()).stream()
          .sorted()
          .forEach(
              value ->
                  chips.add(
                      new FilterChip(
                          chipLabel(facet, value),
                          SearchLinks.queryString(request.withoutFilter(facet, value)))));
    }
    return chips;
  }

  /// Consultations with results, most results first. Empty if one consultation is searched.
  public List<FacetValue> consultations() {
    if (results == null || consultation != null) {
      return List.of();
    }
    var counts = results.counts().getOrDefault(Facet.CONSULTATION, Map.of());
    return publicConsultations.stream()
        .filter(listed -> counts.containsKey(String.valueOf(listed.id().value())))
        .map(
            listed ->
                new FacetValue(
                    listed.slug().value(),
                    listed.title().inLanguage(language()),
                    listed.title().shownLanguage(language()).value(),
                    null,
                    counts.getOrDefault(String.valueOf(listed.id().value()), 0L),
                    false))
        .sorted(Comparator.comparingLong(FacetValue::count).reversed())
        .toList();
  }

  public long count(ResultKind kind) {
    return results == null ? 0 : results.count(Facet.KIND, kind.name());
  }

  public String languageName(LanguageTag tag) {
    return PageLanguage.displayName(tag, locale);
  }

  private List<FacetValue> facetValues(SearchResults searchResults, Facet facet) {
    var selected = searchResults.request().filters().getOrDefault(facet, Set.of());
    var values = new TreeSet<>(valueOrder(facet));
    values.addAll(searchResults.counts().getOrDefault(facet, Map.of()).keySet());
    values.addAll(selected);
    return values.stream()
        .map(
            value ->
                new FacetValue(
                    SearchLinks.queryValue(facet, value),
                    valueLabel(facet, value),
                    valueLanguage(facet, value),
                    facet == Facet.GROUP ? StakeholderGroup.valueOf(value) : null,
                    searchResults.count(facet, value),
                    selected.contains(value)))
        .toList();
  }

  /// Language of the label of a value; empty if it is the language of the page.
  private String valueLanguage(Facet facet, String value) {
    if (facet == Facet.QUESTION && consultation != null) {
      return consultation
          .question(Integer.parseInt(value))
          .map(question -> question.title().shownLanguage(language()).value())
          .orElse("");
    }
    if (facet == Facet.THEME) {
      var theme = findTheme(value);
      return theme == null ? "" : theme.language().value();
    }
    return facet == Facet.LANGUAGE ? value : "";
  }

  /// Sorts groups, regions and marks in the order of their constants, questions and themes by
  /// number, and languages by name.
  private Comparator<String> valueOrder(Facet facet) {
    return switch (facet) {
      case GROUP -> Comparator.comparing(StakeholderGroup::valueOf);
      case REGION -> Comparator.comparing(Region::valueOf);
      case MARK -> Comparator.comparing(CommentMark::valueOf);
      case QUESTION, THEME -> Comparator.comparingInt(Integer::parseInt);
      case LANGUAGE, KIND, CONSULTATION ->
          Comparator.comparing((String value) -> valueLabel(facet, value))
              .thenComparing(value -> value);
    };
  }

  private String valueLabel(Facet facet, String value) {
    return switch (facet) {
      case GROUP -> text(StakeholderGroup.valueOf(value).key());
      case REGION -> text(Region.valueOf(value).key());
      case MARK -> text(CommentMark.valueOf(value).key());
      case LANGUAGE -> languageName(new LanguageTag(value));
      case QUESTION -> questionLabel(Integer.parseInt(value));
      case THEME -> themeLabel(value);
      case KIND, CONSULTATION -> value;
    };
  }

  private @Nullable QuestionTheme findTheme(String number) {
    return results == null ? null : results.themes().get(number);
  }

  private String themeLabel(String number) {
    var theme = findTheme(number);
    return theme == null ? text("search.theme", number) : theme.label();
  }

  private String chipLabel(Facet facet, String value) {
    return facet == Facet.QUESTION ? text("search.question", value) : valueLabel(facet, value);
  }

  private String questionLabel(int number) {
    return consultation == null
        ? text("search.question", number)
        : consultation
            .question(number)
            .map(question -> number + ". " + question.title().inLanguage(language()))
            .orElseGet(() -> text("search.question", number));
  }
}
