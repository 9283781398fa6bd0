package org.rapporteur.synthesis.evidence;

import java.util.List;

/// A passage of a comment in pieces, those that were sought marked. It is text: whoever draws it
/// escapes it.
public record Passage(List<Piece> pieces) {

  /// Some of the text, and whether it was sought.
  public record Piece(String text, boolean sought) {}

  public Passage {
    pieces = List.copyOf(pieces);
  }
}
