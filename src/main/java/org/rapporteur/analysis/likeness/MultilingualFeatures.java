package org.rapporteur.analysis.likeness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.language.Embeddings;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.language.dictionary.Glossaries;
import org.rapporteur.language.dictionary.Glossary;
import org.rapporteur.shared.LanguageTag;

/// Compares languages through one model. That is a model of the operator for all languages, if
/// there is one; else the English model reads word-by-word glosses, or the words as they are in a
/// language with the Latin script.
public final class MultilingualFeatures implements TextFeatures {

  private static final Set<String> LATIN_SCRIPT =
      Set.of("ca", "cs", "de", "es", "fr", "it", "nl", "pl", "pt", "ro", "sv", "sw", "tr", "vi");

  private final Embeddings embeddings;
  private final Glossaries glossaries;

  /// Glossaries that prefer the words of this consultation.
  private final Map<LanguageTag, Glossary> inContext = new HashMap<>();

  /// @param statements those of the consultation: their English words decide between the senses of
  ///     words in other languages
  public MultilingualFeatures(
      Embeddings embeddings, Glossaries glossaries, List<Statement> statements) {
    this.embeddings = embeddings;
    this.glossaries = glossaries;
    var context = new HashSet<String>();
    var languages = new HashSet<LanguageTag>();
    for (Statement statement : statements) {
      languages.add(statement.language());
      if (isEnglish(statement.language())) {
        context.addAll(TermExtractor.extractStems(statement.text(), LanguageTag.ENGLISH));
      }
    }
    for (LanguageTag language : languages) {
      glossaries
          .forLanguage(language)
          .ifPresent(glossary -> inContext.put(language, glossary.inContext(context)));
    }
  }

  @Override
  public String vectorSpace(LanguageTag language) {
    return vectorSpace(language, embeddings, glossaries);
  }

  /// Returns the vector space of a language, empty if it has none.
  public static String vectorSpace(
      LanguageTag language, Embeddings embeddings, Glossaries glossaries) {
    String english = embeddings.modelName(LanguageTag.ENGLISH);
    boolean isShared =
        isEnglish(language)
            || glossaries.supports(language)
            || (embeddings.supports(language) && embeddings.modelName(language).equals(english))
            || (!embeddings.supports(language) && isLatin(language));
    if (isShared) {
      return english;
    }
    return embeddings.supports(language) ? embeddings.modelName(language) : "";
  }

  /// Returns a name that changes whenever the vectors of a language may change.
  public static String vectorSource(
      LanguageTag language, Embeddings embeddings, Glossaries glossaries) {
    String space = vectorSpace(language, embeddings, glossaries);
    boolean isOwn = embeddings.supports(language) && space.equals(embeddings.modelName(language));
    return isOwn || !glossaries.supports(language)
        ? space
        : space + ", " + glossaries.name(language);
  }

  @Override
  public List<float[]> vectors(List<Statement> statements) {
    return statements.parallelStream().map(this::vector).toList();
  }

  private float[] vector(Statement statement) {
    LanguageTag language = statement.language();
    boolean isOwn =
        embeddings.supports(language)
            && vectorSpace(language).equals(embeddings.modelName(language));
    if (isOwn) {
      return embeddings.computeVector(statement.text(), language);
    }
    String text =
        glossaries
            .forLanguage(language)
            .map(glossary -> glossary.gloss(statement.text()))
            .orElse(statement.text());
    return embeddings.computeVector(text, LanguageTag.ENGLISH);
  }

  @Override
  public List<String> terms(Statement statement) {
    Optional<String> gloss = gloss(statement);
    return gloss.isPresent()
        ? TermExtractor.extractStems(gloss.get(), LanguageTag.ENGLISH)
        : TermExtractor.extractStems(statement.text(), statement.language());
  }

  @Override
  public String englishText(Statement statement) {
    return gloss(statement).orElse(statement.text());
  }

  private Optional<String> gloss(Statement statement) {
    return gloss(statement.text(), statement.language());
  }

  /// Returns the word-by-word gloss of a text in another language.
  public Optional<String> gloss(String text, LanguageTag language) {
    return Optional.ofNullable(inContext.get(language)).map(glossary -> glossary.gloss(text));
  }

  private static boolean isEnglish(LanguageTag language) {
    return language.locale().getLanguage().equals("en");
  }

  private static boolean isLatin(LanguageTag language) {
    return LATIN_SCRIPT.contains(language.locale().getLanguage());
  }
}
