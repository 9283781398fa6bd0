package org.rapporteur.language;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Sentence vectors by a local model, the same on every run on one machine. So far there is one for
/// English; sentences in other languages are compared by [Terms#ngrams] and [TfIdf].
@Component
public class Embeddings {

  private final Object loading = new Object();
  private volatile @Nullable SentenceModel english;

  public boolean knows(LanguageTag language) {
    return language.locale().getLanguage().equals("en");
  }

  /// Name and version, for a report's method.
  public String model(LanguageTag language) {
    check(language);
    return SentenceModel.englishName();
  }

  /// Of length 1, so that a dot product is the cosine similarity. One sentence at a time, because
  /// int8 results shift with the other texts of a batch; what is past 512 word pieces is not read.
  /// May be called by several threads at once; the first call loads the model.
  public float[] vector(String sentence, LanguageTag language) {
    check(language);
    return english().vector(sentence);
  }

  @PreDestroy
  void close() {
    synchronized (loading) {
      if (english != null) {
        english.close();
        english = null;
      }
    }
  }

  private SentenceModel english() {
    SentenceModel loaded = english;
    if (loaded != null) {
      return loaded;
    }
    synchronized (loading) {
      if (english == null) {
        english = SentenceModel.english();
      }
      return english;
    }
  }

  private void check(LanguageTag language) {
    if (!knows(language)) {
      throw new IllegalArgumentException("No sentence model for " + language);
    }
  }
}
