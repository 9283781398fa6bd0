package org.rapporteur.search.storage;

import java.util.Map;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.rapporteur.search.analysis.Analyzers;

/// Defines analyzers in OpenSearch that split texts as [Analyzers] does.
public final class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

  /// Built-in analyzers of OpenSearch by language code.
  private static final Map<String, String> BY_LANGUAGE =
      Map.of(
          "ar", "arabic",
          "zh", "cjk",
          "en", "english",
          "fr", "french",
          "ru", "russian",
          "es", "spanish");

  @Override
  public void configure(ElasticsearchAnalysisConfigurationContext context) {
    context
        .tokenFilter("articles")
        .type("elision")
        .param("articles_case", true)
        .param("articles", frenchArticles());
    context
        .analyzer(Analyzers.WORDS_NAME)
        .custom()
        .tokenizer("standard")
        .tokenFilters("lowercase", "articles", "asciifolding", "arabic_normalization");
    BY_LANGUAGE.forEach((language, type) -> context.analyzer(language).type(type));
  }

  private static String[] frenchArticles() {
    return FrenchAnalyzer.DEFAULT_ARTICLES.stream()
        .map(article -> new String((char[]) article))
        .sorted()
        .toArray(String[]::new);
  }
}
