package org.rapporteur.discussion.theme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;

/// The result of a theme detection run.
///
/// @param revisions the revision of each analysed comment, by comment number
public record ThemeDetectionResult(
    ConsultationId consultation,
    Instant detectedAt,
    Map<Integer, Integer> revisions,
    List<DetectedTheme> themes) {

  public ThemeDetectionResult {
    revisions = Map.copyOf(revisions);
    themes = List.copyOf(themes);
  }
}
