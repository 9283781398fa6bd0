package org.rapporteur.language;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Splits a text into sentences by the rules of its language.
@Component
public class SentenceSplitter {

  private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[!-~]+");

  /// Returns the spans of the sentences in order, without surrounding spaces and list markers. Each
  /// span contains a letter, digit or symbol. No sentence continues in the next paragraph or list
  /// item.
  public List<TextSpan> split(String plainText, LanguageTag language) {
    var spans = new CodePointSpans(plainText);
    var breaks = BreakIterator.getSentenceInstance(language.locale());
    var abbreviations = Abbreviations.forLanguage(language);
    for (TextBlocks.TextBlock block : TextBlocks.split(plainText)) {
      String text = plainText.substring(block.start(), block.end()).replace('\n', ' ');
      breaks.setText(text);
      var urls = URL.matcher(text).results().toList();
      int start = 0;
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        boolean isSentenceEnd =
            !abbreviations.isAbbreviationBefore(text, end) && !isInside(urls, end);
        if (isSentenceEnd || end == text.length()) {
          spans.add(block.start() + start, block.start() + end);
          start = end;
        }
      }
    }
    return spans.spans();
  }

  private static boolean isInside(List<MatchResult> urls, int position) {
    return urls.stream().anyMatch(url -> url.start() < position && position < url.end());
  }

  /// Converts ascending char positions to code point spans in one pass.
  private static final class CodePointSpans {

    private final String text;
    private final List<TextSpan> spans = new ArrayList<>();
    private int charPosition;
    private int codePointPosition;

    CodePointSpans(String text) {
      this.text = text;
    }

    /// Adds the span between two char positions without surrounding spaces, if it has any content.
    void add(int from, int to) {
      int start = from;
      int end = to;
      while (start < end && isBlank(text.charAt(start))) {
        start++;
      }
      while (start < end && isBlank(text.charAt(end - 1))) {
        end--;
      }
      if (text.substring(start, end).codePoints().anyMatch(CodePointSpans::isContent)) {
        spans.add(new TextSpan(toCodePointPosition(start), toCodePointPosition(end)));
      }
    }

    List<TextSpan> spans() {
      return List.copyOf(spans);
    }

    private int toCodePointPosition(int position) {
      codePointPosition += text.codePointCount(charPosition, position);
      charPosition = position;
      return codePointPosition;
    }

    private static boolean isBlank(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isContent(int c) {
      return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
    }
  }
}
