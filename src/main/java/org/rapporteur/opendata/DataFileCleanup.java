package org.rapporteur.opendata;

import org.rapporteur.consultation.ConsultationRemoved;
import org.rapporteur.consultation.ConsultationWithdrawn;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.shared.AfterCommit;
import org.springframework.stereotype.Component;

/// Deletes stored files with content that is no longer public. Their tags no longer match, so
/// nobody could get them in the meantime.
@Component
class DataFileCleanup {

  private final DataFileStore files;

  DataFileCleanup(DataFileStore files) {
    this.files = files;
  }

  @AfterCommit
  void on(CommentRemoved event) {
    files.deleteAll(event.consultation());
  }

  @AfterCommit
  void on(CommentRedacted event) {
    files.deleteAll(event.consultation());
  }

  /// A moderator may undo the publication of an edit.
  @AfterCommit
  void on(CommentRevised event) {
    files.deleteAll(event.consultation());
  }

  @AfterCommit
  void on(CommentWithdrawn event) {
    files.deleteAll(event.consultation());
  }

  @AfterCommit
  void on(ConsultationWithdrawn event) {
    files.deleteAll(event.consultation());
  }

  @AfterCommit
  void on(ConsultationRemoved event) {
    files.deleteAll(event.consultation());
  }
}
