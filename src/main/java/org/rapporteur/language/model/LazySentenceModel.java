package org.rapporteur.language.model;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// Sentence model with its name and languages. It is loaded when its first vector is computed.
public final class LazySentenceModel implements AutoCloseable {

  /// Languages setting of a model for every language that no other model names.
  static final String ALL_LANGUAGES = "*";

  private final String name;
  private final Set<String> languages;
  private final Supplier<SentenceModel> loader;

  private final Object lock = new Object();
  private volatile @Nullable SentenceModel loaded;

  LazySentenceModel(String name, Set<String> languages, Supplier<SentenceModel> loader) {
    this.name = name;
    this.languages = Set.copyOf(languages);
    this.loader = loader;
  }

  /// Name that changes whenever the vectors may change.
  public String name() {
    return name;
  }

  public boolean supports(LanguageTag language) {
    return languages.contains(language.locale().getLanguage());
  }

  public boolean supportsAllLanguages() {
    return languages.contains(ALL_LANGUAGES);
  }

  Set<String> languages() {
    return languages;
  }

  public float[] computeVector(String sentence) {
    return load().computeVector(sentence);
  }

  @Override
  public void close() {
    synchronized (lock) {
      if (loaded != null) {
        loaded.close();
        loaded = null;
      }
    }
  }

  private SentenceModel load() {
    SentenceModel model = loaded;
    // Avoids the lock when the model is loaded.
    if (model != null) {
      return model;
    }
    synchronized (lock) {
      if (loaded == null) {
        loaded = loader.get();
      }
      return loaded;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
