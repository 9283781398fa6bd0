package org.rapporteur.analysis.campaign;

import java.util.List;
import org.rapporteur.language.TextSpan;

/// A stretch of a campaign's template for which copies have other words or none.
///
/// @param span where it stands in the template
/// @param quoted its beginning, as far as a sentence can quote it
/// @param comments the copies that differ there
/// @param holders of these copies
/// @param leftOut those of the holders whose copies have nothing in its place
/// @param fillings what stands there instead, the most common first
/// @param ways how many fillings there are in all
public record VariablePart(
    TextSpan span,
    TextSpan quoted,
    List<Integer> comments,
    int holders,
    int leftOut,
    List<Filling> fillings,
    int ways) {

  /// Words that stand for a stretch of the template, in the first copy that has them, with how many
  /// holders have the same.
  public record Filling(int comment, int revision, TextSpan span, int holders) {}

  public VariablePart {
    comments = List.copyOf(comments);
    fillings = List.copyOf(fillings);
  }

  /// Whether a sentence can quote all of it.
  public boolean quotesAll() {
    return quoted.equals(span);
  }
}
