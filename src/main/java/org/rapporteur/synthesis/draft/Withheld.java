package org.rapporteur.synthesis.draft;

import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.removal.RemovedTexts;

/// Replaces texts that may not be read any more.
///
/// @param instead the replacement
public record Withheld(RemovedTexts texts, String instead) {

  public ParagraphState from(ParagraphState paragraph) {
    var sentences = paragraph.sentences().stream().map(this::from).toList();
    return sentences.equals(paragraph.sentences()) ? paragraph : paragraph.left(sentences);
  }

  /// From the last quotation to the first, so that the places of those before it stay true.
  private DraftSentence from(DraftSentence sentence) {
    var left = sentence;
    var quotes =
        sentence.quotes().stream()
            .sorted(java.util.Comparator.comparingInt(QuoteRef::start).reversed())
            .toList();
    for (var quote : quotes) {
      String words = new TextSpan(quote.start(), quote.end()).textIn(sentence.text());
      if (texts.contains(quote.comment(), quote.revision(), words)) {
        left = without(left, quote);
      }
    }
    return left;
  }

  private DraftSentence without(DraftSentence sentence, QuoteRef quote) {
    String text = sentence.text();
    int moved = instead.codePointCount(0, instead.length()) - (quote.end() - quote.start());
    return new DraftSentence(
        text.substring(0, text.offsetByCodePoints(0, quote.start()))
            + instead
            + text.substring(text.offsetByCodePoints(0, quote.end())),
        sentence.kind(),
        sentence.citations(),
        sentence.quotes().stream()
            .filter(other -> !other.equals(quote))
            .map(other -> other.start() > quote.start() ? moved(other, moved) : other)
            .toList(),
        sentence.counts(),
        sentence.reason(),
        sentence.footnote());
  }

  private static QuoteRef moved(QuoteRef quote, int by) {
    return new QuoteRef(
        quote.start() + by, quote.end() + by, quote.comment(), quote.revision(), quote.span());
  }
}
