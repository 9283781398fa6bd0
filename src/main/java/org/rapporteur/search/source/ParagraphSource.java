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
import org.rapporteur.search.Kind;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.Matter;
import org.rapporteur.search.index.PublicMatter;
import org.springframework.stereotype.Component;

/// The paragraphs of each report's latest edition, without what they quote.
@Component
class ParagraphSource implements DocumentSource {

  private final ReportService reports;
  private final ConsultationService consultations;

  ParagraphSource(ReportService reports, ConsultationService consultations) {
    this.reports = reports;
    this.consultations = consultations;
  }

  @Override
  public Kind kind() {
    return Kind.PARAGRAPH;
  }

  @Override
  public List<PublicMatter> read(Collection<Long> ids) {
    var read = new ArrayList<PublicMatter>();
    for (long id : ids) {
      var consultation = new ConsultationId(id);
      if (consultations.find(consultation).isPresent()) {
        reports
            .latest(Viewer.VISITOR, consultation)
            .ifPresent(edition -> addAll(read, consultation, edition));
      }
    }
    return read;
  }

  @Override
  public List<Long> after(long id, int most) {
    return consultations.publicAfter(new ConsultationId(id), most).stream()
        .map(ConsultationId::value)
        .toList();
  }

  private void addAll(List<PublicMatter> read, ConsultationId consultation, Edition edition) {
    reports
        .paragraphs(edition)
        .forEach(paragraph -> read.add(matter(consultation, edition, paragraph)));
  }

  private static PublicMatter matter(
      ConsultationId consultation, Edition edition, ParagraphWords paragraph) {
    return new PublicMatter(
        new Matter(Kind.PARAGRAPH, consultation.value()),
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
