package org.rapporteur.rendering.format.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.rendering.format.XmlText;
import org.rapporteur.shared.LanguageTag;

/// Text as the pages can show it: cut where another font has to take over, with the code point of
/// what no font has.
final class FoText {

  static final String LEFT_TO_RIGHT_MARK = "\u200E";
  static final String RIGHT_TO_LEFT_MARK = "\u200F";

  private static final int MAY_BREAK_HERE = 0x200B;

  /// What a redaction leaves is a row of full blocks, which no font has: squares stand for them.
  private static final int FULL_BLOCK = 0x2588;

  private static final int BLACK_SQUARE = 0x25A0;

  /// What turns the direction by force has a meaning for screens alone: the pages give each
  /// stretch its direction by its letters.
  private static final Pattern TURNS =
      Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{206A}-\\x{206F}]");

  record Run(PdfFont font, String text) {}

  private final PdfFonts fonts;
  private final List<PdfFont> preferred;
  private final boolean rightToLeft;

  FoText(PdfFonts fonts, LanguageTag language) {
    this.fonts = fonts;
    this.preferred = PdfFont.preferredFor(language);
    this.rightToLeft = language.isRightToLeft();
  }

  /// The report's own.
  PdfFont font() {
    return preferred.getFirst();
  }

  /// Without what no attribute may hold or reader say.
  String plain(String text) {
    return TURNS.matcher(XmlText.of(text)).replaceAll("");
  }

  /// Of a line, in ems.
  double width(String line) {
    return width(runs(line, Double.MAX_VALUE));
  }

  /// Of what no line divides, in ems.
  double widestWord(String text) {
    double widest = 0;
    double word = 0;
    for (Run run : runs(text, Double.MAX_VALUE)) {
      for (int character : run.text().codePoints().toArray()) {
        boolean divides = character == ' ' || Character.isIdeographic(character);
        word = divides ? 0 : word + fonts.width(run.font(), character);
        widest = Math.max(widest, word);
      }
    }
    return widest;
  }

  private double width(List<Run> runs) {
    return runs.stream()
        .mapToDouble(
            run -> run.text().codePoints().mapToDouble(c -> fonts.width(run.font(), c)).sum())
        .sum();
  }

  /// Whether all letters are of one direction, the other one than the report's.
  boolean isOfOtherDirection(String text) {
    boolean toTheLeft = hasTextToTheLeft(text);
    boolean toTheRight = hasTextToTheRight(text);
    return rightToLeft ? toTheRight && !toTheLeft : toTheLeft && !toTheRight;
  }

  static boolean hasTextToTheLeft(String text) {
    return text.codePoints().anyMatch(FoText::isToTheLeft);
  }

  static boolean beginsToTheLeft(String text) {
    return text.codePoints()
        .filter(c -> isToTheLeft(c) || isToTheRight(c))
        .limit(1)
        .anyMatch(FoText::isToTheLeft);
  }

  static boolean hasTextToTheRight(String text) {
    return text.codePoints().anyMatch(FoText::isToTheRight);
  }

  static boolean isToTheLeft(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        || PdfCharacters.isOwnShape(character);
  }

  static boolean isToTheRight(int character) {
    return Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        && !PdfCharacters.isOwnShape(character);
  }

  /// All in one, for where no other font can take over.
  String shown(String text) {
    var shown = new StringBuilder();
    runs(text, Double.MAX_VALUE).forEach(run -> shown.append(run.text()));
    return shown.toString();
  }

  /// @param widest a word that takes more ems may be divided wherever it has to be
  List<Run> runs(String text, double widest) {
    var cut = new Cut(widest);
    plain(text).codePoints().map(c -> c == FULL_BLOCK ? BLACK_SQUARE : c).forEach(cut::add);
    return cut.runs();
  }

  /// Whoever comes first in order of preference. What belongs to all scripts, as punctuation, stays
  /// with the letters before it.
  private Optional<PdfFont> fontFor(int character, PdfFont before) {
    int script = UScript.getScript(character);
    boolean shared = script == UScript.COMMON || script == UScript.INHERITED;
    if (shared && fonts.has(before, character)) {
      return Optional.of(before);
    }
    return preferred.stream().filter(font -> fonts.has(font, character)).findFirst();
  }

  private final class Cut {

    private final double widest;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private PdfFont current = font();
    private double word;

    Cut(double widest) {
      this.widest = widest;
    }

    void add(int character) {
      if (Character.isWhitespace(character)) {
        put(' ', current);
        return;
      }
      var font = fontFor(character, current);
      if (font.isPresent()) {
        put(character, font.get());
      } else if (Character.isSpaceChar(character)) {
        put(' ', current);
      } else if (!UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
        "U+%04X".formatted(character).chars().forEach(c -> put(c, font()));
      }
    }

    List<Run> runs() {
      cut();
      return runs;
    }

    private void put(int character, PdfFont font) {
      if (font != current) {
        cut();
        current = font;
      }
      double width = fonts.width(font, character);
      word += width;
      if (character == ' ' || Character.isIdeographic(character)) {
        word = 0;
      } else if (width > 0 && word > widest) {
        open.appendCodePoint(MAY_BREAK_HERE);
        word = width;
      }
      open.appendCodePoint(character);
    }

    private void cut() {
      if (!open.isEmpty()) {
        runs.add(new Run(current, open.toString()));
        open.setLength(0);
      }
    }
  }
}
