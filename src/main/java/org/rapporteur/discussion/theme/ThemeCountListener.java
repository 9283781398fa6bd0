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
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Recounts the themes of a comment when its text is changed, hidden or restored.
@Component
class ThemeCountListener {

  private final ThemeUpdateService themeUpdates;
  private final Transactions transactions;

  ThemeCountListener(ThemeUpdateService themeUpdates, Transactions transactions) {
    this.themeUpdates = themeUpdates;
    this.transactions = transactions;
  }

  @AfterCommit
  void on(CommentRemoved event) {
    recount(event.consultation(), event.question(), event.comment());
  }

  @AfterCommit
  void on(CommentRestored event) {
    recount(event.consultation(), event.question(), event.comment());
  }

  @AfterCommit
  void on(CommentRedacted event) {
    recount(event.consultation(), event.question(), event.comment());
  }

  @AfterCommit
  void on(CommentWithdrawn event) {
    recount(event.consultation(), event.question(), event.comment());
  }

  @AfterCommit
  void on(CommentRevised event) {
    recount(event.consultation(), event.question(), event.comment());
  }

  private void recount(ConsultationId consultation, QuestionId question, CommentId comment) {
    transactions.write(() -> themeUpdates.recount(consultation, question, comment));
  }
}
