package org.rapporteur.search;

import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.document.DocumentTextService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.search.HitLoader.HitFactory;
import org.rapporteur.search.analysis.LanguageExcerpt;
import org.rapporteur.search.analysis.SearchTerms;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Loads the results for consultations and their questions.
@Component
class ConsultationHitLoader {

  private final DocumentTextService documentTexts;

  ConsultationHitLoader(DocumentTextService documentTexts) {
    this.documentTexts = documentTexts;
  }

  HitFactory forConsultations() {
    return (match, consultation, terms) -> Optional.of(createConsultationHit(consultation, terms));
  }

  HitFactory forQuestions() {
    return (match, consultation, terms) ->
        consultation
            .question((int) match.part())
            .map(question -> createQuestionHit(consultation, question, terms));
  }

  private Hit createConsultationHit(ConsultationDetails consultation, SearchTerms terms) {
    var excerpt = createBestExcerpt(consultation, terms);
    return new Hit(
        consultation,
        new Hit.ConsultationHit(),
        consultation.slug().value(),
        ConsultationLinks.consultation(consultation.slug()),
        excerpt.language(),
        excerpt.excerpt());
  }

  /// Shows a background document only if the consultation's own texts do not match.
  private LanguageExcerpt createBestExcerpt(ConsultationDetails consultation, SearchTerms terms) {
    var ownExcerpt =
        LanguageExcerpt.forBestLanguage(
            terms,
            consultation.title().shownLanguage(LanguageTag.ENGLISH),
            ConsultationText.listLanguages(consultation),
            language -> ConsultationText.extractText(consultation, language));
    if (terms.isEmpty() || ownExcerpt.excerpt().countMatches() > 0) {
      return ownExcerpt;
    }
    return documentTexts.list(consultation.id()).stream()
        .map(document -> LanguageExcerpt.create(terms, document.language(), document.text()))
        .filter(documentExcerpt -> documentExcerpt.excerpt().countMatches() > 0)
        .findFirst()
        .orElse(ownExcerpt);
  }

  private static Hit createQuestionHit(
      ConsultationDetails consultation, QuestionDetails question, SearchTerms terms) {
    var excerpt =
        LanguageExcerpt.forBestLanguage(
            terms,
            question.title().shownLanguage(LanguageTag.ENGLISH),
            question.title().versions().keySet(),
            language -> questionText(question, language));
    return new Hit(
        consultation,
        new Hit.QuestionHit(question),
        Hit.QuestionHit.reference(question.number()),
        ConsultationLinks.question(consultation.slug(), question.number()),
        excerpt.language(),
        excerpt.excerpt());
  }

  private static String questionText(QuestionDetails question, LanguageTag language) {
    return textInLanguage(question.title(), language)
        + "\n"
        + Markdown.toPlainText(textInLanguage(question.background(), language));
  }

  private static String textInLanguage(LocalizedText text, LanguageTag language) {
    return text.versions().getOrDefault(language, "");
  }
}
