package org.rapporteur.discussion.theme;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Counts a theme again when one of its comments does not say any more what was read in it, or says
/// it again.
@Component
class ThemeCounts {

  private final ThemeKeeping themes;
  private final UseCases useCases;

  ThemeCounts(ThemeKeeping themes, UseCases useCases) {
    this.themes = themes;
    this.useCases = useCases;
  }

  @AfterCommit
  void on(CommentRemoved event) {
    count(event.consultation(), event.question(), event.comment());
  }

  @AfterCommit
  void on(CommentRestored event) {
    count(event.consultation(), event.question(), event.comment());
  }

  @AfterCommit
  void on(CommentRedacted event) {
    count(event.consultation(), event.question(), event.comment());
  }

  @AfterCommit
  void on(CommentWithdrawn event) {
    count(event.consultation(), event.question(), event.comment());
  }

  @AfterCommit
  void on(CommentRevised event) {
    count(event.consultation(), event.question(), event.comment());
  }

  private void count(ConsultationId consultation, QuestionId question, CommentId comment) {
    useCases.change(() -> themes.count(consultation, question, comment));
  }
}
