package org.rapporteur.analysis.codebook;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.ReportingWords;

/// Finds like statements that do not make the same claim.
final class SameClaim {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private SameClaim() {}

  /// False if only one of two statements says no, since they may contradict each other, if a
  /// statement lacks a number of the point, or if it was only conceded.
  static boolean isPossible(Statement statement, Statement point) {
    return !statement.conceded()
        && denies(statement) == denies(point)
        && hasNumbersOf(point, statement);
  }

  static boolean hasNumbersOf(Statement point, Statement statement) {
    return numbers(statement).containsAll(numbers(point));
  }

  private static boolean denies(Statement statement) {
    return ReportingWords.of(statement.language()).denies(statement.text());
  }

  private static Set<String> numbers(Statement statement) {
    return NUMBER
        .matcher(statement.text())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
