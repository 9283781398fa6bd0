package org.rapporteur.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.rapporteur.shared.LanguageTag;

/// Lucene analyzer and stop words of a language. English stop words come from Snowball, with
/// additions that are frequent in consultations.
record LanguageAnalysis(Analyzer analyzer, CharArraySet stopWords) {

  private static final String EXTRA_ENGLISH_STOP_WORDS =
      "also can could may might must shall us will would there here";

  private static final String SNOWBALL_ENGLISH =
      "/org/apache/lucene/analysis/snowball/english_stop.txt";

  /// Stop words of two characters, because the analyzer splits Chinese text into pairs.
  private static final CharArraySet CHINESE_STOP_BIGRAMS =
      wordSet(
          "我们 他们 她们 你们 它们 这个 那个 这些 那些 一个 一些 以及 可以 因为 所以 如果 但是 就是 没有 不是 "
              + "应该 需要 必须 能够 还是 或者 并且 而且 对于 关于 通过 这种 其他 已经 自己 什么 怎么 为了 由于 同时 以上 以下");

  private static final CharArraySet NO_STOP_WORDS = wordSet("");

  private static final LanguageAnalysis DEFAULT =
      new LanguageAnalysis(new StandardAnalyzer(), NO_STOP_WORDS);

  private static final Map<String, LanguageAnalysis> BY_LANGUAGE =
      Map.of(
          "ar", new LanguageAnalysis(new ArabicAnalyzer(), ArabicAnalyzer.getDefaultStopSet()),
          "en", createEnglish(),
          "es", new LanguageAnalysis(new SpanishAnalyzer(), SpanishAnalyzer.getDefaultStopSet()),
          "fr", new LanguageAnalysis(new FrenchAnalyzer(), FrenchAnalyzer.getDefaultStopSet()),
          "ru", new LanguageAnalysis(new RussianAnalyzer(), RussianAnalyzer.getDefaultStopSet()),
          "zh", new LanguageAnalysis(new CJKAnalyzer(CHINESE_STOP_BIGRAMS), CHINESE_STOP_BIGRAMS));

  /// Other languages have no stemming and no stop words.
  static LanguageAnalysis forLanguage(LanguageTag language) {
    return BY_LANGUAGE.getOrDefault(language.locale().getLanguage(), DEFAULT);
  }

  /// Uses a longer list than Lucene, whose 33 English stop words do not include "we", "our" and
  /// "should". Most contributions begin with such words.
  private static LanguageAnalysis createEnglish() {
    CharArraySet stopWords = wordSet(EXTRA_ENGLISH_STOP_WORDS);
    try (InputStream input = LanguageAnalysis.class.getResourceAsStream(SNOWBALL_ENGLISH)) {
      if (input == null) {
        throw new IllegalStateException("Not on the class path: " + SNOWBALL_ENGLISH);
      }
      stopWords.addAll(
          WordlistLoader.getSnowballWordSet(new InputStreamReader(input, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LanguageAnalysis(new EnglishAnalyzer(stopWords), stopWords);
  }

  private static CharArraySet wordSet(String words) {
    List<String> list = Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toList();
    return new CharArraySet(list, true);
  }
}
