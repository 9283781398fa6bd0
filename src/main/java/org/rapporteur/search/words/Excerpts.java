package org.rapporteur.search.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.rapporteur.search.Excerpt;
import org.rapporteur.search.Excerpt.Piece;

/// Cuts the passage out of a text in which most of what was sought stands, and marks it there.
public final class Excerpts {

  private static final int LENGTH = 280;

  /// What leads to the first mark.
  private static final int BEFORE = 60;

  /// As much as falls into words in a millisecond or two.
  private static final int STRETCH = 20_000;

  private static final String MORE = "…";

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Excerpts() {}

  /// An excerpt, and of which of several texts it is.
  public record Passage(int text, Excerpt excerpt) {}

  /// A part of a text, and whether the text begins and ends with it.
  private record Stretch(MarkedText marked, boolean first, boolean last) {

    Excerpt excerpt() {
      return Excerpts.excerpt(marked, first, last);
    }
  }

  /// The language is the text's, `en`; one without stems here is marked as written alone.
  public static Excerpt of(SearchWords words, String text, String language) {
    return stretch(words, text, language).excerpt();
  }

  /// Of the first of the texts in which all that was sought stands; where there is none, of the one
  /// with most. They are in one language.
  public static Passage among(SearchWords words, List<String> texts, String language) {
    int chosen = 0;
    var best = stretch(words, texts.getFirst(), language);
    for (int i = 1; i < texts.size() && !best.marked().saysAll(); i++) {
      var other = stretch(words, texts.get(i), language);
      if (other.marked().said() > best.marked().said()) {
        chosen = i;
        best = other;
      }
    }
    return new Passage(chosen, best.excerpt());
  }

  private static Stretch stretch(SearchWords words, String text, String language) {
    return text.length() <= STRETCH
        ? new Stretch(MarkedText.of(words, text, language), true, true)
        : ofLong(words, text, language);
  }

  /// The first stretch in which all that was sought stands; where there is none, the one with most.
  private static Stretch ofLong(SearchWords words, String text, String language) {
    MarkedText best = null;
    int bestFrom = 0;
    int from = 0;
    while (from < text.length() && (best == null || !best.saysAll())) {
      int to = stretchEnd(text, from);
      var stretch = MarkedText.of(words, text.substring(from, to), language);
      if (best == null || stretch.said() > best.said()) {
        best = stretch;
        bestFrom = from;
      }
      from = to;
    }
    var shown = Objects.requireNonNull(best);
    return new Stretch(shown, bestFrom == 0, bestFrom + shown.text().length() == text.length());
  }

  private static int stretchEnd(String text, int from) {
    int to = from + STRETCH;
    if (to >= text.length()) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', to);
    if (blank > from + STRETCH / 2) {
      return blank;
    }
    return Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
  }

  private static Excerpt excerpt(MarkedText marked, boolean first, boolean last) {
    String text = marked.text();
    int from = start(text, marked.marks());
    int to = end(text, from);
    var pieces = new ArrayList<Piece>();
    if (from > 0 || !first) {
      pieces.add(new Piece(MORE, false));
    }
    addPieces(pieces, text.substring(0, to), from, marked.marks());
    if (to < text.length() || !last) {
      pieces.add(new Piece(MORE, false));
    }
    return new Excerpt(pieces);
  }

  /// Before the first mark of the stretch that has most of them.
  private static int start(String text, BitSet marked) {
    if (text.length() <= LENGTH) {
      return 0;
    }
    int best = 0;
    int most = 0;
    for (int at = marked.nextSetBit(0); at >= 0; at = marked.nextSetBit(marked.nextClearBit(at))) {
      int within = marked.get(at, Math.min(text.length(), at + LENGTH - BEFORE)).cardinality();
      if (within > most) {
        most = within;
        best = at;
      }
    }
    return best <= BEFORE ? 0 : wordStart(text, Math.min(best - BEFORE, text.length() - LENGTH));
  }

  private static int wordStart(String text, int at) {
    for (int i = at; i < at + BEFORE / 2; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private static int end(String text, int from) {
    int to = from + LENGTH;
    if (to >= text.length()) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', to);
    if (blank > from + LENGTH / 2) {
      return blank;
    }
    return Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
  }

  private static void addPieces(List<Piece> pieces, String text, int from, BitSet marks) {
    int at = from;
    while (at < text.length()) {
      boolean mark = marks.get(at);
      int next = mark ? marks.nextClearBit(at) : marks.nextSetBit(at);
      int end = next < 0 ? text.length() : Math.min(next, text.length());
      pieces.add(new Piece(BLANKS.matcher(text.substring(at, end)).replaceAll(" "), mark));
      at = end;
    }
  }
}
