package org.rapporteur.report;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.analysis.material.OwnText;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.run.EarlierEditions;
import org.springframework.stereotype.Component;

/// Lists the texts of published editions for the synthesis.
@Component
class EditionTexts implements EarlierEditions {

  private static final int MAX_EDITIONS = 3;

  private final EditionRepository editions;

  EditionTexts(EditionRepository editions) {
    this.editions = editions;
  }

  @Override
  public List<OwnText> listTexts(ConsultationId consultation) {
    return editions.of(consultation).stream()
        .limit(MAX_EDITIONS)
        .map(edition -> new OwnText(text(edition), edition.publishedAt()))
        .toList();
  }

  private String text(Edition edition) {
    return editions.document(edition).paragraphs().stream()
        .map(paragraph -> ParagraphWords.of(paragraph).text())
        .collect(Collectors.joining("\n\n"));
  }
}
