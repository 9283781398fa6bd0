package org.rapporteur.synthesis.finding;

import java.util.HashSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.likeness.MultilingualFeatures;
import org.rapporteur.language.Embeddings;
import org.rapporteur.language.dictionary.Glossaries;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.run.Product;
import org.springframework.stereotype.Component;

/// Says how a draft was made, for the annex on the method.
@Component
class Methods {

  private final Embeddings embeddings;
  private final Glossaries glossaries;

  Methods(Embeddings embeddings, Glossaries glossaries) {
    this.embeddings = embeddings;
    this.glossaries = glossaries;
  }

  private @Nullable String source(LanguageTag language) {
    String source = MultilingualFeatures.vectorSource(language, embeddings, glossaries);
    return source.isEmpty() ? null : source;
  }

  Method of(Product product) {
    var comments = new TreeMap<LanguageTag, Integer>();
    var holders = new HashSet<Integer>();
    for (var comment : product.material().comments()) {
      comments.merge(comment.language(), 1, Integer::sum);
      holders.add(comment.holder());
    }
    var found = product.findings();
    return new Method(
        comments.entrySet().stream()
            .map(
                entry ->
                    new Method.OfLanguage(entry.getKey(), entry.getValue(), source(entry.getKey())))
            .toList(),
        holders.size(),
        product.material().positions().size(),
        found.reading().statements().size(),
        found.reading().sentencesSetAside().size(),
        found.campaigns().size(),
        found.themes().stream().mapToInt(q -> q.themes().size()).sum(),
        found.codings().stream().map(Method.OfCoding::of).toList(),
        Method.OfVocabulary.of(
            found.terms(product.material()), found.reading().statements().size()),
        FoundDifferences.of(found, product.material()));
  }
}
