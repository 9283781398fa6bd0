package org.rapporteur.consultation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Acts on one consultation that must go one after the other, so that none of them rests on what
/// another is changing. Taken before anything that they share.
@Component
public class ConsultationTurn {

  private final JdbcClient database;

  ConsultationTurn(JdbcClient database) {
    this.database = database;
  }

  /// Until the transaction ends. The row is there before what such an act may be the first to add.
  public void take(ConsultationId consultation) {
    database
        .sql("SELECT id FROM consultation WHERE id = ? FOR UPDATE")
        .param(consultation.value())
        .query(Long.class)
        .optional();
  }
}
