package org.rapporteur.synthesis.engine.themes;

import org.rapporteur.analysis.statement.StatementSource;
import org.rapporteur.analysis.sentence.SentenceTraits;
import org.rapporteur.analysis.sentence.StatementKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.vocabulary.Vocabulary;

/// Tells which terms of a vocabulary the statements of one language on one question fall under: a
/// statement with the words of a term falls under it; so does one that lies near it, and nearer
/// than to most others.
final class TermPlacing {

  /// More would say little of each.
  static final int MOST = 3;

  private final List<Vocabulary.Term> terms;
  private final TermPhrases phrases;
  private final PlacedStatements placed;
  private final List<Points.Centre> centres = new ArrayList<>();
  private final List<Integer> worded;
  private final TermNearness nearness;
  private final Runnable between;

  private TermPlacing(
      List<Vocabulary.Term> terms,
      PlacedStatements placed,
      SentenceVectors vectors,
      Runnable between) {
    this.between = between;
    var language = placed.statements().language();
    this.terms = terms;
    this.placed = placed;
    this.phrases = new TermPhrases(terms, language);
    this.worded =
        IntStream.range(0, terms.size())
            .filter(at -> terms.get(at).in(language).isPresent())
            .boxed()
            .toList();
    this.nearness = TermNearness.in(placed.space());
    place(language, vectors);
  }

  /// Like the statements, in the same space.
  private void place(LanguageTag language, SentenceVectors vectors) {
    var texts =
        worded.stream()
            .map(at -> terms.get(at).in(language).orElseThrow())
            .map(wording -> statement(wording.text(), language))
            .toList();
    var found = vectors.knows(language) ? vectors.of(texts) : List.<float[]>of();
    for (int i = 0; i < texts.size(); i++) {
      var vector = found.isEmpty() ? Points.NONE : found.get(i);
      centres.add(placed.space().alone(placed.space().place(texts.get(i).text(), vector)));
    }
  }

  private static Statement statement(String text, LanguageTag language) {
    String id = Words.idOf(language, text);
    var span = new TextSpan(0, text.codePointCount(0, text.length()));
    return new Statement(id, id, new StatementSource(0, 0, span), 0, text, language, new SentenceTraits(StatementKind.POSITION, null, false));
  }

  /// What the settled statements fall under is recalled; the late ones are few.
  ///
  /// @param between two statements may end it
  static TermPlaces find(
      List<Vocabulary.Term> terms,
      PlacedStatements placed,
      SentenceVectors vectors,
      Memory memory,
      Runnable between) {
    var placing = new TermPlacing(terms, placed, vectors, between);
    int settled = placed.statements().settled();
    var known =
        memory.recall(foundFrom(terms, placed), TermPlaces.FORM, () -> placing.find(0, settled));
    return known.and(placing.find(settled, placed.statements().size()));
  }

  static String foundFrom(List<Vocabulary.Term> terms, PlacedStatements placed) {
    var from = FoundFrom.of("terms").and(placed.foundFrom());
    from.and(placed.statements().sample(placed.statements().settled()));
    terms.forEach(term -> from.and(term.toString()));
    return from.hash();
  }

  private TermPlaces find(int from, int to) {
    var all = new ArrayList<List<Integer>>(to - from);
    placed.read(
        IntStream.range(from, to),
        (at, point) -> {
          between.run();
          all.add(terms(placed.statements().get(at).text(), point));
        });
    return new TermPlaces(all);
  }

  private record Ranked(int term, boolean worded, double likeness) {}

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparing((Ranked ranked) -> !ranked.worded())
          .thenComparingDouble(ranked -> -ranked.likeness())
          .thenComparingInt(Ranked::term);

  private List<Integer> terms(String text, Points.Point point) {
    var inWords = phrases.in(text);
    double[] likeness = centres.stream().mapToDouble(point::wholeLikeness).toArray();
    boolean[] near = nearness.near(likeness);
    var found = new ArrayList<Ranked>();
    for (int i = 0; i < likeness.length; i++) {
      int term = worded.get(i);
      if (inWords.contains(term) || near[i]) {
        found.add(new Ranked(term, inWords.contains(term), likeness[i]));
      }
    }
    inWords.stream()
        .filter(term -> !worded.contains(term))
        .forEach(term -> found.add(new Ranked(term, true, 0)));
    return found.stream().sorted(BEST_FIRST).limit(MOST).map(Ranked::term).toList();
  }
}
