package org.rapporteur.language.model;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// A sentence model with its name and languages. It is loaded when the first sentence needs it.
public final class LazySentenceModel implements AutoCloseable {

  /// Stands for every language that no other model names.
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

  /// Changes whenever the vectors could change.
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

  public float[] vector(String sentence) {
    return load().vector(sentence);
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
