package org.rapporteur.rendering.format.pdf;

import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiClassifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Letters of one element on one line of a page, from left to right.
///
/// @param id by which the tags of the page name it
/// @param baseline where the line stands
record PdfStretch(int id, String shown, double baseline) {

  private static final BidiClassifier OWN_SHAPES =
      new BidiClassifier(null) {
        @Override
        public int classify(int character) {
          return PdfCharacters.isOwnShape(character)
              ? UCharacterDirection.RIGHT_TO_LEFT_ARABIC
              : Bidi.CLASS_DEFAULT;
        }
      };

  /// How a stretch is read: in the order of reading, in plain letters.
  record Read(PdfStretch stretch, String text) {

    boolean isAsShown() {
      return text.equals(PdfCharacters.plain(stretch.shown()));
    }
  }

  /// The stretches of a line in the order in which they are read.
  static List<Read> read(List<PdfStretch> drawn, boolean rightToLeft) {
    var line = drawn.stream().map(PdfStretch::withoutSpaceTooMany).toList();
    var all = new StringBuilder();
    line.forEach(stretch -> all.append(stretch.shown()));
    if (all.isEmpty()) {
      return line.stream().map(stretch -> new Read(stretch, "")).toList();
    }
    String shown = all.toString();
    var bidi = new Bidi();
    bidi.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
    bidi.setCustomClassifier(OWN_SHAPES);
    bidi.setPara(shown, isTurned(shown, rightToLeft) ? Bidi.RTL : Bidi.LTR, null);
    String read = bidi.writeReordered(Bidi.DO_MIRRORING);
    int[] places = bidi.getLogicalMap();

    record Placed(int place, Read read) {}
    var placed = new ArrayList<Placed>();
    int start = 0;
    for (PdfStretch stretch : line) {
      int[] own = new int[stretch.shown().length()];
      System.arraycopy(places, start, own, 0, own.length);
      Arrays.sort(own);
      var text = new StringBuilder();
      for (int place : own) {
        text.append(read.charAt(place));
      }
      int first = own.length == 0 ? Integer.MAX_VALUE : own[0];
      placed.add(new Placed(first, new Read(stretch, PdfCharacters.plain(text.toString()))));
      start += own.length;
    }
    placed.sort(Comparator.comparingInt(Placed::place));
    return placed.stream().map(Placed::read).toList();
  }

  /// The formatter writes a space too many to the right of several words that it has turned round.
  private PdfStretch withoutSpaceTooMany() {
    boolean turnedRound = shown.matches("\\P{Nd}+ ") && !FoText.hasTextToTheRight(shown);
    return turnedRound && shown.strip().indexOf(' ') > 0
        ? new PdfStretch(id, shown.substring(0, shown.length() - 1), baseline)
        : this;
  }

  /// Letters of the report's other direction alone, without punctuation before them, are read in
  /// their own.
  private static boolean isTurned(String shown, boolean rightToLeft) {
    boolean toTheLeft = FoText.hasTextToTheLeft(shown);
    boolean toTheRight = FoText.hasTextToTheRight(shown);
    int first = shown.codePointAt(0);
    return rightToLeft
        ? toTheLeft || !toTheRight || !(Character.isDigit(first) || FoText.isToTheRight(first))
        : toTheLeft && !toTheRight;
  }
}
