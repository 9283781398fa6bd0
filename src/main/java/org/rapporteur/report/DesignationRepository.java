package org.rapporteur.report;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.report.assembly.Designation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps under which symbol and distribution the next edition of a report is issued.
@Repository
class DesignationRepository {

  private final JdbcClient database;

  DesignationRepository(JdbcClient database) {
    this.database = database;
  }

  Designation of(ConsultationId consultation) {
    return database
        .sql("SELECT symbol, distribution FROM report_designation WHERE consultation_id = ?")
        .param(consultation.value())
        .query((row, n) -> new Designation(row.getString("symbol"), row.getString("distribution")))
        .optional()
        .orElse(Designation.NONE);
  }

  void put(ConsultationId consultation, Designation designation) {
    database
        .sql(
            """
            INSERT INTO report_designation (consultation_id, symbol, distribution) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE symbol = VALUES(symbol), distribution = VALUES(distribution)
            """)
        .param(consultation.value())
        .param(designation.symbol())
        .param(designation.distribution())
        .update();
  }
}
