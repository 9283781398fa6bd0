package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.statements.Statement;

/// Finds the themes of each question, language by language: sentences of two languages cannot be
/// compared without a model that knows both, and the engine does not pretend to.
public final class ThemeFinder {

  /// What one or two people said is told as what they said, not as a theme.
  private static final int FEWEST_HOLDERS = 3;

  /// More statements tell no more about what a theme is called.
  private static final int MOST_LABELLED = 10_000;

  private static final Comparator<Theme.Member> MOST_CENTRAL_FIRST =
      Comparator.comparingDouble((Theme.Member member) -> -member.centrality())
          .thenComparing(Theme.Member::statement);

  /// Where the statements of one language on one question belong: by their place the group, -1 for
  /// none, and the likeness to its centre.
  private record Membership(int[] group, float[] centrality) {}

  private final Material material;
  private final int sample;
  private final Map<Integer, List<Statement>> byQuestion = new HashMap<>();
  private final Map<Integer, TreeMap<LanguageTag, List<Statement>>> distinct = new HashMap<>();
  private final Map<LanguageTag, Phrases> phrases = new HashMap<>();
  private final Map<String, Integer> holders = new HashMap<>();
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
    var keptHere =
        kept.stream()
            .filter(theme -> theme.question() == question && theme.language().equals(language))
            .map(theme -> Map.entry(theme, indices(theme, statements)))
            .filter(theme -> !theme.getValue().isEmpty())
            .toList();
    var placed = PlacedStatements.of(statements, sample, vectors, placing);
    var pinned = keptHere.stream().map(Map.Entry::getValue).toList();
    var groups = Grouping.of(placed.sample(), sampled(pinned, placed), Progress.SILENT);
    var labels =
        new ThemeLabels(labelled(statements), groups.of(), phrases(language), title(question));
    var membership = membership(placed, groups, pinned, placing);
    var speaking = speaking(question, placed, membership);
    members(placed, membership)
        .forEach(
            (g, members) -> {
              boolean byPeople = g >= 0 && g < keptHere.size();
              List<String> terms =
                  g < 0 ? List.of() : labels.terms(g, members.getFirst().statement());
              int holdersHere = speaking.getOrDefault(g, Set.of()).size();
              if (!byPeople && (terms.isEmpty() || holdersHere < FEWEST_HOLDERS)) {
                members.forEach(member -> remainder.add(member.statement()));
                return;
              }
              var theme =
                  new Theme(
                      byPeople ? keptHere.get(g).getKey().id() : members.getFirst().statement(),
                      question,
                      language,
                      byPeople ? keptHere.get(g).getKey().name() : labels.label(terms),
                      terms,
                      members,
                      byPeople);
              themes.add(theme);
              holders.put(theme.id(), holdersHere);
            });
  }

  private static List<List<Integer>> sampled(List<List<Integer>> pinned, PlacedStatements placed) {
    int sample = placed.sample().size();
    return pinned.stream().map(all -> all.stream().filter(at -> at < sample).toList()).toList();
  }

  private static Membership membership(
      PlacedStatements placed,
      Grouping.Groups groups,
      List<List<Integer>> pinned,
      Progress placing) {
    var sample = placed.sample();
    var sampled = new TreeMap<Integer, List<Integer>>();
    for (int at = 0; at < sample.size(); at++) {
      sampled.computeIfAbsent(groups.of()[at], g -> new ArrayList<>()).add(at);
    }
    var centres = new HashMap<Integer, Points.Centre>();
    sampled.forEach((g, members) -> centres.put(g, sample.centre(members)));
    int[] group = fixed(placed.statements().size(), pinned);
    float[] centrality = new float[group.length];
    placed.read(
        IntStream.range(0, group.length),
        (at, point) -> {
          if (at < sample.size()) {
            group[at] = groups.of()[at];
          } else if (group[at] < 0) {
            group[at] = groups.of(point);
          }
          var centre = centres.get(group[at]);
          centrality[at] = centre == null ? 0 : (float) point.likeness(centre);
          placing.reached(at + 1, group.length);
        });
    return new Membership(group, centrality);
  }

  /// By group, the most central first; group -1 is of what is in none.
  private static TreeMap<Integer, List<Theme.Member>> members(
      PlacedStatements placed, Membership membership) {
    var members = new TreeMap<Integer, List<Theme.Member>>();
    for (int at = 0; at < membership.group().length; at++) {
      members
          .computeIfAbsent(membership.group()[at], g -> new ArrayList<>())
          .add(new Theme.Member(placed.statements().get(at).id(), membership.centrality()[at]));
    }
    members.values().forEach(all -> all.sort(MOST_CENTRAL_FIRST));
    return members;
  }

  /// The holders who say something of each group, in a copy of a campaign's text too.
  private Map<Integer, Set<Integer>> speaking(
      int question, PlacedStatements placed, Membership membership) {
    var speaking = new HashMap<Integer, Set<Integer>>();
    for (var statement : byQuestion.getOrDefault(question, List.of())) {
      int at = placed.place(statement.standsAs());
      if (at >= 0) {
        speaking
            .computeIfAbsent(membership.group()[at], g -> new HashSet<>())
            .add(material.present(statement.comment()).holder());
      }
    }
    return speaking;
  }

  /// The pinned group of each statement, -1 for none.
  private static int[] fixed(int size, List<List<Integer>> pinned) {
    int[] fixed = new int[size];
    Arrays.fill(fixed, -1);
    for (int g = 0; g < pinned.size(); g++) {
      for (int at : pinned.get(g)) {
        fixed[at] = g;
      }
    }
    return fixed;
  }

  private static List<Statement> labelled(List<Statement> statements) {
    return statements.subList(0, Math.min(MOST_LABELLED, statements.size()));
  }

  /// Of all questions: on the others too a word shows what it is.
  private Phrases phrases(LanguageTag language) {
    return phrases.computeIfAbsent(
        language,
        l ->
            new Phrases(
                l,
                distinct.values().stream()
                    .flatMap(byLanguage -> labelled(byLanguage.getOrDefault(l, List.of())).stream())
                    .toList()));
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
}
