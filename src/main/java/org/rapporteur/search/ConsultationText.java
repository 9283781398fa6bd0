package org.rapporteur.search;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;

/// Searchable text of a consultation in one of its languages.
public final class ConsultationText {

  private ConsultationText() {}

  public static Set<LanguageTag> languages(ConsultationDetails consultation) {
    return parts(consultation)
        .flatMap(text -> text.versions().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public static String inLanguage(ConsultationDetails consultation, LanguageTag language) {
    return parts(consultation)
        .map(text -> text.versions().getOrDefault(language, ""))
        .filter(text -> !text.isEmpty())
        .map(Markdown::toPlainText)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<LocalizedText> parts(ConsultationDetails consultation) {
    return Stream.of(
        consultation.title(),
        consultation.summary(),
        consultation.mandate().source(),
        consultation.mandate().quote(),
        consultation.convener(),
        consultation.background());
  }
}
