package org.rapporteur.discussion.contributor;

import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers the contributors of a consultation without gaps.
@Component
class ContributorNumbers {

  private final JdbcClient database;

  ContributorNumbers(JdbcClient database) {
    this.database = database;
  }

  /// Holds the consultation's row, so that of two first posts of one holder the later finds what
  /// the earlier made. The only
  /// lock that comes early: once a contributor.
  void lock(ConsultationId consultation) {
    database
        .sql(
            "INSERT INTO discussion_counter (consultation_id) VALUES (?) ON DUPLICATE KEY UPDATE consultation_id = consultation_id")
        .param(consultation.value())
        .update();
    database
        .sql("SELECT 1 FROM discussion_counter WHERE consultation_id = ? FOR UPDATE")
        .param(consultation.value())
        .query()
        .singleRow();
  }

  int next(ConsultationId consultation) {
    return next(consultation, 1);
  }

  /// The last number of several.
  int next(ConsultationId consultation, int many) {
    database
        .sql(
            "UPDATE discussion_counter SET last_contributor = last_contributor + ? WHERE consultation_id = ?")
        .params(many, consultation.value())
        .update();
    return database
        .sql("SELECT last_contributor FROM discussion_counter WHERE consultation_id = ?")
        .param(consultation.value())
        .query(Integer.class)
        .single();
  }
}
