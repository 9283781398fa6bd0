package org.rapporteur.synthesis.theme;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.theme.DetectedTheme;
import org.rapporteur.discussion.theme.ThemeDetectionResult;
import org.rapporteur.discussion.theme.ThemeUpdateService;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.DraftMade;
import org.rapporteur.synthesis.draft.ReadComments;
import org.rapporteur.synthesis.finding.FindingRows;
import org.springframework.stereotype.Component;

/// Lets everyone read the themes of the latest draft in the outlines of its questions, also while
/// the consultation is open: which comments say something of a theme, and none of the draft's own
/// words.
@Component
class PublicThemes {

  private final DraftHeads heads;
  private final ReadComments comments;
  private final FindingRows findings;
  private final ThemeUpdateService shown;
  private final ThemeLabelWords labels;
  private final Transactions transactions;

  PublicThemes(
      DraftHeads heads,
      ReadComments comments,
      FindingRows findings,
      ThemeUpdateService shown,
      ThemeLabelWords labels,
      Transactions transactions) {
    this.heads = heads;
    this.comments = comments;
    this.findings = findings;
    this.shown = shown;
    this.labels = labels;
    this.transactions = transactions;
  }

  /// Whichever draft is the latest then: of two that end together the later is shown.
  @AfterCommit
  void on(DraftMade event) {
    var consultation = event.consultation();
    transactions.write(
        () -> {
          heads.lockLatest(consultation);
          heads
              .head(consultation)
              .ifPresent(
                  head -> {
                    var reading = reading(consultation, head);
                    shown.replaceThemes(reading);
                    labels.check(consultation, shown.listThemes(consultation));
                  });
        });
  }

  private ThemeDetectionResult reading(ConsultationId consultation, DraftHeads.Head head) {
    return new ThemeDetectionResult(
        consultation, head.takenAt(), comments.revisions(head.id()), found(head.id()));
  }

  private List<DetectedTheme> found(long draft) {
    return findings.themes(draft).stream()
        .map(
            theme ->
                new DetectedTheme(
                    theme.id(),
                    theme.question(),
                    theme.language(),
                    theme.label(),
                    theme.isNamed(),
                    theme.comments()))
        .toList();
  }
}
