package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.language.Terms;
import org.rapporteur.synthesis.engine.statements.SentenceRules;
import org.rapporteur.synthesis.engine.statements.Statement;

/// Names the groups of one question and language by the words and pairs of words that set them
/// apart, preferring those of the most central statement.
final class ThemeLabels {

  private static final int TERMS = 3;

  /// A pair of words tells more than either.
  private static final double PAIR = 2.5;

  private static final double IN_CENTRAL = 1.3;
  private static final double LEAST_SHARE = 0.04;

  /// Two standard deviations; what is as common elsewhere sets nothing apart.
  private static final double LEAST_SCORE = 2;

  /// Where fewer statements have any of the terms, there is no theme but only what was left
  /// between themes.
  private static final double LEAST_COVER = 0.25;

  private record Said(Map<String, String> terms) {}

  private final List<Statement> statements;
  private final int[] group;
  private final List<Said> said;
  private final Map<String, Integer> everywhere = new HashMap<>();

  ThemeLabels(List<Statement> statements, int[] group) {
    this.statements = statements;
    this.group = group;
    this.said = statements.stream().map(ThemeLabels::said).toList();
    said.forEach(s -> s.terms().keySet().forEach(term -> everywhere.merge(term, 1, Integer::sum)));
  }

  /// None where nothing sets the group apart, or only a word that may mean anything.
  List<String> terms(int theme, String central) {
    var inside = new TreeMap<String, Integer>();
    var comments = new HashMap<String, Set<Integer>>();
    var forms = new HashMap<String, Map<String, Integer>>();
    Set<String> centralTerms = Set.of();
    int size = 0;
    for (int i = 0; i < group.length; i++) {
      if (group[i] != theme) {
        continue;
      }
      size++;
      int comment = statements.get(i).comment();
      said.get(i)
          .terms()
          .forEach(
              (term, form) -> {
                inside.merge(term, 1, Integer::sum);
                comments.computeIfAbsent(term, t -> new HashSet<>()).add(comment);
                forms.computeIfAbsent(term, t -> new TreeMap<>()).merge(form, 1, Integer::sum);
              });
      if (statements.get(i).id().equals(central)) {
        centralTerms = said.get(i).terms().keySet();
      }
    }
    var scores = new HashMap<String, Double>();
    for (var term : inside.entrySet()) {
      if (comments.getOrDefault(term.getKey(), Set.of()).size() < 2) {
        continue; // What one contributor keeps saying names no theme.
      }
      scores.put(term.getKey(), score(term.getKey(), term.getValue(), size, centralTerms));
    }
    var terms = chosen(scores);
    boolean oneWord = terms.size() == 1 && terms.getFirst().indexOf(' ') < 0;
    return oneWord || covered(theme, terms) < LEAST_COVER * size
        ? List.of()
        : terms.stream().map(term -> commonest(forms.getOrDefault(term, Map.of()))).toList();
  }

  /// Half of a pair of words tells that a statement is of the matter.
  private long covered(int theme, List<String> terms) {
    var words = terms.stream().flatMap(term -> Arrays.stream(term.split(" "))).toList();
    long covered = 0;
    for (int i = 0; i < group.length; i++) {
      if (group[i] == theme && words.stream().anyMatch(said.get(i).terms()::containsKey)) {
        covered++;
      }
    }
    return covered;
  }

  String label(List<String> terms) {
    String label = String.join(", ", terms);
    if (label.isEmpty()) {
      return label;
    }
    int first = label.offsetByCodePoints(0, 1);
    return label.substring(0, first).toUpperCase(Locale.ROOT) + label.substring(first);
  }

  /// The signed root of the log-likelihood of the term being commoner inside (Dunning 1993).
  private double score(String term, int inside, int size, Set<String> central) {
    int total = everywhere.getOrDefault(term, inside);
    double expected = (double) total * size / group.length;
    boolean all = size == group.length;
    if (inside < 2 || inside < LEAST_SHARE * size || (inside <= expected && !all)) {
      return 0;
    }
    double outside = total - inside;
    double expectedOutside = total - expected;
    double likelihood =
        inside * Math.log(inside / expected)
            + (outside > 0 ? outside * Math.log(outside / expectedOutside) : 0);
    double weight = (term.indexOf(' ') > 0 ? PAIR : 1) * (central.contains(term) ? IN_CENTRAL : 1);
    // Where a single group holds all, nothing sets it apart and frequency alone decides.
    return weight * (all ? inside : Math.sqrt(Math.max(0, 2 * likelihood)));
  }

  private static List<String> chosen(Map<String, Double> scores) {
    var chosen = new ArrayList<String>();
    var used = new HashSet<String>();
    scores.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_SCORE)
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry -> {
              var parts = List.of(entry.getKey().split(" "));
              if (chosen.size() < TERMS && parts.stream().noneMatch(used::contains)) {
                used.addAll(parts);
                chosen.add(entry.getKey());
              }
            });
    return chosen;
  }

  private static String commonest(Map<String, Integer> forms) {
    return forms.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /// Stems of words and of words that stand side by side, with the form they have here.
  private static Said said(Statement statement) {
    var terms = new HashMap<String, String>();
    var rules = SentenceRules.of(statement.language());
    Terms.Term before = null;
    int end = 0;
    for (var term : Terms.withWords(statement.text(), statement.language())) {
      int start = statement.text().indexOf(term.word(), end);
      if (namesTheme(term, rules) && !endsACode(statement.text(), start)) {
        terms.put(term.stem(), lower(term.word()));
        if (before != null && start - end == 1 && !before.stem().equals(term.stem())) {
          terms.put(
              before.stem() + " " + term.stem(),
              lower(
                  statement
                      .text()
                      .substring(end - before.word().length(), start + term.word().length())));
        }
        before = term;
      } else {
        before = null;
      }
      end = start < 0 ? end : start + term.word().length();
    }
    return new Said(terms);
  }

  /// "NC" in "CMS-0058-NC".
  private static boolean endsACode(String text, int start) {
    return start > 1
        && "-–".indexOf(text.charAt(start - 1)) >= 0
        && Character.isDigit(text.charAt(start - 2));
  }

  private static boolean namesTheme(Terms.Term term, SentenceRules rules) {
    String stem = term.stem();
    return stem.codePointCount(0, stem.length()) > 1
        && stem.codePoints().noneMatch(Character::isDigit)
        && rules.names(term.word().toLowerCase(Locale.ROOT));
  }

  /// Abbreviations keep their capitals.
  private static String lower(String words) {
    var lowered = new ArrayList<String>();
    for (String word : words.split(" ")) {
      boolean abbreviation = word.length() > 1 && Character.isUpperCase(word.codePointAt(1));
      lowered.add(abbreviation ? word : word.toLowerCase(Locale.ROOT));
    }
    return String.join(" ", lowered);
  }
}
