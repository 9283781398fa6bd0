package org.rapporteur.consultation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Serializes actions on one consultation. Acquire it before any other lock, to avoid deadlocks.
@Component
public class ConsultationLockSql {

  private final JdbcClient database;

  ConsultationLockSql(JdbcClient database) {
    this.database = database;
  }

  /// Locks the consultation's row until the transaction ends.
  public void acquire(ConsultationId consultation) {
    database
        .sql("SELECT id FROM consultation WHERE id = ? FOR UPDATE")
        .param(consultation.value())
        .query(Long.class)
        .optional();
  }
}
