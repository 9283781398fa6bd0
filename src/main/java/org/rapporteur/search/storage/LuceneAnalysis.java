package org.rapporteur.search.storage;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.rapporteur.search.analysis.Analyzers;

/// Registers the analyzers with Lucene for the index in the data folder. Highlighting uses the same
/// analyzers.
public final class LuceneAnalysis implements LuceneAnalysisConfigurer {

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    context.analyzer(Analyzers.WORDS_NAME).instance(Analyzers.WORDS);
    Analyzers.BY_LANGUAGE.forEach(
        (language, analyzer) -> context.analyzer(language).instance(analyzer));
  }
}
