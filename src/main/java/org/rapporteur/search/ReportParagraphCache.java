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

/// Caches the paragraphs of report editions. Editions never change: a correction is a new edition.
@Component
class ReportParagraphCache {

  /// A report has some hundred kilobytes of text.
  private static final int MAX_EDITIONS = 20;

  private final ReportService reports;
  private final Cache<String, Map<Integer, String>> byEdition =
      Caffeine.newBuilder().maximumSize(MAX_EDITIONS).build();

  ReportParagraphCache(ReportService reports) {
    this.reports = reports;
  }

  /// Paragraph texts of an edition, by paragraph number.
  record EditionParagraphs(LanguageTag language, Map<Integer, String> texts) {}

  /// Paragraphs of the latest edition that the viewer may read.
  Optional<EditionParagraphs> findLatest(Viewer viewer, ConsultationId consultation) {
    return reports
        .latest(viewer, consultation)
        .map(edition -> new EditionParagraphs(edition.language(), texts(edition)));
  }

  static String path(Slug consultation, int number) {
    return ReportLinks.latest(consultation) + "#p" + number;
  }

  private Map<Integer, String> texts(Edition edition) {
    return Objects.requireNonNull(
        byEdition.get(
            edition.hash(),
            hash ->
                reports.paragraphs(edition).stream()
                    .collect(Collectors.toMap(ParagraphWords::number, ParagraphWords::text))));
  }
}
