package org.rapporteur.discussion.ui;

import java.util.function.UnaryOperator;

/// Where reading the page of a contributor goes on: after a publication among the comments, before
/// a comment's number among the positions; 0 begins.
public record ContributorPlace(int after, int positionsBefore) {

  /// From a query, which answers nothing for what it does not have.
  static ContributorPlace read(UnaryOperator<String> query) {
    return new ContributorPlace(number(query.apply("after")), number(query.apply("positions")));
  }

  /// The query of further comments, the same positions beside them.
  public String comments(String next) {
    return "?after=" + next + (positionsBefore == 0 ? "" : "&positions=" + positionsBefore);
  }

  public String positions(int before) {
    return "?" + (after == 0 ? "" : "after=" + after + "&") + "positions=" + before + "#positions";
  }

  private static int number(String written) {
    return written.isEmpty() ? 0 : QuestionAddress.number(written, "contributor");
  }
}
