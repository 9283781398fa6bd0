package org.rapporteur.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.rapporteur.shared.LanguageTag;

/// Extracts the terms that are used to compare texts and to name themes: normalized and stemmed
/// words, without stop words.
public final class TermExtractor {

  /// Stem for counting, with the word as written.
  public record StemmedTerm(String stem, String word) {}

  private static final int MIN_NGRAM = 3;
  private static final int MAX_NGRAM = 5;
  private static final int MIN_SPACELESS_NGRAM = 1;
  private static final int MAX_SPACELESS_NGRAM = 2;

  private TermExtractor() {}

  /// Stems in text order; pairs of characters in Chinese. Languages without rules give unstemmed
  /// words, including stop words.
  public static List<String> extractStems(String plainText, LanguageTag language) {
    return extractTerms(plainText, language).stream().map(StemmedTerm::stem).toList();
  }

  /// Stems in text order, each with the word as written.
  public static List<StemmedTerm> extractTerms(String plainText, LanguageTag language) {
    var terms = new ArrayList<StemmedTerm>();
    try (var tokens = LanguageAnalysis.forLanguage(language).analyzer().tokenStream("", plainText)) {
      var stem = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String word = plainText.substring(offset.startOffset(), offset.endOffset());
        terms.add(new StemmedTerm(stem.toString(), word));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(terms);
  }

  /// Sequences of three to five characters of each word, with a space at its start and end. In
  /// scripts without spaces, single characters and pairs.
  public static List<String> extractNgrams(String plainText) {
    var ngrams = new ArrayList<String>();
    for (String word : FoldedWords.split(plainText)) {
      if (FoldedWords.isSpaceless(word)) {
        addNgrams(word, MIN_SPACELESS_NGRAM, MAX_SPACELESS_NGRAM, ngrams);
      } else {
        addNgrams(" " + word + " ", MIN_NGRAM, MAX_NGRAM, ngrams);
      }
    }
    return List.copyOf(ngrams);
  }

  public static boolean isStopWord(String word, LanguageTag language) {
    return LanguageAnalysis.forLanguage(language)
        .stopWords()
        .contains(word.toLowerCase(language.locale()));
  }

  private static void addNgrams(String word, int shortest, int longest, List<String> ngrams) {
    int[] characters = word.codePoints().toArray();
    for (int length = shortest; length <= longest; length++) {
      for (int i = 0; i + length <= characters.length; i++) {
        ngrams.add(new String(characters, i, length));
      }
    }
  }
}
