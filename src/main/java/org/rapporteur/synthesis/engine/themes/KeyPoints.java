package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.material.SourceComment;
import org.rapporteur.synthesis.engine.statements.Statement;

/// Chooses for each theme the statements that stand best for it: central, brief, unlike each other,
/// from different holders and, where they can be had, from different groups.
public final class KeyPoints {

  private static final int MOST = 5;

  /// A further key point for each this many holders.
  private static final int HOLDERS_EACH = 4;

  /// From this likeness on two statements are alike. On the training topics of KPA 2021 an
  /// argument and a key point belong together in 170 of 172 labelled pairs from 0.45 on; but
  /// there the topic and the side are the same already, and on long texts pairs under 0.6 were of
  /// one matter without saying the same.
  static final double CLOSE = 0.6;

  private static final double OTHER_GROUP = 1.15;
  private static final double REPEATS = 0.45;

  /// What each doubling of those who say it adds.
  private static final double SHARED = 0.25;

  /// Only what is near the centre of a theme can stand for it.
  private static final int MOST_COMPARED = 200;

  private record Candidate(Statement said, double weight) {}

  private final Material material;
  private final Evidence evidence;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Integer, Integer> templates = new HashMap<>();
  private @Nullable Points points;

  private KeyPoints(Material material, Evidence evidence) {
    this.material = material;
    this.evidence = evidence;
  }

  /// Progress counts themes.
  public static List<KeyPoint> find(
      Material material,
      List<Statement> statements,
      Evidence evidence,
      List<QuestionThemes> questions,
      SentenceVectors vectors,
      Progress progress) {
    var finder = new KeyPoints(material, evidence);
    int total = questions.stream().mapToInt(question -> question.themes().size()).sum();
    var found = new ArrayList<KeyPoint>();
    int done = 0;
    for (var question : questions) {
      for (var ofLanguage : ThemeFinder.distinct(statements, question.question()).entrySet()) {
        finder.read(ofLanguage.getValue(), vectors);
        for (var theme : question.themes()) {
          if (theme.language().equals(ofLanguage.getKey())) {
            found.addAll(finder.of(theme));
            progress.reached(++done, total);
          }
        }
      }
    }
    return found;
  }

  private void read(List<Statement> statements, SentenceVectors vectors) {
    points = ThemeFinder.points(statements, vectors, Progress.SILENT);
    places.clear();
    for (int i = 0; i < statements.size(); i++) {
      places.put(statements.get(i).id(), i);
    }
  }

  private List<KeyPoint> of(Theme theme) {
    templates.clear();
    for (var campaign : evidence.campaigns(theme)) {
      campaign.comments().forEach(copy -> templates.put(copy, campaign.template()));
    }
    var counted = new LinkedHashMap<String, List<Statement>>();
    for (var statement : evidence.statements(theme)) {
      counted.computeIfAbsent(statement.standsAs(), s -> new ArrayList<>()).add(statement);
    }
    var candidates = candidates(theme, counted, Quotable::standsAlone);
    if (candidates.isEmpty()) {
      candidates = candidates(theme, counted, Quotable::is);
    }
    var from = candidates;
    long holders = Evidence.holders(material, evidence.comments(theme));
    int wanted = (int) Math.max(1, Math.min(MOST, holders / HOLDERS_EACH + 1));
    var chosen = new ArrayList<Statement>();
    while (chosen.size() < wanted) {
      var next =
          from.stream()
              .filter(candidate -> chosen.stream().allMatch(c -> differs(candidate.said(), c)))
              .max(
                  Comparator.comparingDouble((Candidate c) -> score(c, chosen))
                      .thenComparing(c -> -c.said().comment())
                      .thenComparing(c -> c.said().id()));
      if (next.isEmpty()) {
        break;
      }
      chosen.add(next.get().said());
    }
    return chosen.stream().map(statement -> keyPoint(theme, statement, counted)).toList();
  }

  private List<Candidate> candidates(
      Theme theme, Map<String, List<Statement>> counted, Predicate<Statement> fit) {
    return theme.members().stream()
        .filter(member -> counted.containsKey(member.statement()))
        .map(member -> Map.entry(own(member.statement(), counted), member.centrality()))
        .filter(candidate -> fit.test(candidate.getKey()))
        .limit(MOST_COMPARED)
        .map(candidate -> new Candidate(candidate.getKey(), weight(candidate, counted)))
        .toList();
  }

  /// The statement itself rather than one that only stands as it; the earliest of equals.
  private static Statement own(String id, Map<String, List<Statement>> counted) {
    return counted.getOrDefault(id, List.of()).stream()
        .min(
            Comparator.comparing((Statement statement) -> !statement.id().equals(id))
                .thenComparing(Statement::comment))
        .orElseThrow();
  }

  private boolean differs(Statement candidate, Statement chosen) {
    return !voice(candidate.comment()).equals(voice(chosen.comment()))
        && likeness(candidate.id(), chosen.standsAs()) < REPEATS;
  }

  /// The copies of a campaign's text are one voice, as are the comments of one holder.
  private String voice(int comment) {
    Integer template = templates.get(comment);
    return template == null
        ? "holder " + material.present(comment).holder()
        : "campaign " + template;
  }

  /// Central, brief, and said by several.
  private double weight(
      Map.Entry<Statement, Double> candidate, Map<String, List<Statement>> counted) {
    var said = candidate.getKey();
    long voices = saying(said, counted).stream().map(this::voice).distinct().count();
    return candidate.getValue()
        * Quotable.fitness(said)
        * (1 + SHARED * Math.log(voices) / Math.log(2));
  }

  private double score(Candidate candidate, List<Statement> chosen) {
    var comment = material.present(candidate.said().comment());
    Set<String> groups = new HashSet<>();
    chosen.forEach(statement -> groups.add(material.present(statement.comment()).group()));
    boolean otherGroup = comment.statesGroup() && !groups.contains(comment.group());
    return candidate.weight() * (otherGroup ? OTHER_GROUP : 1);
  }

  private KeyPoint keyPoint(
      Theme theme, Statement statement, Map<String, List<Statement>> counted) {
    var comments = saying(statement, counted);
    var byGroup = new TreeMap<String, Set<Integer>>();
    for (int number : comments) {
      SourceComment comment = material.present(number);
      byGroup.computeIfAbsent(comment.group(), g -> new HashSet<>()).add(comment.holder());
    }
    var counts = new TreeMap<String, Integer>();
    byGroup.forEach((group, holders) -> counts.put(group, holders.size()));
    return new KeyPoint(
        theme.id(),
        statement,
        List.copyOf(comments),
        (int) Evidence.holders(material, comments),
        counts);
  }

  /// The comments that say it or something close to it.
  private TreeSet<Integer> saying(Statement statement, Map<String, List<Statement>> counted) {
    var comments = new TreeSet<Integer>(List.of(statement.comment()));
    for (var other : counted.entrySet()) {
      if (other.getKey().equals(statement.standsAs())
          || likeness(other.getKey(), statement.standsAs()) >= CLOSE) {
        other.getValue().forEach(same -> comments.add(same.comment()));
      }
    }
    return comments;
  }

  private double likeness(String one, String other) {
    Integer left = places.get(one);
    Integer right = places.get(other);
    if (points == null || left == null || right == null) {
      return one.equals(other) ? 1 : 0;
    }
    return points.likeness(left, right);
  }
}
