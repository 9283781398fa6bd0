package org.rapporteur.analysis.material;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapporteur.shared.LanguageTag;

/// All that a run reads: the consultation, its questions, the comments published at one moment, and
/// the positions on contributions. Official replies are comments that the ledger accounts for; what
/// is said, counted and held is found in the contributions alone.
public final class Material {

  private static final int ABSENT = -1;
  private static final double MAIN_SHARE = 0.9;

  private final ConsultationFacts facts;
  private final List<QuestionFacts> questions;
  private final List<SourceComment> comments;

  /// By number: these have few gaps.
  private final int[] places;

  private final List<SourceComment> contributions;
  private final Map<Integer, List<SourceComment>> byQuestion = new HashMap<>();
  private final List<SourcePosition> positions;
  private final List<SourceChoice> choices;
  private final LanguageTag mainLanguage;

  /// Material without positions on questions.
  public Material(
      ConsultationFacts facts,
      List<QuestionFacts> questions,
      List<SourceComment> comments,
      List<SourcePosition> positions) {
    this(facts, questions, comments, positions, List.of());
  }

  public Material(
      ConsultationFacts facts,
      List<QuestionFacts> questions,
      List<SourceComment> comments,
      List<SourcePosition> positions,
      List<SourceChoice> choices) {
    this.facts = facts;
    this.questions = sorted(questions, Comparator.comparingInt(QuestionFacts::number));
    this.comments = sorted(comments, Comparator.comparingInt(SourceComment::number));
    places = new int[this.comments.isEmpty() ? 0 : this.comments.getLast().number() + 1];
    Arrays.fill(places, ABSENT);
    for (int at = 0; at < this.comments.size(); at++) {
      places[this.comments.get(at).number()] = at;
    }
    contributions = this.comments.stream().filter(comment -> !comment.official()).toList();
    for (var comment : contributions) {
      byQuestion.computeIfAbsent(comment.question(), q -> new ArrayList<>()).add(comment);
    }
    var contributed = new HashSet<Integer>();
    contributions.forEach(comment -> contributed.add(comment.number()));
    this.positions =
        sorted(
            positions.stream()
                .filter(position -> contributed.contains(position.comment()))
                .toList(),
            Comparator.comparingInt(SourcePosition::comment)
                .thenComparingInt(SourcePosition::holder));
    this.choices =
        sorted(
            choices,
            Comparator.comparingInt(SourceChoice::question).thenComparingInt(SourceChoice::holder));
    mainLanguage = findMainLanguage();
  }

  private LanguageTag findMainLanguage() {
    var counts = new HashMap<LanguageTag, Integer>();
    contributions.forEach(comment -> counts.merge(comment.language(), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= MAIN_SHARE * contributions.size())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(facts.language());
  }

  private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
    var sorted = new ArrayList<>(all);
    sorted.sort(order);
    return Collections.unmodifiableList(sorted);
  }

  public ConsultationFacts facts() {
    return facts;
  }

  public List<QuestionFacts> questions() {
    return questions;
  }

  public List<SourceComment> comments() {
    return comments;
  }

  /// Returns the positions on a question.
  public List<SourceChoice> choicesOn(int question) {
    return choices.stream().filter(choice -> choice.question() == question).toList();
  }

  public List<SourcePosition> positions() {
    return positions;
  }

  public Optional<SourceComment> comment(int number) {
    int place = number >= 0 && number < places.length ? places[number] : ABSENT;
    return place == ABSENT ? Optional.empty() : Optional.of(comments.get(place));
  }

  /// Those of some numbers that are there.
  public List<SourceComment> comments(Collection<Integer> numbers) {
    var found = new ArrayList<SourceComment>(numbers.size());
    for (int number : numbers) {
      if (number >= 0 && number < places.length && places[number] != ABSENT) {
        found.add(comments.get(places[number]));
      }
    }
    return found;
  }

  /// A comment that another stage named, so that its absence is a fault of ours.
  public SourceComment present(int number) {
    return comment(number)
        .orElseThrow(() -> new IllegalStateException("C" + number + " is not in the material"));
  }

  /// Every comment but the official replies.
  public List<SourceComment> contributions() {
    return contributions;
  }

  /// Returns the language of at least nine in ten contributions, or else that of the report.
  public LanguageTag mainLanguage() {
    return mainLanguage;
  }

  public List<SourceComment> contributionsOn(int question) {
    return Collections.unmodifiableList(byQuestion.getOrDefault(question, List.of()));
  }

  /// The contributions on which somebody took a position.
  public SortedSet<Integer> judged() {
    var judged = new TreeSet<Integer>();
    positions.forEach(position -> judged.add(position.comment()));
    return judged;
  }

  public List<SourcePosition> positionsOn(int comment) {
    int from = firstPositionFrom(comment);
    return positions.subList(from, firstPositionFrom(comment + 1));
  }

  private int firstPositionFrom(int comment) {
    int low = 0;
    int high = positions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (positions.get(middle).comment() < comment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
