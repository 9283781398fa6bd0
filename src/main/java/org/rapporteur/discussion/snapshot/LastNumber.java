package org.rapporteur.discussion.snapshot;

import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The highest number that a comment has, published or not: readers go by it, part by part.
final class LastNumber {

  private LastNumber() {}

  static int of(ConsultationId consultation, JdbcClient database) {
    return database
        .sql("SELECT last_number FROM discussion_counter WHERE consultation_id = ?")
        .param(consultation.value())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
