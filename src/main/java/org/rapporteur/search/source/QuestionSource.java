package org.rapporteur.search.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.search.Hit;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentFacets;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.PublicDocument;
import org.rapporteur.search.index.SortValues;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Loads the questions of public consultations, in all their languages.
@Component
class QuestionSource implements DocumentSource {

  private final ConsultationService consultations;

  QuestionSource(ConsultationService consultations) {
    this.consultations = consultations;
  }

  @Override
  public ResultKind kind() {
    return ResultKind.QUESTION;
  }

  @Override
  public List<PublicDocument> load(Collection<Long> consultationIds) {
    return consultationIds.stream()
        .flatMap(id -> consultations.find(new ConsultationId(id)).stream())
        .filter(consultation -> consultation.phase().isPublic())
        .flatMap(
            consultation ->
                consultation.questions().stream()
                    .map(question -> toDocument(consultation, question)))
        .toList();
  }

  @Override
  public List<Long> listIdsAfter(long lastId, int limit) {
    return consultations.listPublicAfter(new ConsultationId(lastId), limit).stream()
        .map(ConsultationId::value)
        .toList();
  }

  private static PublicDocument toDocument(
      ConsultationDetails consultation, QuestionDetails question) {
    return new PublicDocument(
        IndexedItem.forQuestions(consultation.id()),
        question.number(),
        consultation.id(),
        Hit.QuestionHit.reference(question.number()),
        SortValues.withoutAgreement(
            ConsultationSource.announcedAt(consultation), question.number()),
        DocumentFacets.forQuestion(question.number()),
        collectTexts(question.title(), question.background()),
        null);
  }

  /// Texts by language code.
  private static Map<String, String> collectTexts(LocalizedText title, LocalizedText background) {
    var texts = new LinkedHashMap<String, String>();
    title.versions().forEach((language, text) -> texts.put(language.locale().getLanguage(), text));
    background
        .versions()
        .forEach(
            (language, text) ->
                texts.merge(
                    language.locale().getLanguage(),
                    Markdown.toPlainText(text),
                    (titleText, backgroundText) -> titleText + "\n" + backgroundText));
    return texts;
  }
}
