package org.rapporteur.search.place;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.rapporteur.search.words.Analyzers;

/// The analyzers of the index in the data folder; those that mark the words in what was found.
public final class LuceneAnalysis implements LuceneAnalysisConfigurer {

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    context.analyzer(Analyzers.NAME_OF_WORDS).instance(Analyzers.WORDS);
    Analyzers.BY_LANGUAGE.forEach(
        (language, analyzer) -> context.analyzer(language).instance(analyzer));
  }
}
