package org.rapporteur.synthesis.vocabulary;

import static org.rapporteur.shared.Columns.toUtc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores what was typed of vocabularies: never changed, only followed by another.
@Component
class VocabularyRows {

  /// One version, with the person who left it so.
  record Stored(int number, VocabularyUse use, String content, PersonId by, Instant at) {}

  private final JdbcClient database;

  VocabularyRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Stored> last(ConsultationId consultation) {
    return latest(consultation, 1).stream().findFirst();
  }

  /// The newest first.
  List<Stored> latest(ConsultationId consultation, int most) {
    return database
        .sql(
            "SELECT * FROM synthesis_vocabulary WHERE consultation_id = ? ORDER BY number DESC"
                + " LIMIT ?")
        .params(consultation.value(), most)
        .query((row, n) -> stored(row))
        .list();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getInt("number"),
        VocabularyUse.valueOf(row.getString("used")),
        row.getString("content"),
        new PersonId(row.getLong("changed_by")),
        Columns.getInstant(row, "changed_at"));
  }

  void add(ConsultationId consultation, Stored version) {
    database
        .sql(
            "INSERT INTO synthesis_vocabulary (consultation_id, number, used, content, changed_by,"
                + " changed_at) VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            consultation.value(),
            version.number(),
            version.use().name(),
            version.content(),
            version.by().value(),
            toUtc(version.at()))
        .update();
  }
}
