package org.rapporteur.search;

import java.util.List;
import java.util.stream.Collectors;

/// A passage of what was found, in pieces, those that were sought marked. It is text: whoever draws
/// it escapes it.
public record Excerpt(List<Piece> pieces) {

  /// Some of the text, and whether it was sought.
  public record Piece(String text, boolean marked) {}

  public Excerpt {
    pieces = List.copyOf(pieces);
  }

  /// In how many places what was sought stands.
  public long marks() {
    return pieces.stream().filter(Piece::marked).count();
  }

  /// Escaped, with no other element than `mark`.
  public String html() {
    return pieces.stream()
        .map(p -> p.marked() ? "<mark>" + escaped(p.text()) + "</mark>" : escaped(p.text()))
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
