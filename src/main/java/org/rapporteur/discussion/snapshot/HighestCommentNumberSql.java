package org.rapporteur.discussion.snapshot;

import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Loads the highest comment number of a consultation, published or not. Classes that page by
/// number stop there.
final class HighestCommentNumberSql {

  private HighestCommentNumberSql() {}

  static int load(ConsultationId consultation, JdbcClient database) {
    return database
        .sql("SELECT last_comment_number FROM discussion_counter WHERE consultation_id = ?")
        .param(consultation.value())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
