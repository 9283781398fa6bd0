package org.rapporteur.analysis.draft;

import java.util.regex.Pattern;

/// Letters of a list at the start of its sentences: "(a) …".
final class ListLetters {

  private static final Pattern LETTER = Pattern.compile("^\\([a-z]\\) ");

  private ListLetters() {}

  static String without(String text) {
    return LETTER.matcher(text).replaceFirst("");
  }

  /// Returns the sentence outside its list.
  static DraftSentence without(DraftSentence sentence) {
    String text = without(sentence.text());
    int shift = sentence.text().length() - text.length();
    return new DraftSentence(
        text,
        sentence.kind(),
        sentence.citations(),
        sentence.quotes().stream()
            .map(
                quote ->
                    new QuoteRef(
                        quote.start() - shift,
                        quote.end() - shift,
                        quote.comment(),
                        quote.revision(),
                        quote.span()))
            .toList(),
        sentence.counts(),
        sentence.reason(),
        sentence.footnote());
  }
}
