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

/// A page of search results as a template of either edition reads it.
///
/// @param results absent where nothing was asked, or where it was refused
/// @param refusal why nothing could be found, absent where it could
/// @param typed what stands in the field
/// @param consultation the one that is searched, absent for all
/// @param near the same for a word that stands in what everyone may read, where nothing says the
///     one that was typed
public record SearchPage(
    Messages messages,
    Locale locale,
    @Nullable SearchResults results,
    @Nullable Refusal refusal,
    String typed,
    @Nullable ConsultationDetails consultation,
    List<ConsultationDetails> others,
    @Nullable SearchRequest near) {

  /// A value of a facet: its code in the address, its words, how many, and whether it is chosen.
  public record Value(
      String code,
      String words,
      String language,
      @Nullable StakeholderGroup group,
      long count,
      boolean chosen) {}

  /// A facet with the values that would find something or are chosen.
  public record Choice(Facet facet, List<Value> values) {}

  /// Something that was chosen, and the address without it.
  public record Chip(String words, String address) {}

  public String text(String key, Object... arguments) {
    return messages.text(locale, key, arguments);
  }

  public String refused() {
    return refusal == null ? "" : messages.text(locale, refusal);
  }

  public LanguageTag language() {
    return new LanguageTag(locale.getLanguage());
  }

  /// Those facets that divide what was found.
  public List<Choice> choices() {
    if (results == null) {
      return List.of();
    }
    var choices = new ArrayList<Choice>();
    for (Facet facet : SearchRequest.NARROWING) {
      var values = values(results, facet);
      if (!values.isEmpty() && (consultation != null || !facet.isWithinOne())) {
        choices.add(new Choice(facet, values));
      }
    }
    return choices;
  }

  public List<Chip> chips() {
    if (results == null) {
      return List.of();
    }
    var request = results.request();
    var chips = new ArrayList<Chip>();
    for (Facet facet : SearchRequest.NARROWING) {
      request.chosen().getOrDefault(facet, Set.of()).stream()
          .sorted()
          .forEach(
              value ->
                  chips.add(
                      new Chip(
                          chip(facet, value), SearchLinks.query(request.without(facet, value)))));
    }
    return chips;
  }

  /// The consultations in which something was found, where all are searched.
  public List<Value> consultations() {
    if (results == null || consultation != null) {
      return List.of();
    }
    var counts = results.counts().getOrDefault(Facet.CONSULTATION, Map.of());
    return others.stream()
        .filter(other -> counts.containsKey(String.valueOf(other.id().value())))
        .map(
            other ->
                new Value(
                    other.slug().value(),
                    other.title().in(language()),
                    other.title().languageShown(language()).value(),
                    null,
                    counts.getOrDefault(String.valueOf(other.id().value()), 0L),
                    false))
        .sorted(Comparator.comparingLong(Value::count).reversed())
        .toList();
  }

  public long count(Kind kind) {
    return results == null ? 0 : results.count(Facet.KIND, kind.name());
  }

  public String languageName(LanguageTag tag) {
    return PageLanguage.name(tag, locale);
  }

  private List<Value> values(SearchResults found, Facet facet) {
    var chosen = found.request().chosen().getOrDefault(facet, Set.of());
    var all = new TreeSet<>(order(facet));
    all.addAll(found.counts().getOrDefault(facet, Map.of()).keySet());
    all.addAll(chosen);
    return all.stream()
        .map(
            value ->
                new Value(
                    SearchLinks.code(facet, value),
                    words(facet, value),
                    language(facet, value),
                    facet == Facet.GROUP ? StakeholderGroup.valueOf(value) : null,
                    found.count(facet, value),
                    chosen.contains(value)))
        .toList();
  }

  /// In which the words of a value are.
  private String language(Facet facet, String value) {
    var theme = facet == Facet.THEME ? theme(value) : null;
    return facet == Facet.LANGUAGE ? value : theme == null ? "" : theme.language().value();
  }

  /// Groups, regions and marks stand as they always do, questions and themes by their number,
  /// languages by their name.
  private Comparator<String> order(Facet facet) {
    return switch (facet) {
      case GROUP -> Comparator.comparing(StakeholderGroup::valueOf);
      case REGION -> Comparator.comparing(Region::valueOf);
      case MARK -> Comparator.comparing(Mark::valueOf);
      case QUESTION, THEME -> Comparator.comparingInt(Integer::parseInt);
      case LANGUAGE, KIND, CONSULTATION ->
          Comparator.comparing((String value) -> words(facet, value)).thenComparing(value -> value);
    };
  }

  private String words(Facet facet, String value) {
    return switch (facet) {
      case GROUP -> text(StakeholderGroup.valueOf(value).key());
      case REGION -> text(Region.valueOf(value).key());
      case MARK -> text(Mark.valueOf(value).key());
      case LANGUAGE -> languageName(new LanguageTag(value));
      case QUESTION -> question(Integer.parseInt(value));
      case THEME -> label(value);
      case KIND, CONSULTATION -> value;
    };
  }

  private @Nullable QuestionTheme theme(String number) {
    return results == null ? null : results.themes().get(number);
  }

  private String label(String number) {
    var theme = theme(number);
    return theme == null ? text("search.theme", number) : theme.label();
  }

  private String chip(Facet facet, String value) {
    return facet == Facet.QUESTION ? text("search.question", value) : words(facet, value);
  }

  private String question(int number) {
    return consultation == null
        ? text("search.question", number)
        : consultation
            .question(number)
            .map(q -> number + ". " + q.title().in(language()))
            .orElseGet(() -> text("search.question", number));
  }
}
