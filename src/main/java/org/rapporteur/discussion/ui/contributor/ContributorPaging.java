package org.rapporteur.discussion.ui.contributor;

import java.util.function.UnaryOperator;
import org.rapporteur.discussion.ui.page.AddressParser;

/// Start of the two lists on a contributor's page.
/// @param commentsAfter publication number; 0 for the first page
/// @param positionsBefore comment number; 0 for the first page
public record ContributorPaging(int commentsAfter, int positionsBefore) {

  /// `query` returns an empty text for a missing parameter.
  static ContributorPaging fromQuery(UnaryOperator<String> query) {
    return new ContributorPaging(
        parseNumber(query.apply("after")), parseNumber(query.apply("positions")));
  }

  /// Query for the next comments. The page of positions stays the same.
  public String commentsQuery(String next) {
    String positions = positionsBefore == 0 ? "" : "&positions=" + positionsBefore;
    return "?after=" + next + positions;
  }

  /// Query for the next positions. The page of comments stays the same.
  public String positionsQuery(int before) {
    String comments = commentsAfter == 0 ? "" : "after=" + commentsAfter + "&";
    return "?" + comments + "positions=" + before + "#positions";
  }

  private static int parseNumber(String text) {
    return text.isEmpty() ? 0 : AddressParser.parseNumber(text, "contributor");
  }
}
