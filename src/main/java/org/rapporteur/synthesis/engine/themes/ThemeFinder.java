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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.vocabulary.SpokenTerms;
import org.rapporteur.synthesis.engine.vocabulary.Vocabulary;

/// Finds the themes of each question, language by language: sentences of two languages cannot be
/// compared without a model that knows both, and the engine does not pretend to.
public final class ThemeFinder {

  private final Material material;
  private final int sample;
  private final Map<Integer, List<Statement>> byQuestion = new HashMap<>();
  private final Map<Integer, TreeMap<LanguageTag, DistinctStatements>> distinct = new HashMap<>();
  private final Map<LanguageTag, Phrases> phrases = new HashMap<>();
  private final Map<LanguageTag, String> labelledFrom = new HashMap<>();
  private final Map<String, Integer> holders = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final SentenceVectors vectors;
  private final List<KeptTheme> kept;
  private final @Nullable Vocabulary vocabulary;
  private final Memory memory;
  private final Progress progress;

  private ThemeFinder(
      Material material,
      int sample,
      SentenceVectors vectors,
      List<KeptTheme> kept,
      @Nullable Vocabulary vocabulary,
      Memory memory,
      Progress progress) {
    this.material = material;
    this.sample = sample;
    this.vectors = vectors;
    this.kept = kept;
    this.vocabulary = vocabulary;
    kept.forEach(theme -> named.add(theme.id()));
    this.memory = memory;
    this.progress = progress;
  }

  /// Progress counts distinct statements.
  public static List<QuestionThemes> find(
      Material material,
      List<Statement> statements,
      SentenceVectors vectors,
      List<KeptTheme> kept,
      @Nullable Vocabulary vocabulary,
      Memory memory,
      Progress progress) {
    return find(
        material, statements, PlacedStatements.SAMPLE, vectors, kept, vocabulary, memory, progress);
  }

  /// From a sample of so many statements of each question and language.
  static List<QuestionThemes> find(
      Material material,
      List<Statement> statements,
      int sample,
      SentenceVectors vectors,
      List<KeptTheme> kept,
      @Nullable Vocabulary vocabulary,
      Memory memory,
      Progress progress) {
    var finder = new ThemeFinder(material, sample, vectors, kept, vocabulary, memory, progress);
    return finder.find(statements);
  }

  private List<QuestionThemes> find(List<Statement> statements) {
    int lastSettled = LateComments.lastSettled(material);
    byQuestion.putAll(statements.stream().collect(Collectors.groupingBy(Statement::question)));
    distinct.putAll(DistinctStatements.byQuestion(byQuestion, lastSettled));
    int total =
        distinct.values().stream()
            .flatMap(byLanguage -> byLanguage.values().stream())
            .mapToInt(DistinctStatements::size)
            .sum();
    var found = new ArrayList<QuestionThemes>();
    int done = 0;
    for (var question : material.questions()) {
      var themes = new ArrayList<Theme>();
      var remainder = new ArrayList<String>();
      var terms = vocabulary == null ? null : new SpokenTerms.Collecting(vocabulary);
      for (var ofLanguage : distinct(question.number()).values()) {
        int before = done;
        group(
            ofLanguage, (at, of) -> progress.reached(before + at, total), themes, remainder, terms);
        done += ofLanguage.size();
      }
      themes.sort(
          Comparator.comparingInt((Theme theme) -> -holders.getOrDefault(theme.id(), 0))
              .thenComparing(Theme::id));
      found.add(
          new QuestionThemes(
              question.number(),
              themes,
              remainder,
              terms == null ? null : terms.done(material.facts().language())));
    }
    progress.reached(total, total);
    return found;
  }

  private TreeMap<LanguageTag, DistinctStatements> distinct(int question) {
    return distinct.getOrDefault(question, new TreeMap<>());
  }

