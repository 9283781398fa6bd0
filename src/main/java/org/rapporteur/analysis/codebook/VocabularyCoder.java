package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.rapporteur.analysis.likeness.LikenessSpace;
import org.rapporteur.analysis.likeness.PlacedStatement;
import org.rapporteur.analysis.sentence.SentenceTraits;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementSource;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// Finds the terms of an institution that a statement falls under: those whose words it contains,
/// and those to which it is near, and nearer than to the others.
final class VocabularyCoder {

  private static final int MAX_TERMS = 3;

  private record Ranked(int term, boolean worded, double likeness) {}

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparing((Ranked ranked) -> !ranked.worded())
          .thenComparingDouble(ranked -> -ranked.likeness())
          .thenComparingInt(Ranked::term);

  private final Vocabulary vocabulary;
  private final Map<LanguageTag, TermPhrases> phrases = new HashMap<>();

  /// The terms as texts in one of their languages, placed like statements.
  private final List<PlacedStatement> placed;

  private final TermNearness nearness;

  VocabularyCoder(Vocabulary vocabulary, LikenessSpace space, LanguageTag language) {
    this.vocabulary = vocabulary;
    placed =
        space.place(vocabulary.terms().stream().map(term -> asStatement(term, language)).toList());
    nearness = TermNearness.withVectors(placed.stream().anyMatch(term -> !term.space().isEmpty()));
  }

  private static Statement asStatement(Vocabulary.Term term, LanguageTag language) {
    var wording = term.in(language).orElse(term.wordings().getFirst());
    String text = wording.text();
    String id = Words.idOf(wording.language(), text);
    return new Statement(
        id,
        id,
        new StatementSource(0, 0, new TextSpan(0, text.codePointCount(0, text.length()))),
        0,
        text,
        wording.language(),
        new SentenceTraits(StatementKind.POSITION, null, false));
  }

  /// True if the statement can be compared with the terms.
  boolean canCompare(PlacedStatement statement) {
    return vocabulary.speaks(statement.statement().language())
        || (!statement.space().isEmpty()
            && placed.stream().anyMatch(term -> term.space().equals(statement.space())));
  }

  /// Returns the places of the terms in the vocabulary, the best first.
  List<Integer> termsOf(PlacedStatement statement) {
    var words =
        phrases.computeIfAbsent(
            statement.statement().language(),
            language -> new TermPhrases(vocabulary.terms(), language));
    Set<Integer> worded = words.in(statement.statement().text());
    double[] likeness =
        placed.stream().mapToDouble(term -> LikenessSpace.likeness(statement, term)).toArray();
    boolean[] near = nearness.near(likeness);
    var found = new ArrayList<Ranked>();
    IntStream.range(0, likeness.length)
        .filter(term -> near[term] || worded.contains(term))
        .forEach(term -> found.add(new Ranked(term, worded.contains(term), likeness[term])));
    return found.stream().sorted(BEST_FIRST).limit(MAX_TERMS).map(Ranked::term).toList();
  }
}
