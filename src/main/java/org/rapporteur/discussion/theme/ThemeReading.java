package org.rapporteur.discussion.theme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;

/// What a reading of a consultation's comments found: the revision of each comment that was read,
/// by its number, and the themes.
public record ThemeReading(
    ConsultationId consultation,
    Instant readAt,
    Map<Integer, Integer> revisions,
    List<FoundTheme> themes) {

  public ThemeReading {
    revisions = Map.copyOf(revisions);
    themes = List.copyOf(themes);
  }
}
