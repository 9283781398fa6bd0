package org.rapporteur.search.analysis;

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

/// Splits texts and queries into normalized words in any language, and into stems in the six UN
/// languages.
public final class Analyzers {

  /// Normalized word or stem, with its character positions in the text.
  public record AnalyzedToken(String term, int start, int end) {}

  /// Name of [#WORDS] in the index.
  public static final String WORDS_NAME = "words";

  /// Analyzer for phrases, prefixes and fuzzy search. It does not stem words and does not remove
  /// stop words. Each Chinese character is a word.
  public static final Analyzer WORDS =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          var tokens = new StandardTokenizer();
          return new TokenStreamComponents(tokens, fold(new LowerCaseFilter(tokens)));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
          return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
      };

  /// Analyzers of the six UN languages by language code, which is also the index field.
  public static final Map<String, Analyzer> BY_LANGUAGE =
      Map.of(
          "ar", new ArabicAnalyzer(),
          "zh", new CJKAnalyzer(),
          "en", new EnglishAnalyzer(),
          "fr", new FrenchAnalyzer(),
          "ru", new RussianAnalyzer(),
          "es", new SpanishAnalyzer());

  private Analyzers() {}

  /// Codes of the UN languages that use the script of the word: a French word is also searched in
  /// Spanish texts, but not in Russian ones.
  public static List<String> possibleLanguages(String word) {
    int letter = word.codePoints().filter(Character::isLetter).findFirst().orElse('0');
    return switch (UnicodeScript.of(letter)) {
      case LATIN -> List.of("en", "fr", "es");
      case ARABIC -> List.of("ar");
      case CYRILLIC -> List.of("ru");
      case HAN -> List.of("zh");
      default -> List.of();
    };
  }

  public static List<AnalyzedToken> tokenize(Analyzer analyzer, String text) {
    var analyzedTokens = new ArrayList<AnalyzedToken>();
    try (var tokens = analyzer.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        analyzedTokens.add(
            new AnalyzedToken(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return analyzedTokens;
  }

  /// Removes French articles, accents and Arabic spelling variants.
  private static TokenStream fold(TokenStream lowerCase) {
    var withoutElision = new ElisionFilter(lowerCase, FrenchAnalyzer.DEFAULT_ARTICLES);
    return new ArabicNormalizationFilter(new ASCIIFoldingFilter(withoutElision));
  }
}
