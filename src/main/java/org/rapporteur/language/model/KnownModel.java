package org.rapporteur.language.model;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// A sentence model that can be had: its name, and the languages it was made for. It is loaded when
/// a sentence first needs it.
public final class KnownModel implements AutoCloseable {

  /// Stands for every language that no model names.
  static final String EVERY = "*";

  private final String name;
  private final Set<String> languages;
  private final Supplier<SentenceModel> opening;

  private final Object loading = new Object();
  private volatile @Nullable SentenceModel loaded;

  KnownModel(String name, Set<String> languages, Supplier<SentenceModel> opening) {
    this.name = name;
    this.languages = Set.copyOf(languages);
    this.opening = opening;
  }

  /// Another one whenever vectors could be others.
  public String name() {
    return name;
  }

  public boolean names(LanguageTag language) {
    return languages.contains(language.locale().getLanguage());
  }

  public boolean servesEvery() {
    return languages.contains(EVERY);
  }

  Set<String> languages() {
    return languages;
  }

  public float[] vector(String sentence) {
    return loaded().vector(sentence);
  }

  @Override
  public void close() {
    synchronized (loading) {
      if (loaded != null) {
        loaded.close();
        loaded = null;
      }
    }
  }

  private SentenceModel loaded() {
    SentenceModel model = loaded;
    if (model != null) {
      return model;
    }
    synchronized (loading) {
      if (loaded == null) {
        loaded = opening.get();
      }
      return loaded;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