  private void group(
      DistinctStatements statements,
      Progress placing,
      List<Theme> themes,
      List<String> remainder,
      SpokenTerms.@Nullable Collecting spoken) {
    int question = statements.question();
    var keptHere = kept(statements);
    var pinned = new PinnedStatements(keptHere, statements);
    var placed = PlacedStatements.of(statements, sample, vectors, memory, placing);
    Runnable between = () -> placing.reached(placed.sampled(), statements.size());
    var places = termPlaces(placed, between);
    var terms =
        places == null || !Objects.requireNonNull(vocabulary).isInstead()
            ? null
            : new TermGroups(vocabulary.terms(), statements, places, keptHere);
    var model =
        memory.recall(
            foundFrom(placed, pinned, terms),
            ThemeModel.FORM,
            () ->
                ThemeModels.find(
                    placed,
                    sample,
                    pinned,
                    terms,
                    phrases(statements.language(), between),
                    title(question),
                    placing));
    var levels = ThemeLevels.of(placed, pinned, model, terms, placing);
    var found =
        new LanguageThemes(
            material,
            byQuestion.getOrDefault(question, List.of()),
            statements,
            keptHere,
            pinned,
            model,
            levels,
            terms,
            named);
    for (var held : found.themes()) {
      themes.add(held.theme());
      holders.put(held.theme().id(), held.holders());
    }
    remainder.addAll(found.remainder());
    if (spoken != null) {
      tell(statements, places, terms, levels, spoken);
    }
  }

  /// None where no term has words in the language of the statements.
  private @Nullable TermPlaces termPlaces(PlacedStatements placed, Runnable between) {
    return vocabulary == null || !vocabulary.speaks(placed.statements().language())
        ? null
        : TermPlacing.find(vocabulary.terms(), placed, vectors, memory, between);
  }

  /// Where the terms are the themes, a statement is told where people put it.
  private static void tell(
      DistinctStatements statements,
      @Nullable TermPlaces places,
      @Nullable TermGroups terms,
      ThemeLevels levels,
      SpokenTerms.Collecting spoken) {
    for (int at = 0; at < statements.size(); at++) {
      String statement = statements.get(at).id();
      if (places == null) {
        spoken.addUncompared(statement);
      } else if (terms == null) {
        spoken.add(statement, places.of(at));
      } else {
        spoken.add(statement, terms.place(levels.groups().group()[at]).stream().toList());
      }
    }
  }

  private String foundFrom(
      PlacedStatements placed, PinnedStatements pinned, @Nullable TermGroups terms) {
    var statements = placed.statements();
    var from =
        FoundFrom.of("themes " + sample + ' ' + title(statements.question()))
            .and(vectors, statements.language())
            .and(statements.sample(statements.settled()))
            .and(pinned.places(statements.settled()).toString())
            .and(
                labelledFrom.computeIfAbsent(
                    statements.language(), l -> FoundFrom.of("labelled").and(labelled(l)).hash()));
    return terms == null ? from.hash() : from.and(terms.told()).hash();
  }

  /// Those of which something is still said, each with its parts.
  private List<LanguageThemes.Kept> kept(DistinctStatements statements) {
    var here =
        kept.stream()
            .filter(theme -> theme.question() == statements.question())
            .filter(theme -> theme.language().equals(statements.language()))
            .toList();
    var parts =
        here.stream()
            .filter(theme -> here.stream().anyMatch(other -> other.id().equals(theme.partOf())))
            .collect(Collectors.groupingBy(theme -> Objects.requireNonNull(theme.partOf())));
    return here.stream()
        .filter(theme -> parts.values().stream().noneMatch(of -> of.contains(theme)))
        .map(theme -> new LanguageThemes.Kept(theme, parts.getOrDefault(theme.id(), List.of())))
        .flatMap(theme -> theme.of(statements).stream())
        .toList();
  }

  private Phrases phrases(LanguageTag language, Runnable between) {
    return phrases.computeIfAbsent(language, l -> new Phrases(l, labelled(l), between));
  }

  /// Of all questions: on the others too a word shows what it is.
  private List<Statement> labelled(LanguageTag language) {
    return distinct.values().stream()
        .flatMap(byLanguage -> Stream.ofNullable(byLanguage.get(language)))
        .flatMap(statements -> statements.sample(ThemeModels.MOST_LABELLED).stream())
        .toList();
  }

  private String title(int question) {
    return material.questions().stream()
        .filter(asked -> asked.number() == question)
        .map(asked -> material.facts().title() + " " + asked.title())
        .findFirst()
        .orElse("");
  }
}
