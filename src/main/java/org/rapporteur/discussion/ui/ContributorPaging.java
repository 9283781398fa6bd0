package org.rapporteur.discussion.ui;

import java.util.function.UnaryOperator;

/// Start positions of the two lists on a contributor's page: comments after a publication number,
/// positions before a comment number. 0 starts at the beginning.
public record ContributorPaging(int after, int positionsBefore) {

  /// `query` returns an empty text for a missing parameter.
  static ContributorPaging fromQuery(UnaryOperator<String> query) {
    return new ContributorPaging(
        parseNumber(query.apply("after")), parseNumber(query.apply("positions")));
  }

  /// Query for the next comments; the list of positions does not move.
  public String comments(String next) {
    return "?after=" + next + (positionsBefore == 0 ? "" : "&positions=" + positionsBefore);
  }

  public String positions(int before) {
    return "?" + (after == 0 ? "" : "after=" + after + "&") + "positions=" + before + "#positions";
  }

  private static int parseNumber(String text) {
    return text.isEmpty() ? 0 : AddressParser.parseNumber(text, "contributor");
  }
}
