package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.statements.Statement;

/// Finds the themes of each question, language by language: sentences of two languages cannot be
/// compared without a model that knows both, and the engine does not pretend to.
public final class ThemeFinder {

  private final Material material;
  private final int sample;
  private final Map<Integer, List<Statement>> byQuestion = new HashMap<>();
  private final Map<Integer, TreeMap<LanguageTag, List<Statement>>> distinct = new HashMap<>();
  private final Map<LanguageTag, Phrases> phrases = new HashMap<>();
  private final Map<String, Integer> holders = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final SentenceVectors vectors;
  private final List<KeptTheme> kept;
  private final Progress progress;

  private ThemeFinder(
      Material material,
      int sample,
      SentenceVectors vectors,
      List<KeptTheme> kept,
      Progress progress) {
    this.material = material;
    this.sample = sample;
    this.vectors = vectors;
    this.kept = kept;
    kept.forEach(theme -> named.add(theme.id()));
    this.progress = progress;
  }

  /// Progress counts distinct statements.
  public static List<QuestionThemes> find(
      Material material,
      List<Statement> statements,
      SentenceVectors vectors,
      List<KeptTheme> kept,
      Progress progress) {
    return find(material, statements, PlacedStatements.SAMPLE, vectors, kept, progress);
  }

  /// From a sample of so many statements of each question and language.
  static List<QuestionThemes> find(
      Material material,
      List<Statement> statements,
      int sample,
      SentenceVectors vectors,
      List<KeptTheme> kept,
      Progress progress) {
    var finder = new ThemeFinder(material, sample, vectors, kept, progress);
    return finder.find(statements);
  }

  private List<QuestionThemes> find(List<Statement> statements) {
    byQuestion.putAll(statements.stream().collect(Collectors.groupingBy(Statement::question)));
    byQuestion.forEach((question, all) -> distinct.put(question, PlacedStatements.distinct(all)));
    int total =
        distinct.values().stream()
            .flatMap(byLanguage -> byLanguage.values().stream())
            .mapToInt(List::size)
            .sum();
    var found = new ArrayList<QuestionThemes>();
    int done = 0;
    for (var question : material.questions()) {
      var themes = new ArrayList<Theme>();
      var remainder = new ArrayList<String>();
      for (var ofLanguage : distinct(question.number()).values()) {
        int before = done;
        group(
            question.number(),
            ofLanguage,
            (at, of) -> progress.reached(before + at, total),
            themes,
            remainder);
        done += ofLanguage.size();
      }
      themes.sort(
          Comparator.comparingInt((Theme theme) -> -holders.getOrDefault(theme.id(), 0))
              .thenComparing(Theme::id));
      found.add(new QuestionThemes(question.number(), themes, remainder));
    }
    progress.reached(total, total);
    return found;
  }

  private TreeMap<LanguageTag, List<Statement>> distinct(int question) {
    return distinct.getOrDefault(question, new TreeMap<>());
  }

  private void group(
      int question,
      List<Statement> statements,
      Progress placing,
      List<Theme> themes,
      List<String> remainder) {
    var language = statements.getFirst().language();
    var keptHere = kept(question, statements);
    var placed = PlacedStatements.of(statements, sample, vectors, placing);
    var pinned = keptHere.stream().map(theme -> pinned(theme, placed)).toList();
    var found =
        new LanguageThemes(
            material,
            byQuestion.getOrDefault(question, List.of()),
            placed,
            keptHere,
            ThemeLevels.of(placed, pinned, placing),
            phrases(language),
            title(question),
            named);
    for (var held : found.themes()) {
      themes.add(held.theme());
      holders.put(held.theme().id(), held.holders());
    }
    remainder.addAll(found.remainder());
  }

  /// Those of which something is still said, each with its parts.
  private List<LanguageThemes.Kept> kept(int question, List<Statement> statements) {
    var ids = statements.stream().map(Statement::id).collect(Collectors.toSet());
    var here =
        kept.stream()
            .filter(theme -> theme.question() == question)
            .filter(theme -> theme.language().equals(statements.getFirst().language()))
            .filter(theme -> theme.statements().stream().anyMatch(ids::contains))
            .toList();
    var parts =
        here.stream()
            .filter(theme -> here.stream().anyMatch(other -> other.id().equals(theme.partOf())))
            .collect(Collectors.groupingBy(theme -> Objects.requireNonNull(theme.partOf())));
    return here.stream()
        .filter(theme -> parts.values().stream().noneMatch(of -> of.contains(theme)))
        .map(theme -> new LanguageThemes.Kept(theme, parts.getOrDefault(theme.id(), List.of())))
        .toList();
  }

  private static ThemeLevels.Pinned pinned(LanguageThemes.Kept kept, PlacedStatements placed) {
    var parts = kept.parts().stream().map(part -> places(part, placed)).toList();
    var all = new TreeSet<>(places(kept.theme(), placed));
    parts.forEach(all::addAll);
    return new ThemeLevels.Pinned(List.copyOf(all), parts);
  }

  private static List<Integer> places(KeptTheme theme, PlacedStatements placed) {
    return theme.statements().stream().map(placed::place).filter(at -> at >= 0).sorted().toList();
  }

  /// Of all questions: on the others too a word shows what it is.
  private Phrases phrases(LanguageTag language) {
    return phrases.computeIfAbsent(
        language,
        l ->
            new Phrases(
                l,
                distinct.values().stream()
                    .flatMap(
                        byLanguage ->
                            LanguageThemes.labelled(byLanguage.getOrDefault(l, List.of())).stream())
                    .toList()));
  }

  private String title(int question) {
    return material.questions().stream()
        .filter(asked -> asked.number() == question)
        .map(asked -> material.facts().title() + " " + asked.title())
        .findFirst()
        .orElse("");
  }
}
