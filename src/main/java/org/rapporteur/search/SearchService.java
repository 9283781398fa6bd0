package org.rapporteur.search;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
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
import org.rapporteur.search.index.Index;
import org.rapporteur.search.index.IndexAnswer;
import org.rapporteur.search.index.IndexQuestion;
import org.rapporteur.search.index.IndexUnavailable;
import org.rapporteur.search.words.SearchWords;
import org.springframework.stereotype.Service;

/// Finds what was said, asked, decided and reported. Only what everyone may read is ever found,
/// whoever asks: counts tell of nothing else.
@Service
public class SearchService {

  private final Index index;
  private final HitReader hits;
  private final ConsultationService consultations;
  private final ThemeService themes;
  private final Clock clock;

  SearchService(
      Index index,
      HitReader hits,
      ConsultationService consultations,
      ThemeService themes,
      Clock clock) {
    this.index = index;
    this.hits = hits;
    this.consultations = consultations;
    this.themes = themes;
    this.clock = clock;
  }

  /// Where nothing says it as typed, what says nearly the same. Refused with `SearchUnavailable`
  /// while there is no index to ask.
  public SearchResults find(Viewer viewer, SearchRequest request) {
    var words = request.words();
    var slug = request.consultation();
    var consultation = slug == null ? null : consultations.get(viewer, slug);
    if (words.isEmpty() && !request.text().isBlank()) {
      return nothing(request, consultation);
    }
    try {
      var question = question(request, words, consultation);
      var answer = index.ask(question);
      boolean mistyped = false;
      if (isNowhere(answer) && words.mayBeMistyped()) {
        words = words.mistyped();
        answer = index.ask(question.with(words));
        mistyped = answer.total() > 0;
      }
      return results(request, consultation, words, answer, mistyped);
    } catch (IndexUnavailable e) {
      throw new SearchUnavailable();
    }
  }

  // Of no other kind or group either: who narrowed down too far chooses again, and a decision that
  // says it as typed comes before comments that nearly do.
  private static boolean isNowhere(IndexAnswer answer) {
    return answer.total() == 0 && SearchResults.isNowhere(answer.counts());
  }

  private IndexQuestion question(
      SearchRequest request, SearchWords words, @Nullable ConsultationDetails consultation) {
    var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
    chosen.putAll(request.chosen());
    if (consultation != null) {
      chosen.put(Facet.CONSULTATION, Set.of(String.valueOf(consultation.id().value())));
    }
    var kind = request.kind();
    if (kind != null) {
      chosen.put(Facet.KIND, Set.of(kind.name()));
    }
    return new IndexQuestion(
        words,
        chosen,
        // To the minute: the same question is the same for a while.
        request.period().from(clock.instant().truncatedTo(ChronoUnit.MINUTES)),
        request.order(),
        (request.page() - 1) * SearchRequest.HITS_A_PAGE,
        SearchRequest.HITS_A_PAGE);
  }

  private SearchResults results(
      SearchRequest request,
      @Nullable ConsultationDetails consultation,
      SearchWords words,
      IndexAnswer answer,
      boolean mistyped) {
    var shown = themes(request, consultation, answer);
    return new SearchResults(
        request,
        consultation,
        answer.total(),
        mistyped,
        index.state().partial(),
        hits.read(answer.found(), words),
        counts(answer, shown.keySet()),
        shown);
  }

  /// A theme is called by its number in one consultation.
  private Map<String, QuestionTheme> themes(
      SearchRequest request, @Nullable ConsultationDetails consultation, IndexAnswer answer) {
    if (consultation == null) {
      return Map.of();
    }
    var numbers = new TreeSet<>(answer.counts().getOrDefault(Facet.THEME, Map.of()).keySet());
    numbers.addAll(request.chosen().getOrDefault(Facet.THEME, Set.of()));
    return themes.find(consultation, numbers.stream().map(Integer::valueOf).toList()).stream()
        .collect(Collectors.toMap(theme -> String.valueOf(theme.number()), theme -> theme));
  }

  /// Without themes that are not shown, which the index knows all the same.
  private static Map<Facet, Map<String, Long>> counts(IndexAnswer answer, Set<String> themes) {
    var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    counts.putAll(answer.counts());
    counts.computeIfPresent(
        Facet.THEME,
        (facet, counted) -> {
          var shown = new TreeMap<>(counted);
          shown.keySet().retainAll(themes);
          return shown;
        });
    return counts;
  }

  private static SearchResults nothing(
      SearchRequest request, @Nullable ConsultationDetails consultation) {
    return new SearchResults(request, consultation, 0, false, false, List.of(), Map.of(), Map.of());
  }
}
