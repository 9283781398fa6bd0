package org.rapporteur.synthesis.translation;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.shared.LanguageTag;

/// Finds what sentences quote in another language than the report's, as long as its comment is
/// published.
public final class ForeignQuotations {

  private ForeignQuotations() {}

  public static Map<QuotedWords, ForeignWords> in(
      Stream<DraftSentence> sentences,
      LanguageTag report,
      Material material,
      Map<QuotedWords, QuotationTranslation> translations) {
    var foreign = new HashMap<QuotedWords, ForeignWords>();
    sentences
        .flatMap(sentence -> sentence.quotes().stream())
        .map(QuotedWords::of)
        .forEach(
            words ->
                material
                    .comment(words.comment())
                    .filter(comment -> ForeignWords.isForeign(comment.language(), report))
                    .ifPresent(
                        comment ->
                            foreign.put(
                                words,
                                new ForeignWords(comment.language(), translations.get(words)))));
    return foreign;
  }
}
