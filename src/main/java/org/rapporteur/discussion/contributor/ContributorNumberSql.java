package org.rapporteur.discussion.contributor;

import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers the contributors of a consultation without gaps.
@Component
class ContributorNumberSql {

  private final JdbcClient database;

  ContributorNumberSql(JdbcClient database) {
    this.database = database;
  }

  /// Locks the row of the consultation, so that concurrent first posts create one contributor. The
  /// lock is needed only once per contributor.
  void lock(ConsultationId consultation) {
    database
        .sql(
            """
            INSERT INTO discussion_counter (consultation_id) VALUES (?)
            ON DUPLICATE KEY UPDATE consultation_id = consultation_id
            """)
        .param(consultation.value())
        .update();
    database
        .sql("SELECT 1 FROM discussion_counter WHERE consultation_id = ? FOR UPDATE")
        .param(consultation.value())
        .query()
        .singleRow();
  }

  int nextNumber(ConsultationId consultation) {
    return nextNumbers(consultation, 1);
  }

  /// Reserves several numbers and returns the last one.
  int nextNumbers(ConsultationId consultation, int count) {
    database
        .sql(
            """
            UPDATE discussion_counter SET last_contributor_number = last_contributor_number + ?
             WHERE consultation_id = ?
            """)
        .params(count, consultation.value())
        .update();
    return database
        .sql("SELECT last_contributor_number FROM discussion_counter WHERE consultation_id = ?")
        .param(consultation.value())
        .query(Integer.class)
        .single();
  }
}
