package org.rapporteur.opendata;

import org.rapporteur.consultation.ConsultationRemoved;
import org.rapporteur.consultation.ConsultationWithdrawn;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.shared.AfterCommit;
import org.springframework.stereotype.Component;

/// Takes files away that hold what is not public any more. Nobody would get them any more in any
/// case: they are of data that are not the same now.
@Component
class DataRemoval {

  private final DataFiles files;

  DataRemoval(DataFiles files) {
    this.files = files;
  }

  @AfterCommit
  void on(CommentRemoved event) {
    files.deleteOf(event.consultation());
  }

  @AfterCommit
  void on(CommentRedacted event) {
    files.deleteOf(event.consultation());
  }

  /// The revision before is shown again where the publication of an edit is undone.
  @AfterCommit
  void on(CommentRevised event) {
    files.deleteOf(event.consultation());
  }

  @AfterCommit
  void on(CommentWithdrawn event) {
    files.deleteOf(event.consultation());
  }

  @AfterCommit
  void on(ConsultationWithdrawn event) {
    files.deleteOf(event.consultation());
  }

  @AfterCommit
  void on(ConsultationRemoved event) {
    files.deleteOf(event.consultation());
  }
}
