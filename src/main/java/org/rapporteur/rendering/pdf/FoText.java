package org.rapporteur.rendering.pdf;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.rendering.output.XmlText;
import org.rapporteur.shared.LanguageTag;

/// Prepares text for the fonts: splits it into runs of one font and replaces a character that no
/// font has by its code point.
final class FoText {

  private static final int ZERO_WIDTH_SPACE = 0x200B;

  /// Redacted passages have full blocks, which no font has. Squares replace them.
  private static final int FULL_BLOCK = 0x2588;

  private static final int BLACK_SQUARE = 0x25A0;

  private static final Pattern DIRECTION_CONTROLS =
      Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{206A}-\\x{206F}]");

  private static final Pattern SVG_TEXT = Pattern.compile("(?<=>)[^<>]+(?=<)");

  record Run(PdfFont font, String text) {}

  private final PdfFonts fonts;
  private final List<PdfFont> preferred;

  FoText(PdfFonts fonts, LanguageTag language) {
    this.fonts = fonts;
    this.preferred = PdfFont.preferredFor(language);
  }

  /// Returns the font of the report's language.
  PdfFont mainFont() {
    return preferred.getFirst();
  }

  /// Removes characters that XML forbids and direction controls: the layout sets directions itself.
  static String removeControls(String text) {
    return DIRECTION_CONTROLS.matcher(XmlText.removeForbidden(text)).replaceAll("");
  }

  /// Returns the width of one line in ems.
  double width(String line) {
    return splitRuns(line).stream()
        .mapToDouble(
            run -> run.text().codePoints().mapToDouble(c -> fonts.width(run.font(), c)).sum())
        .sum();
  }

  /// Returns the width of the longest unbreakable part in ems.
  double maxWordWidth(String text) {
    double max = 0;
    double word = 0;
    for (Run run : splitRuns(text)) {
      for (int character : run.text().codePoints().toArray()) {
        word = isBreakable(character) ? 0 : word + fonts.width(run.font(), character);
        max = Math.max(max, word);
      }
    }
    return max;
  }

  /// Replaces characters that no font has in the texts of an SVG.
  String toDisplaySvg(String svg) {
    return SVG_TEXT
        .matcher(svg)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    splitRuns(match.group()).stream().map(Run::text).collect(joining())));
  }

  private List<Run> splitRuns(String text) {
    return splitRuns(text, Double.MAX_VALUE);
  }

  /// @param maxWord width in ems above which a word may be broken anywhere
  List<Run> splitRuns(String text, double maxWord) {
    var splitter = new RunSplitter(maxWord);
    removeControls(text)
        .codePoints()
        .map(c -> c == FULL_BLOCK ? BLACK_SQUARE : c)
        .forEach(splitter::add);
    splitter.endRun();
    return splitter.runs;
  }

  private static boolean isBreakable(int character) {
    return character == ' ' || Character.isIdeographic(character);
  }

  /// Returns the first preferred font with the character. Characters of no script, such as
  /// punctuation, have the font of the letters before them.
  private Optional<PdfFont> fontFor(int character, PdfFont previous) {
    int script = UScript.getScript(character);
    boolean shared = script == UScript.COMMON || script == UScript.INHERITED;
    if (shared && fonts.has(previous, character)) {
      return Optional.of(previous);
    }
    return preferred.stream().filter(font -> fonts.has(font, character)).findFirst();
  }

  private final class RunSplitter {

    private final double maxWord;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private PdfFont font = mainFont();
    private double wordWidth;

    RunSplitter(double maxWord) {
      this.maxWord = maxWord;
    }

    void add(int character) {
      if (Character.isWhitespace(character)) {
        append(' ', font);
        return;
      }
      var found = fontFor(character, font);
      if (found.isPresent()) {
        append(character, found.get());
      } else if (Character.isSpaceChar(character)) {
        append(' ', font);
      } else if (!UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
        "U+%04X".formatted(character).chars().forEach(c -> append(c, mainFont()));
      }
    }

    private void append(int character, PdfFont characterFont) {
      if (characterFont != font) {
        endRun();
        font = characterFont;
      }
      double width = fonts.width(characterFont, character);
      wordWidth += width;
      if (isBreakable(character)) {
        wordWidth = 0;
      } else if (width > 0 && wordWidth > maxWord) {
        run.appendCodePoint(ZERO_WIDTH_SPACE);
        wordWidth = width;
      }
      run.appendCodePoint(character);
    }

    private void endRun() {
      if (!run.isEmpty()) {
        runs.add(new Run(font, run.toString()));
        run.setLength(0);
      }
    }
  }
}
