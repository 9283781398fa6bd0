package org.rapporteur.search.source;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentDetails;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.search.ConsultationText;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.PublicDocument;
import org.rapporteur.search.index.SortValues;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Public consultations: title, introduction, convener, mandate and names of background documents.
@Component
class ConsultationSource implements DocumentSource {

  private final ConsultationService consultations;
  private final DocumentService documents;

  ConsultationSource(ConsultationService consultations, DocumentService documents) {
    this.consultations = consultations;
    this.documents = documents;
  }

  @Override
  public ResultKind kind() {
    return ResultKind.CONSULTATION;
  }

  @Override
  public List<PublicDocument> load(Collection<Long> ids) {
    return ids.stream()
        .flatMap(id -> consultations.find(new ConsultationId(id)).stream())
        .filter(consultation -> consultation.phase().isPublic())
        .map(this::toDocument)
        .toList();
  }

  @Override
  public List<Long> listIdsAfter(long id, int limit) {
    return consultations.listPublicAfter(new ConsultationId(id), limit).stream()
        .map(ConsultationId::value)
        .toList();
  }

  private PublicDocument toDocument(ConsultationDetails consultation) {
    return PublicDocument.forWholeItem(
        PublicationListener.consultationItem(consultation.id()),
        consultation.id(),
        consultation.slug().value(),
        SortValues.withoutAgreement(announcedAt(consultation), 0),
        texts(consultation));
  }

  /// An imported consultation was never announced, so it is sorted as the oldest.
  static Instant announcedAt(ConsultationDetails consultation) {
    var announcedAt = consultation.announcedAt();
    return announcedAt == null ? Instant.EPOCH : announcedAt;
  }

  private Map<String, String> texts(ConsultationDetails consultation) {
    var fileNames =
        documents.list(consultation.id()).stream()
            .map(DocumentDetails::name)
            .map(FileNames::toSearchText)
            .toList();
    var texts = new LinkedHashMap<String, String>();
    for (var language : ConsultationText.languages(consultation)) {
      texts.put(
          language.locale().getLanguage(), ConsultationText.inLanguage(consultation, language));
    }
    if (!fileNames.isEmpty()) {
      texts.put(LanguageTag.UNDETERMINED.value(), String.join("\n", fileNames));
    }
    return texts;
  }
}
