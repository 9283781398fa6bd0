package org.rapporteur.response.series;

import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps which consultation belongs to which series.
@Repository
class SeriesRepository {

  private final JdbcClient database;

  SeriesRepository(JdbcClient database) {
    this.database = database;
  }

  Optional<SeriesName> of(ConsultationId consultation) {
    return database
        .sql("SELECT name FROM consultation_series WHERE consultation_id = ?")
        .param(consultation.value())
        .query(String.class)
        .optional()
        .map(SeriesName::new);
  }

  void put(ConsultationId consultation, SeriesName name) {
    database
        .sql(
            """
            INSERT INTO consultation_series (consultation_id, name) VALUES (?, ?)
            ON DUPLICATE KEY UPDATE name = VALUES(name)
            """)
        .params(consultation.value(), name.value())
        .update();
  }

  void remove(ConsultationId consultation) {
    database
        .sql("DELETE FROM consultation_series WHERE consultation_id = ?")
        .param(consultation.value())
        .update();
  }

  List<ConsultationId> in(SeriesName name) {
    return database
        .sql("SELECT consultation_id FROM consultation_series WHERE name = ?")
        .param(name.value())
        .query((row, n) -> new ConsultationId(row.getLong(1)))
        .list();
  }

  List<SeriesName> names() {
    return database
        .sql("SELECT DISTINCT name FROM consultation_series ORDER BY name")
        .query((row, n) -> new SeriesName(row.getString(1)))
        .list();
  }
}
