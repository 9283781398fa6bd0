package org.rapporteur.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.rapporteur.shared.LanguageTag;

/// The terms by which texts are compared and themes are named: words folded and stemmed by the
/// rules of the language, without its stop words.
public final class Terms {

  /// What is counted, and the word that a reader is shown for it.
  public record Term(String stem, String word) {}

  private static final int SHORTEST_NGRAM = 3;
  private static final int LONGEST_NGRAM = 5;

  private Terms() {}

  /// Stems in the order of the text; pairs of characters in Chinese; unstemmed words, stop words
  /// among them, in a language without rules here.
  public static List<String> of(String plainText, LanguageTag language) {
    return withWords(plainText, language).stream().map(Term::stem).toList();
  }

  public static List<Term> withWords(String plainText, LanguageTag language) {
    var terms = new ArrayList<Term>();
    try (var tokens = LanguageRules.of(language).analyzer().tokenStream("", plainText)) {
      var stem = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String word = plainText.substring(offset.startOffset(), offset.endOffset());
        terms.add(new Term(stem.toString(), word));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(terms);
  }

  /// Stretches of three to five characters of each word, its ends marked by a space: they tell
  /// inflected forms alike in any language. Characters and pairs of them in scripts without spaces.
  public static List<String> ngrams(String plainText) {
    var ngrams = new ArrayList<String>();
    for (String word : Words.of(plainText)) {
      if (Words.isSpaceless(word)) {
        add(word, 1, 2, ngrams);
      } else {
        add(" " + word + " ", SHORTEST_NGRAM, LONGEST_NGRAM, ngrams);
      }
    }
    return List.copyOf(ngrams);
  }

  public static boolean isStopWord(String word, LanguageTag language) {
    return LanguageRules.of(language).stopWords().contains(word.toLowerCase(language.locale()));
  }

  private static void add(String word, int shortest, int longest, List<String> ngrams) {
    int[] characters = word.codePoints().toArray();
    for (int length = shortest; length <= longest; length++) {
      for (int i = 0; i + length <= characters.length; i++) {
        ngrams.add(new String(characters, i, length));
      }
    }
  }
}
