package org.rapporteur.synthesis;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.theme.FoundTheme;
import org.rapporteur.discussion.theme.ThemeKeeping;
import org.rapporteur.discussion.theme.ThemeReading;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Lets everyone read the themes of the latest draft in the outlines of its questions, also while
/// the consultation is open: which comments say something of a theme, and none of the draft's own
/// words.
@Component
class PublicThemes {

  private final DraftHeads heads;
  private final ReadComments comments;
  private final FindingRows findings;
  private final ThemeKeeping shown;
  private final ThemeLabelWords labels;
  private final UseCases useCases;

  PublicThemes(
      DraftHeads heads,
      ReadComments comments,
      FindingRows findings,
      ThemeKeeping shown,
      ThemeLabelWords labels,
      UseCases useCases) {
    this.heads = heads;
    this.comments = comments;
    this.findings = findings;
    this.shown = shown;
    this.labels = labels;
    this.useCases = useCases;
  }

  /// Whichever draft is the latest then: of two that end together the later is shown.
  @AfterCommit
  void on(DraftMade event) {
    var consultation = event.consultation();
    useCases.change(
        () -> {
          heads.lockLatest(consultation);
          heads
              .head(consultation)
              .ifPresent(
                  head -> {
                    var reading = reading(consultation, head);
                    shown.replace(reading);
                    labels.check(consultation, shown.in(consultation));
                  });
        });
  }

  private ThemeReading reading(ConsultationId consultation, DraftHeads.Head head) {
    return new ThemeReading(
        consultation, head.takenAt(), comments.revisions(head.id()), found(head.id()));
  }

  private List<FoundTheme> found(long draft) {
    return findings.themes(draft).stream()
        .map(
            theme ->
                new FoundTheme(
                    theme.id(),
                    theme.question(),
                    theme.language(),
                    theme.label(),
                    theme.isNamed(),
                    theme.comments()))
        .toList();
  }
}
