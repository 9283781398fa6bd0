package org.rapporteur.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ParagraphWords;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.ReportService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Caches the paragraph texts of report editions. An edition never changes, so entries never
/// expire.
@Component
class ReportParagraphCache {

  /// Limits memory: a report has some hundred kilobytes of text.
  private static final int MAX_EDITIONS = 20;

  private final ReportService reports;
  private final Cache<String, Map<Integer, String>> textsByEditionHash =
      Caffeine.newBuilder().maximumSize(MAX_EDITIONS).build();

  ReportParagraphCache(ReportService reports) {
    this.reports = reports;
  }

  /// Paragraph texts of an edition, by paragraph number.
  record EditionParagraphs(LanguageTag language, Map<Integer, String> texts) {}

  /// Paragraphs of the latest edition that the viewer may read; empty if there is none.
  Optional<EditionParagraphs> findLatest(Viewer viewer, ConsultationId consultation) {
    return reports
        .latest(viewer, consultation)
        .map(edition -> new EditionParagraphs(edition.language(), loadTexts(edition)));
  }

  static String paragraphPath(Slug consultation, int number) {
    return ReportLinks.latest(consultation) + "#p" + number;
  }

  private Map<Integer, String> loadTexts(Edition edition) {
    return Objects.requireNonNull(
        textsByEditionHash.get(
            edition.hash(),
            hash ->
                reports.paragraphs(edition).stream()
                    .collect(Collectors.toMap(ParagraphWords::number, ParagraphWords::text))));
  }
}
