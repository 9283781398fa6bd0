package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.statements.Statement;

/// Finds the themes of each question, language by language: sentences of two languages cannot be
/// compared without a model that knows both, and the engine does not pretend to.
public final class ThemeFinder {

  /// What one or two people said is told as what they said, not as a theme.
  private static final int FEWEST_HOLDERS = 3;

  private final Material material;
  private final Map<String, Set<Integer>> holders = new HashMap<>();
  private final Map<LanguageTag, TreeMap<String, Statement>> spoken = new HashMap<>();
  private final Map<LanguageTag, Phrases> phrases = new HashMap<>();
  private final SentenceVectors vectors;
  private final List<KeptTheme> kept;
  private final Progress progress;

  private ThemeFinder(
      Material material, SentenceVectors vectors, List<KeptTheme> kept, Progress progress) {
    this.material = material;
    this.vectors = vectors;
    this.kept = kept;
    this.progress = progress;
  }

  /// Progress counts distinct statements.
  public static List<QuestionThemes> find(
      Material material,
      List<Statement> statements,
      SentenceVectors vectors,
      List<KeptTheme> kept,
      Progress progress) {
    var finder = new ThemeFinder(material, vectors, kept, progress);
    return finder.find(statements);
  }

  private List<QuestionThemes> find(List<Statement> statements) {
    for (var statement : statements) {
      spoken
          .computeIfAbsent(statement.language(), l -> new TreeMap<>())
          .putIfAbsent(statement.id(), statement);
      holders
          .computeIfAbsent(statement.standsAs(), s -> new HashSet<>())
          .add(material.present(statement.comment()).holder());
    }
    var found = new ArrayList<QuestionThemes>();
    int total = statements.size();
    int done = 0;
    for (var question : material.questions()) {
      var themes = new ArrayList<Theme>();
      var remainder = new ArrayList<String>();
      for (var ofLanguage : distinct(statements, question.number()).entrySet()) {
        int before = done;
        var points =
            points(
                ofLanguage.getValue(),
                vectors,
                (at, of) -> progress.reached(Math.min(total, before + at), total));
        group(
            question.number(),
            ofLanguage.getKey(),
            ofLanguage.getValue(),
            points,
            themes,
            remainder);
        done += ofLanguage.getValue().size();
      }
      themes.sort(
          Comparator.comparingInt((Theme theme) -> -holdersOf(theme)).thenComparing(Theme::id));
      found.add(new QuestionThemes(question.number(), themes, remainder));
    }
    progress.reached(total, total);
    return found;
  }

  /// By language, each statement once, in the order of their ids: so the order of the comments
  /// changes nothing.
  static TreeMap<LanguageTag, List<Statement>> distinct(List<Statement> statements, int question) {
    var distinct = new TreeMap<LanguageTag, TreeMap<String, Statement>>();
    for (var statement : statements) {
      if (statement.question() == question && statement.id().equals(statement.standsAs())) {
        distinct
            .computeIfAbsent(statement.language(), l -> new TreeMap<>())
            .putIfAbsent(statement.id(), statement);
      }
    }
    var lists = new TreeMap<LanguageTag, List<Statement>>();
    distinct.forEach((language, byId) -> lists.put(language, List.copyOf(byId.values())));
    return lists;
  }

  static Points points(List<Statement> statements, SentenceVectors vectors, Progress progress) {
    var texts = statements.stream().map(Statement::text).toList();
    var language = statements.getFirst().language();
    if (!vectors.knows(language)) {
      return Points.byNgrams(texts, language);
    }
    var found = new ArrayList<float[]>(statements.size());
    for (var statement : statements) {
      found.add(vectors.vector(statement.id(), statement.text(), language));
      progress.reached(found.size(), statements.size());
    }
    return Points.byModel(found, texts, language);
  }

  private void group(
      int question,
      LanguageTag language,
      List<Statement> statements,
      Points points,
      List<Theme> themes,
      List<String> remainder) {
    var keptHere =
        kept.stream()
            .filter(theme -> theme.question() == question && theme.language().equals(language))
            .map(theme -> Map.entry(theme, indices(theme, statements)))
            .filter(theme -> !theme.getValue().isEmpty())
            .toList();
    int[] group =
        Grouping.of(points, keptHere.stream().map(Map.Entry::getValue).toList(), Progress.SILENT);
    var labels = new ThemeLabels(statements, group, phrases(language), title(question));
    var members = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < group.length; i++) {
      members.computeIfAbsent(group[i], g -> new ArrayList<>()).add(i);
    }
    members.forEach(
        (g, indices) -> {
          boolean byPeople = g >= 0 && g < keptHere.size();
          var ranked = ranked(indices, statements, points);
          List<String> terms = g < 0 ? List.of() : labels.terms(g, ranked.getFirst().statement());
          if (!byPeople && (terms.isEmpty() || holders(ranked) < FEWEST_HOLDERS)) {
            indices.forEach(i -> remainder.add(statements.get(i).id()));
            return;
          }
          themes.add(
              new Theme(
                  byPeople ? keptHere.get(g).getKey().id() : ranked.getFirst().statement(),
                  question,
                  language,
                  byPeople ? keptHere.get(g).getKey().name() : labels.label(terms),
                  terms,
                  ranked,
                  byPeople));
        });
  }

  private Phrases phrases(LanguageTag language) {
    return phrases.computeIfAbsent(
        language, l -> new Phrases(l, spoken.getOrDefault(l, new TreeMap<>()).values()));
  }

  private String title(int question) {
    return material.questions().stream()
        .filter(asked -> asked.number() == question)
        .map(asked -> material.facts().title() + " " + asked.title())
        .findFirst()
        .orElse("");
  }

  private static List<Integer> indices(KeptTheme theme, List<Statement> statements) {
    var indices = new ArrayList<Integer>();
    for (int i = 0; i < statements.size(); i++) {
      if (theme.statements().contains(statements.get(i).id())) {
        indices.add(i);
      }
    }
    return indices;
  }

  private static List<Theme.Member> ranked(
      List<Integer> indices, List<Statement> statements, Points points) {
    var centre = points.centre(indices);
    return indices.stream()
        .map(i -> new Theme.Member(statements.get(i).id(), points.likeness(i, centre)))
        .sorted(
            Comparator.comparingDouble((Theme.Member member) -> -member.centrality())
                .thenComparing(Theme.Member::statement))
        .toList();
  }

  private int holdersOf(Theme theme) {
    return holders(theme.members());
  }

  private int holders(List<Theme.Member> members) {
    var all = new HashSet<Integer>();
    members.forEach(member -> all.addAll(holders.getOrDefault(member.statement(), Set.of())));
    return all.size();
  }
}
