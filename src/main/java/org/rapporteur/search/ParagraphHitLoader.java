package org.rapporteur.search;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.search.ReportParagraphCache.EditionParagraphs;
import org.rapporteur.search.index.IndexResult.IndexMatch;
import org.rapporteur.search.words.ExcerptBuilder;
import org.rapporteur.search.words.SearchTerms;
import org.springframework.stereotype.Component;

/// Loads the results for paragraphs of the latest edition of a report.
@Component
class ParagraphHitLoader {

  private final ReportParagraphCache paragraphs;

  ParagraphHitLoader(ReportParagraphCache paragraphs) {
    this.paragraphs = paragraphs;
  }

  HitFactory load(List<IndexMatch> matches) {
    var latestByConsultation = new HashMap<Long, EditionParagraphs>();
    for (long id : matches.stream().map(IndexMatch::itemId).distinct().toList()) {
      paragraphs
          .findLatest(Viewer.VISITOR, new ConsultationId(id))
          .ifPresent(edition -> latestByConsultation.put(id, edition));
    }
    return (match, consultation, terms) ->
        Optional.ofNullable(latestByConsultation.get(match.itemId()))
            .flatMap(edition -> createHit(consultation, (int) match.part(), edition, terms));
  }

  /// Empty if the latest edition has no such paragraph.
  private static Optional<Hit> createHit(
      ConsultationDetails consultation, int number, EditionParagraphs edition, SearchTerms terms) {
    return Optional.ofNullable(edition.texts().get(number))
        .map(
            text ->
                new Hit(
                    consultation,
                    new Hit.ParagraphHit(number),
                    "¶ " + number,
                    ReportParagraphCache.path(consultation.slug(), number),
                    edition.language(),
                    ExcerptBuilder.create(terms, text, edition.language())));
  }
}
