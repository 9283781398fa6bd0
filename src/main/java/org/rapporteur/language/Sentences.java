package org.rapporteur.language;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Splits a text into its sentences by the rules of its language.
@Component
public class Sentences {

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[!-~]+");

  /// Spans in the text as given, trimmed, in order, each with a letter, a digit or a symbol in it.
  /// Blocks and list items end a sentence and a list item's mark is part of none; a line that was
  /// only wrapped does not end one.
  public List<TextSpan> of(String plainText, LanguageTag language) {
    var spans = new CodePointSpans(plainText);
    var breaks = BreakIterator.getSentenceInstance(language.locale());
    var abbreviations = Abbreviations.of(language);
    for (TextBlocks.Block block : TextBlocks.of(plainText)) {
      String text = plainText.substring(block.start(), block.end()).replace('\n', ' ');
      breaks.setText(text);
      var addresses = ADDRESS.matcher(text).results().toList();
      int start = 0;
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        if (end == text.length()
            || !(abbreviations.endBefore(text, end) || isInside(addresses, end))) {
          spans.add(block.start() + start, block.start() + end);
          start = end;
        }
      }
    }
    return spans.found();
  }

  private static boolean isInside(List<MatchResult> addresses, int position) {
    return addresses.stream().anyMatch(a -> a.start() < position && position < a.end());
  }

  /// Turns ascending positions in chars into spans in code points in one pass.
  private static final class CodePointSpans {

    private final String text;
    private final List<TextSpan> found = new ArrayList<>();
    private int chars;
    private int codePoints;

    CodePointSpans(String text) {
      this.text = text;
    }

    void add(int from, int to) {
      int start = from;
      int end = to;
      while (start < end && isBlank(text.charAt(start))) {
        start++;
      }
      while (start < end && isBlank(text.charAt(end - 1))) {
        end--;
      }
      if (text.substring(start, end).codePoints().anyMatch(CodePointSpans::saysSomething)) {
        found.add(new TextSpan(codePointsTo(start), codePointsTo(end)));
      }
    }

    List<TextSpan> found() {
      return List.copyOf(found);
    }

    private int codePointsTo(int position) {
      codePoints += text.codePointCount(chars, position);
      chars = position;
      return codePoints;
    }

    private static boolean isBlank(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean saysSomething(int c) {
      return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
    }
  }
}
