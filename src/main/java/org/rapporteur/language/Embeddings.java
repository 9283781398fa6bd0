package org.rapporteur.language;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.language.model.BuiltInModels;
import org.rapporteur.language.model.KnownModel;
import org.rapporteur.language.model.ModelFolders;
import org.rapporteur.shared.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Sentence vectors by local models, the same on every run on one machine. There is one for English
/// and one for Chinese, and the operator can add others; sentences in a language without a model
/// are compared by [Terms#ngrams] and [TfIdf].
@Component
public class Embeddings {

  /// The operator's before the built-in ones.
  private final List<KnownModel> models;

  @Autowired
  public Embeddings(@Value("${rapporteur.models-folder}") Path operators) {
    this(ModelFolders.in(operators));
  }

  /// With the built-in models alone.
  public Embeddings() {
    this(List.of());
  }

  private Embeddings(List<KnownModel> operators) {
    this.models = Stream.concat(operators.stream(), BuiltInModels.all().stream()).toList();
  }

  public boolean knows(LanguageTag language) {
    return serving(language).isPresent();
  }

  /// Name and version, for a report's method, and of an operator's model its hash: another one
  /// whenever vectors could be others.
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

  /// One that names the language goes before one for every language.
  private Optional<KnownModel> serving(LanguageTag language) {
    return models.stream()
        .filter(model -> model.names(language))
        .findFirst()
        .or(() -> models.stream().filter(KnownModel::servesEvery).findFirst());
  }
}
