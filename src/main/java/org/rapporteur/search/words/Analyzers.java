package org.rapporteur.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/// How texts and questions fall into words: as they are written, folded, in any language; and by
/// their stems in the six languages of the United Nations.
public final class Analyzers {

  /// A word as it is found, and where it stands.
  public record Token(String term, int start, int end) {}

  /// What the index calls [#WORDS].
  public static final String NAME_OF_WORDS = "words";

  /// Folded words without stems and stop words: what phrases, beginnings and typing errors are
  /// sought in. A Chinese character is a word.
  public static final Analyzer WORDS =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          var tokens = new StandardTokenizer();
          return new TokenStreamComponents(tokens, folded(new LowerCaseFilter(tokens)));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
          return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
      };

  public static final Map<String, Analyzer> BY_LANGUAGE =
      Map.of(
          "ar", new ArabicAnalyzer(),
          "zh", new CJKAnalyzer(),
          "en", new EnglishAnalyzer(),
          "fr", new FrenchAnalyzer(),
          "ru", new RussianAnalyzer(),
          "es", new SpanishAnalyzer());

  private Analyzers() {}

  /// In which of the six languages a word may be, told by its letters: a French word is sought in
  /// Spanish texts, too, but no Russian one in Arabic.
  public static List<String> languages(String word) {
    int letter = word.codePoints().filter(Character::isLetter).findFirst().orElse('0');
    return switch (UnicodeScript.of(letter)) {
      case LATIN -> List.of("en", "fr", "es");
      case ARABIC -> List.of("ar");
      case CYRILLIC -> List.of("ru");
      case HAN -> List.of("zh");
      default -> List.of();
    };
  }

  private static TokenStream folded(TokenStream lower) {
    var whole = new ElisionFilter(lower, FrenchAnalyzer.DEFAULT_ARTICLES);
    return new ArabicNormalizationFilter(new ASCIIFoldingFilter(whole));
  }

  public static List<Token> tokens(Analyzer analyzer, String text) {
    var found = new ArrayList<Token>();
    try (var tokens = analyzer.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        found.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
