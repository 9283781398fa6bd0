package org.rapporteur.search;

import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.search.words.SearchTerms;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;

/// Creates the results for consultations and their questions, which need no further query.
final class ConsultationHits {

  private ConsultationHits() {}

  static HitFactory forConsultations() {
    return (match, consultation, terms) -> Optional.of(createHit(consultation, terms));
  }

  static HitFactory forQuestions() {
    return (match, consultation, terms) ->
        consultation
            .question((int) match.part())
            .map(question -> createHit(consultation, question, terms));
  }

  private static Hit createHit(ConsultationDetails consultation, SearchTerms terms) {
    var best =
        LanguageExcerpt.forBestLanguage(
            terms,
            consultation.title().shownLanguage(LanguageTag.ENGLISH),
            ConsultationText.languages(consultation),
            language -> ConsultationText.inLanguage(consultation, language));
    return new Hit(
        consultation,
        new Hit.ConsultationHit(),
        consultation.slug().value(),
        ConsultationLinks.consultation(consultation.slug()),
        best.language(),
        best.excerpt());
  }

  private static Hit createHit(
      ConsultationDetails consultation, QuestionDetails question, SearchTerms terms) {
    var best =
        LanguageExcerpt.forBestLanguage(
            terms,
            question.title().shownLanguage(LanguageTag.ENGLISH),
            question.title().versions().keySet(),
            language -> text(question, language));
    return new Hit(
        consultation,
        new Hit.QuestionHit(question),
        "Q" + question.number(),
        ConsultationLinks.question(consultation.slug(), question.number()),
        best.language(),
        best.excerpt());
  }

  private static String text(QuestionDetails question, LanguageTag language) {
    return version(question.title(), language)
        + "\n"
        + Markdown.toPlainText(version(question.background(), language));
  }

  private static String version(LocalizedText text, LanguageTag language) {
    return text.versions().getOrDefault(language, "");
  }
}
