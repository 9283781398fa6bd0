package org.rapporteur.search.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.PublicDocument;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Questions of announced consultations, in all their languages.
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
  public List<PublicDocument> load(Collection<Long> ids) {
    var documents = new ArrayList<PublicDocument>();
    for (long id : ids) {
      consultations
          .find(new ConsultationId(id))
          .filter(consultation -> consultation.phase().isPublic())
          .ifPresent(
              consultation ->
                  consultation
                      .questions()
                      .forEach(question -> documents.add(toDocument(consultation, question))));
    }
    return documents;
  }

  @Override
  public List<Long> listIdsAfter(long id, int limit) {
    return consultations.listPublicAfter(new ConsultationId(id), limit).stream()
        .map(ConsultationId::value)
        .toList();
  }

  private static PublicDocument toDocument(
      ConsultationDetails consultation, QuestionDetails question) {
    var announcedAt = consultation.announcedAt();
    return new PublicDocument(
        new IndexedItem(ResultKind.QUESTION, consultation.id().value()),
        question.number(),
        consultation.id(),
        "Q" + question.number(),
        question.number(),
        question.number(),
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        announcedAt == null ? Instant.EPOCH : announcedAt,
        0,
        texts(question.title(), question.background()),
        null);
  }

  private static Map<String, String> texts(LocalizedText title, LocalizedText background) {
    var texts = new LinkedHashMap<String, String>();
    title.versions().forEach((language, text) -> texts.put(language.locale().getLanguage(), text));
    background
        .versions()
        .forEach(
            (language, text) ->
                texts.merge(
                    language.locale().getLanguage(),
                    Markdown.toPlainText(text),
                    (first, second) -> first + "\n" + second));
    return texts;
  }
}
