package org.rapporteur.report;

import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Publishing an edition, showing it before, and ending what is shown go one after the other, so
/// that none of them rests on what another is changing. Taken before anything that they share.
@Component
public class EditionTurn {

  private final JdbcClient database;

  EditionTurn(JdbcClient database) {
    this.database = database;
  }

  /// Until the transaction ends. The consultation's row is there before the first edition's.
  public void take(ConsultationId consultation) {
    database
        .sql("SELECT id FROM consultation WHERE id = ? FOR UPDATE")
        .param(consultation.value())
        .query(Long.class)
        .optional();
  }
}
