package org.rapporteur.synthesis.evidence;

import java.util.Collection;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells which comments the latest draft knows.
@Component
class EvidenceRows {

  private final JdbcClient database;

  EvidenceRows(JdbcClient database) {
    this.database = database;
  }

  Set<Integer> known(ConsultationId consultation, Collection<Integer> comments) {
    if (comments.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        database
            .sql(
                """
                SELECT number FROM synthesis_comment
                 WHERE synthesis_id = (SELECT id FROM synthesis WHERE consultation_id = :consultation AND in_use
                                        ORDER BY version DESC LIMIT 1)
                   AND number IN (:comments)
                """)
            .param("consultation", consultation.value())
            .param("comments", comments)
            .query(Integer.class)
            .list());
  }
}
