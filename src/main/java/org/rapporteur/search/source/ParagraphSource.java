package org.rapporteur.search.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ParagraphWords;
import org.rapporteur.report.ReportService;
import org.rapporteur.search.Hit;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentFacets;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.PublicDocument;
import org.rapporteur.search.index.SortValues;
import org.springframework.stereotype.Component;

/// Loads the paragraphs of the latest edition of each report. Quotations are omitted, because the
/// quoted comments are indexed themselves.
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
  public List<PublicDocument> load(Collection<Long> consultationIds) {
    return consultationIds.stream()
        .map(ConsultationId::new)
        // A consultation may have been deleted since its event.
        .filter(consultation -> consultations.find(consultation).isPresent())
        .flatMap(this::loadParagraphs)
        .toList();
  }

  @Override
  public List<Long> listIdsAfter(long lastId, int limit) {
    return consultations.listPublicAfter(new ConsultationId(lastId), limit).stream()
        .map(ConsultationId::value)
        .toList();
  }

  /// The paragraphs that everyone may read.
  private Stream<PublicDocument> loadParagraphs(ConsultationId consultation) {
    return reports.latest(Viewer.VISITOR, consultation).stream()
        .flatMap(
            edition ->
                reports.paragraphs(edition).stream()
                    .map(paragraph -> toDocument(consultation, edition, paragraph)));
  }

  private static PublicDocument toDocument(
      ConsultationId consultation, Edition edition, ParagraphWords paragraph) {
    return new PublicDocument(
        IndexedItem.forParagraphs(consultation),
        paragraph.number(),
        consultation,
        Hit.ParagraphHit.reference(paragraph.number()),
        SortValues.withoutAgreement(edition.publishedAt(), paragraph.number()),
        DocumentFacets.NONE,
        Map.of(edition.language().locale().getLanguage(), paragraph.text()),
        null);
  }
}
