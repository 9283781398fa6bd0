package org.rapporteur.discussion.ui.contributor;

import java.util.function.UnaryOperator;
import org.rapporteur.discussion.ui.page.AddressParser;

/// Pages of the two lists on a contributor's page, as its address gives them.
/// @param commentsAfter publication number of the last comment on the previous page; 0 for the
///     first page
/// @param positionsBefore comment number of the last position on the previous page; 0 for the first
///     page
public record ContributorPaging(int commentsAfter, int positionsBefore) {

  /// Reads the positions in the two lists from the query parameters.
  ///
  /// @param query returns the value of a parameter; empty if it is missing
  static ContributorPaging fromQuery(UnaryOperator<String> query) {
    return new ContributorPaging(
        parseNumber(query.apply("after")), parseNumber(query.apply("positions")));
  }

  /// Query string for the next comments with the same page of positions.
  public String commentsQuery(String next) {
    String positions = positionsBefore == 0 ? "" : "&positions=" + positionsBefore;
    return "?after=" + next + positions;
  }

  /// Query string for the next positions with the same page of comments.
  public String positionsQuery(int before) {
    String comments = commentsAfter == 0 ? "" : "after=" + commentsAfter + "&";
    return "?" + comments + "positions=" + before + "#positions";
  }

  private static int parseNumber(String text) {
    return text.isEmpty() ? 0 : AddressParser.parseNumber(text, "contributor");
  }
}
