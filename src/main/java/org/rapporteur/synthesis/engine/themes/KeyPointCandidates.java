package org.rapporteur.synthesis.engine.themes;

import org.rapporteur.analysis.statement.Quotable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.themes.Points.Point;

/// What may stand for a theme or a part of it, and how well each does: central, said by several,
/// understood alone, and in the words by which readers know the theme.
final class KeyPointCandidates {

  /// A consultation asks for proposals.
  private static final double PROPOSES = 1.2;

  /// A theme holds what is alike whatever its words, but readers know it by them.
  private static final double HALF_IN_ITS_WORDS = 0.6;

  private static final double WITHOUT_ITS_WORDS = 0.3;

  /// What each doubling of those who say it adds.
  private static final double SHARED = 0.25;

  /// Only what is near the centre of a theme can stand for it.
  private static final int MOST_COMPARED = 200;

  /// A part is narrower.
  private static final int MOST_COMPARED_OF_PART = 60;

  /// So many of a part are searched for its words.
  private static final int MOST_SEARCHED = 1_000;

  /// @param id under which the statement is clustered
  record Candidate(String id, Statement statement, Point point, double weight) {}

  private final Said said;

  KeyPointCandidates(Said said) {
    this.said = said;
  }

  /// Readers are told of a part by its words, so what stands for it speaks of some of them where
  /// anything does, and of these rather what can be understood alone.
  List<Candidate> of(Theme.Part part, LanguageTag language) {
    var words = new ThemeWords(part.terms(), language);
    var searched = part.members().stream().limit(MOST_SEARCHED).toList();
    var candidates = candidates(searched, MOST_COMPARED_OF_PART, words::saidIn);
    return candidates.isEmpty()
        ? candidates(
            part.members(),
            MOST_COMPARED_OF_PART,
            statement -> spoken(words, statement, WITHOUT_ITS_WORDS))
        : candidates;
  }

  /// Only what has half of one of its phrases.
  List<Candidate> nearWordsOf(Theme theme) {
    return of(theme, 0);
  }

  List<Candidate> of(Theme theme) {
    return of(theme, WITHOUT_ITS_WORDS);
  }

  private List<Candidate> of(Theme theme, double without) {
    var words = new ThemeWords(theme.terms(), theme.language());
    return candidates(
        theme.members(), MOST_COMPARED, statement -> spoken(words, statement, without));
  }

  private static double spoken(ThemeWords words, Statement statement, double without) {
    double least = words.areHalfIn(statement) ? HALF_IN_ITS_WORDS : without;
    return Math.max(least, words.saidIn(statement));
  }

  /// What cannot be understood alone only where nothing else is.
  ///
  /// @param speaks how much a statement speaks of what it is to stand for; nothing at 0
  private List<Candidate> candidates(
      List<Theme.Member> members, int most, ToDoubleFunction<Statement> speaks) {
    var candidates = candidates(members, most, speaks, true);
    return candidates.isEmpty() ? candidates(members, most, speaks, false) : candidates;
  }

  private List<Candidate> candidates(
      List<Theme.Member> members,
      int most,
      ToDoubleFunction<Statement> speaks,
      boolean standAlone) {
    var central = new ArrayList<Theme.Member>();
    var spoken = new ArrayList<Double>();
    for (var member : members) {
      if (central.size() < most
          && said.counts(member.statement())
          && isFit(said.own(member.statement()), standAlone)) {
        double much = speaks.applyAsDouble(said.own(member.statement()));
        if (much > 0) {
          central.add(member);
          spoken.add(much);
        }
      }
    }
    var points = said.points(central.stream().map(Theme.Member::statement).toList());
    return IntStream.range(0, central.size())
        .mapToObj(
            i -> {
              var member = central.get(i);
              var statement = said.own(member.statement());
              var point = points.getOrDefault(member.statement(), Point.NOWHERE);
              double fitness = Quotable.fitness(statement, standAlone) * spoken.get(i);
              return new Candidate(
                  member.statement(),
                  statement,
                  point,
                  member.centrality() * fitness * weight(statement, point));
            })
        .toList();
  }

  private static boolean isFit(Statement statement, boolean standAlone) {
    return standAlone ? Quotable.standsAlone(statement) : Quotable.is(statement);
  }

  /// Said by several, and rather a proposal than a remark.
  private double weight(Statement statement, Point point) {
    return (statement.proposal() ? PROPOSES : 1)
        * (1 + SHARED * Math.log(said.voices(statement, point)) / Math.log(2));
  }
}
