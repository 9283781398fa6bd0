package org.rapporteur.search.source;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.document.DocumentTextService;
import org.rapporteur.search.ConsultationText;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.PublicDocument;
import org.rapporteur.search.index.SortValues;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Loads public consultations: title, introduction, convener, mandate, and the names and texts of
/// background documents.
@Component
class ConsultationSource implements DocumentSource {

  private final ConsultationService consultations;
  private final DocumentService documents;
  private final DocumentTextService documentTexts;

  ConsultationSource(
      ConsultationService consultations,
      DocumentService documents,
      DocumentTextService documentTexts) {
    this.consultations = consultations;
    this.documents = documents;
    this.documentTexts = documentTexts;
  }

  @Override
  public ResultKind kind() {
    return ResultKind.CONSULTATION;
  }

  @Override
  public List<PublicDocument> load(Collection<Long> consultationIds) {
    return consultationIds.stream()
        .flatMap(id -> consultations.find(new ConsultationId(id)).stream())
        .filter(consultation -> consultation.phase().isPublic())
        .map(this::toDocument)
        .toList();
  }

  @Override
  public List<Long> listIdsAfter(long lastId, int limit) {
    return consultations.listPublicAfter(new ConsultationId(lastId), limit).stream()
        .map(ConsultationId::value)
        .toList();
  }

  private PublicDocument toDocument(ConsultationDetails consultation) {
    return PublicDocument.forWholeItem(
        IndexedItem.forConsultation(consultation.id()),
        consultation.id(),
        consultation.slug().value(),
        SortValues.withoutAgreement(announcedAt(consultation), SortValues.NO_NUMBER),
        collectTexts(consultation));
  }

  /// Time of the announcement. An imported consultation has none, so it is sorted as the oldest.
  static Instant announcedAt(ConsultationDetails consultation) {
    var announcedAt = consultation.announcedAt();
    return announcedAt == null ? Instant.EPOCH : announcedAt;
  }

  /// Texts by language code.
  private Map<String, String> collectTexts(ConsultationDetails consultation) {
    var texts = new LinkedHashMap<String, String>();
    for (var language : ConsultationText.listLanguages(consultation)) {
      addText(texts, language, ConsultationText.extractText(consultation, language));
    }
    for (var document : documents.list(consultation.id())) {
      addText(texts, LanguageTag.UNDETERMINED, FileNames.toSearchText(document.name()));
    }
    for (var document : documentTexts.list(consultation.id())) {
      addText(texts, document.language(), document.text());
    }
    return texts;
  }

  private static void addText(Map<String, String> texts, LanguageTag language, String text) {
    // The code of an undetermined language is empty in Java.
    String code =
        language.equals(LanguageTag.UNDETERMINED)
            ? language.value()
            : language.locale().getLanguage();
    texts.merge(code, text, (earlierText, addedText) -> earlierText + "\n" + addedText);
  }
}
