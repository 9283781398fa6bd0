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

/// The paragraphs of latest editions, read from each edition once: an edition that is corrected is
/// another one.
@Component
class ReportedParagraphs {

  /// A report has some hundred kilobytes of words.
  private static final int MOST_EDITIONS = 20;

  private final ReportService reports;
  private final Cache<String, Map<Integer, String>> byEdition =
      Caffeine.newBuilder().maximumSize(MOST_EDITIONS).build();

  ReportedParagraphs(ReportService reports) {
    this.reports = reports;
  }

  /// Of one edition, by their numbers.
  record Paragraphs(LanguageTag language, Map<Integer, String> texts) {}

  /// Of the latest edition that the viewer may read.
  Optional<Paragraphs> latest(Viewer viewer, ConsultationId consultation) {
    return reports
        .latest(viewer, consultation)
        .map(edition -> new Paragraphs(edition.language(), texts(edition)));
  }

  static String address(Slug consultation, int number) {
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
