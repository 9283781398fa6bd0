package org.rapporteur.search.source;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentDetails;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.search.ConsultationText;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.PublicDocument;
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
    var announced = consultation.announcedAt();
    return new PublicDocument(
        new IndexedItem(ResultKind.CONSULTATION, consultation.id().value()),
        0,
        consultation.id(),
        consultation.slug().value(),
        0,
        0,
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        announced == null ? Instant.EPOCH : announced,
        0,
        texts(consultation),
        null);
  }

  private Map<String, String> texts(ConsultationDetails consultation) {
    var names =
        documents.list(consultation.id()).stream()
            .map(DocumentDetails::name)
            .map(FileNames::toSearchText)
            .toList();
    var texts = new LinkedHashMap<String, String>();
    for (var language : ConsultationText.languages(consultation)) {
      texts.put(
          language.locale().getLanguage(), ConsultationText.inLanguage(consultation, language));
    }
    if (!names.isEmpty()) {
      texts.put("und", String.join("\n", names));
    }
    return texts;
  }
}
