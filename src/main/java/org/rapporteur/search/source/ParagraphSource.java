package org.rapporteur.search.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ParagraphWords;
import org.rapporteur.report.ReportService;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.PublicDocument;
import org.springframework.stereotype.Component;

/// Paragraphs of the latest edition of each report, without quotations.
@Component
class ParagraphSource implements DocumentSource {

  private final ReportService reports;
  private final ConsultationService consultations;

  ParagraphSource(ReportService reports, ConsultationService consultations) {
    this.reports = reports;
    this.consultations = consultations;
  }

  @Override
  public ResultKind kind() {
    return ResultKind.PARAGRAPH;
  }

  @Override
  public List<PublicDocument> load(Collection<Long> ids) {
    var documents = new ArrayList<PublicDocument>();
    for (long id : ids) {
      var consultation = new ConsultationId(id);
      if (consultations.find(consultation).isPresent()) {
        reports
            .latest(Viewer.VISITOR, consultation)
            .ifPresent(edition -> addDocuments(documents, consultation, edition));
      }
    }
    return documents;
  }

  @Override
  public List<Long> listIdsAfter(long id, int limit) {
    return consultations.listPublicAfter(new ConsultationId(id), limit).stream()
        .map(ConsultationId::value)
        .toList();
  }

  private void addDocuments(
      List<PublicDocument> documents, ConsultationId consultation, Edition edition) {
    reports
        .paragraphs(edition)
        .forEach(paragraph -> documents.add(toDocument(consultation, edition, paragraph)));
  }

  private static PublicDocument toDocument(
      ConsultationId consultation, Edition edition, ParagraphWords paragraph) {
    return new PublicDocument(
        new IndexedItem(ResultKind.PARAGRAPH, consultation.value()),
        paragraph.number(),
        consultation,
        "¶ " + paragraph.number(),
        paragraph.number(),
        0,
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        edition.publishedAt(),
        0,
        Map.of(edition.language().locale().getLanguage(), paragraph.text()),
        null);
  }
}
