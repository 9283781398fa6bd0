package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletes the comments, positions and drafts of a deleted consultation. Only sample consultations
/// can be deleted.
@Component
class DiscussionRemovalSql {

  private final JdbcClient database;

  DiscussionRemovalSql(JdbcClient database) {
    this.database = database;
  }

  @EventListener
  void on(ConsultationRemoved removed) {
    long consultation = removed.consultation().value();
    // Comments refer to each other, so these references are cleared before the delete.
    execute(
        "UPDATE comment SET parent_id = NULL, root_id = NULL WHERE consultation_id = ?",
        consultation);
    execute(
        """
        DELETE p FROM comment_position p JOIN contributor ON contributor.id = p.contributor_id
         WHERE contributor.consultation_id = ?
        """,
        consultation);
    execute("DELETE FROM comment WHERE consultation_id = ?", consultation);
    execute("DELETE FROM draft WHERE consultation_id = ?", consultation);
  }

  private void execute(String sql, long consultation) {
    database.sql(sql).param(consultation).update();
  }
}
