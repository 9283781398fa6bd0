package org.rapporteur.language;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.language.model.BuiltInModels;
import org.rapporteur.language.model.LazySentenceModel;
import org.rapporteur.language.model.ModelFolders;
import org.rapporteur.shared.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Computes sentence vectors with local models. On one machine, every run gives the same vectors.
/// Texts in a language without a model are compared by their n-grams and [TfIdf] instead.
@Component
public class Embeddings {

  /// The operator's models come first, then the built-in ones for English and Chinese.
  private final List<LazySentenceModel> models;

  @Autowired
  Embeddings(LanguageSettings settings) {
    this(settings.modelsFolder());
  }

  /// Uses the built-in models and the operator's models.
  ///
  /// @param folder folder of the operator's models
  public Embeddings(Path folder) {
    this(ModelFolders.loadAll(folder));
  }

  /// Uses only the built-in models.
  public Embeddings() {
    this(List.of());
  }

  private Embeddings(List<LazySentenceModel> operatorModels) {
    this.models = Stream.concat(operatorModels.stream(), BuiltInModels.list().stream()).toList();
  }

  public boolean supports(LanguageTag language) {
    return findModel(language).isPresent();
  }

  /// Name and version of the model, and a hash of the files for an operator's model. It changes
  /// whenever the vectors may change.
  public String modelName(LanguageTag language) {
    return requireModel(language).name();
  }

  /// Returns a vector of length 1, so that the dot product is the cosine similarity. Text beyond
  /// the model's token limit is ignored. Thread-safe; the first call loads the model.
  public float[] computeVector(String sentence, LanguageTag language) {
    return requireModel(language).computeVector(sentence);
  }

  @PreDestroy
  void close() {
    models.forEach(LazySentenceModel::close);
  }

  private LazySentenceModel requireModel(LanguageTag language) {
    return findModel(language)
        .orElseThrow(() -> new IllegalArgumentException("No sentence model for " + language));
  }

  /// A model that names the language takes precedence over one for all languages.
  private Optional<LazySentenceModel> findModel(LanguageTag language) {
    return models.stream()
        .filter(model -> model.supports(language))
        .findFirst()
        .or(() -> models.stream().filter(LazySentenceModel::supportsAllLanguages).findFirst());
  }
}
