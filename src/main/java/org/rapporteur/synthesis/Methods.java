package org.rapporteur.synthesis;

import java.util.HashSet;
import java.util.TreeMap;
import org.rapporteur.language.Embeddings;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.themes.LateComments;
import org.rapporteur.synthesis.run.Product;
import org.springframework.stereotype.Component;

/// Says how a draft was made, for the annex on the method.
@Component
class Methods {

  private final Embeddings embeddings;

  Methods(Embeddings embeddings) {
    this.embeddings = embeddings;
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
                    new Method.OfLanguage(
                        entry.getKey(),
                        entry.getValue(),
                        embeddings.supports(entry.getKey())
                            ? embeddings.modelName(entry.getKey())
                            : null))
            .toList(),
        holders.size(),
        product.material().positions().size(),
        found.reading().statements().size(),
        found.reading().sentencesSetAside().size(),
        found.campaigns().size(),
        found.themes().stream().mapToInt(q -> q.themes().size()).sum(),
        LateComments.in(product.material(), found.reading().statements()),
        found.codings().stream().map(Method.OfCoding::of).toList(),
        Method.OfVocabulary.of(
            found.terms(product.material()), found.reading().statements().size()),
        FoundDifferences.of(found, product.material()));
  }
}
