package org.rapporteur.rendering.pdf;

import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiClassifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The text of one marked content on one line, from left to right.
///
/// @param id MCID, which the tags refer to
/// @param baseline vertical position of the line
record MarkedText(int id, String shown, double baseline) {

  private static final BidiClassifier OWN_SHAPES_AS_ARABIC =
      new BidiClassifier(null) {
        @Override
        public int classify(int character) {
          return ArabicShapes.isOwnShape(character)
              ? UCharacterDirection.RIGHT_TO_LEFT_ARABIC
              : Bidi.CLASS_DEFAULT;
        }
      };

  /// A text in reading order, in plain letters.
  record ReadText(MarkedText source, String text) {

    boolean isAsShown() {
      return text.equals(ArabicShapes.toLetters(source.shown()));
    }
  }

  /// Returns the texts of a line in reading order.
  static List<ReadText> read(List<MarkedText> shownTexts, boolean rightToLeft) {
    var line = shownTexts.stream().map(MarkedText::withoutExtraSpace).toList();
    var all = new StringBuilder();
    line.forEach(each -> all.append(each.shown()));
    if (all.isEmpty()) {
      return line.stream().map(each -> new ReadText(each, "")).toList();
    }
    String shown = all.toString();
    var bidi = new Bidi();
    bidi.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
    bidi.setCustomClassifier(OWN_SHAPES_AS_ARABIC);
    bidi.setPara(shown, isRightToLeftLine(shown, rightToLeft) ? Bidi.RTL : Bidi.LTR, null);
    String read = bidi.writeReordered(Bidi.DO_MIRRORING);
    int[] positions = bidi.getLogicalMap();

    record Positioned(int position, ReadText read) {}
    var positioned = new ArrayList<Positioned>();
    int start = 0;
    for (MarkedText each : line) {
      int[] own = new int[each.shown().length()];
      System.arraycopy(positions, start, own, 0, own.length);
      Arrays.sort(own);
      var text = new StringBuilder();
      for (int position : own) {
        text.append(read.charAt(position));
      }
      int first = own.length == 0 ? Integer.MAX_VALUE : own[0];
      var letters = ArabicShapes.toLetters(text.toString());
      positioned.add(new Positioned(first, new ReadText(each, letters)));
      start += own.length;
    }
    positioned.sort(Comparator.comparingInt(Positioned::position));
    return positioned.stream().map(Positioned::read).toList();
  }

  /// Removes the extra space that FOP writes after several words from right to left.
  private MarkedText withoutExtraSpace() {
    boolean isReversed = shown.matches("\\P{Nd}+ ") && !TextDirection.hasLeftToRight(shown);
    return isReversed && shown.strip().indexOf(' ') > 0
        ? new MarkedText(id, shown.substring(0, shown.length() - 1), baseline)
        : this;
  }

  /// A line whose letters all have the other direction than the report, and that does not start
  /// with punctuation, is read in its own direction.
  private static boolean isRightToLeftLine(String shown, boolean rightToLeft) {
    boolean hasRightToLeft = TextDirection.hasRightToLeft(shown);
    boolean hasLeftToRight = TextDirection.hasLeftToRight(shown);
    int first = shown.codePointAt(0);
    return rightToLeft
        ? hasRightToLeft
            || !hasLeftToRight
            || !(Character.isDigit(first) || TextDirection.isLeftToRight(first))
        : hasRightToLeft && !hasLeftToRight;
  }
}
