package org.rapporteur.search;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;

/// Searchable text of a consultation, without its questions and background documents.
public final class ConsultationText {

  private ConsultationText() {}

  /// Lists the languages of the texts.
  public static Set<LanguageTag> listLanguages(ConsultationDetails consultation) {
    return searchableTexts(consultation)
        .flatMap(text -> text.versions().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Returns the plain text in one language; empty if there is none.
  public static String extractText(ConsultationDetails consultation, LanguageTag language) {
    return searchableTexts(consultation)
        .map(text -> text.versions().getOrDefault(language, ""))
        .filter(text -> !text.isEmpty())
        .map(Markdown::toPlainText)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<LocalizedText> searchableTexts(ConsultationDetails consultation) {
    return Stream.of(
        consultation.title(),
        consultation.summary(),
        consultation.mandate().source(),
        consultation.mandate().quote(),
        consultation.convener(),
        consultation.background());
  }
}
