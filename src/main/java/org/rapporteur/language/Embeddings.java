package org.rapporteur.language;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import org.rapporteur.language.model.BuiltInModels;
import org.rapporteur.language.model.KnownModel;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Sentence vectors by local models, the same on every run on one machine. There is one for English
/// and one for Chinese; sentences in a language without a model are compared by [Terms#ngrams] and
/// [TfIdf].
@Component
public class Embeddings {

  private final List<KnownModel> models = BuiltInModels.all();

  public boolean knows(LanguageTag language) {
    return serving(language).isPresent();
  }

  /// Name and version, for a report's method.
  public String model(LanguageTag language) {
    return known(language).name();
  }

  /// Of length 1, so that a dot product is the cosine similarity; what is past the pieces that the
  /// model takes is not read. May be called by several threads at once; the first call loads the
  /// model.
  public float[] vector(String sentence, LanguageTag language) {
    return known(language).vector(sentence);
  }

  @PreDestroy
  void close() {
    models.forEach(KnownModel::close);
  }

  private KnownModel known(LanguageTag language) {
    return serving(language)
        .orElseThrow(() -> new IllegalArgumentException("No sentence model for " + language));
  }

  private Optional<KnownModel> serving(LanguageTag language) {
    return models.stream().filter(model -> model.names(language)).findFirst();
  }
}
