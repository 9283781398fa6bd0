package org.rapporteur.synthesis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.theme.FoundTheme;
import org.rapporteur.discussion.theme.ThemeKeeping;
import org.rapporteur.discussion.theme.ThemeReading;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets everyone read the themes of the latest draft in the outlines of its questions, also while
/// the consultation is open: which comments say something of a theme, and none of the draft's own
/// words.
@Component
class PublicThemes {

  private record Head(long draft, Instant takenAt) {}

  private final DraftRows rows;
  private final ThemeKeeping shown;
  private final ThemeLabelWords labels;
  private final JdbcClient database;
  private final UseCases useCases;

  PublicThemes(
      DraftRows rows,
      ThemeKeeping shown,
      ThemeLabelWords labels,
      JdbcClient database,
      UseCases useCases) {
    this.rows = rows;
    this.shown = shown;
    this.labels = labels;
    this.database = database;
    this.useCases = useCases;
  }

  /// Whichever draft is the latest then: of two that end together the later is shown.
  @AfterCommit
  void on(DraftMade event) {
    var consultation = event.consultation();
    useCases.change(
        () -> {
          rows.lockLatest(consultation);
          latest(consultation)
              .ifPresent(
                  head -> {
                    var reading = reading(consultation, head);
                    shown.replace(reading);
                    labels.check(consultation, shown.in(consultation));
                  });
        });
  }

  private Optional<Head> latest(ConsultationId consultation) {
    return database
        .sql(
            "SELECT id, taken_at FROM synthesis WHERE consultation_id = ? ORDER BY version DESC LIMIT 1")
        .param(consultation.value())
        .query((row, n) -> new Head(row.getLong(1), Columns.instant(row, "taken_at")))
        .optional();
  }

  private ThemeReading reading(ConsultationId consultation, Head head) {
    return new ThemeReading(
        consultation, head.takenAt(), rows.revisions(head.draft()), found(head.draft()));
  }

  private List<FoundTheme> found(long draft) {
    return rows.themes(draft).stream()
        .map(
            theme ->
                new FoundTheme(
                    theme.id(),
                    theme.question(),
                    theme.language(),
                    theme.label(),
                    theme.kept(),
                    theme.comments()))
        .toList();
  }
}
