package org.rapporteur.synthesis.offer;

import static org.rapporteur.shared.Columns.toUtc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which drafts are in use, and what was decided about those that runs offered.
@Component
class OfferRows {

  private final JdbcClient database;

  OfferRows(JdbcClient database) {
    this.database = database;
  }

  record Offer(
      int version,
      boolean inUse,
      @Nullable Integer before,
      boolean isLast,
      @Nullable PersonId by,
      @Nullable Instant at) {}

  /// The newest first.
  List<Offer> latest(ConsultationId consultation, int most) {
    return database
        .sql(
            """
            SELECT s.version, s.in_use, s.decided_by, s.decided_at,
                   (SELECT MAX(b.version) FROM synthesis b
                     WHERE b.consultation_id = s.consultation_id AND b.in_use AND b.version < s.version) AS earlier,
                   NOT EXISTS (SELECT 1 FROM synthesis l
                     WHERE l.consultation_id = s.consultation_id AND l.version > s.version) AS last
              FROM synthesis s WHERE s.consultation_id = ? ORDER BY s.version DESC LIMIT ?
            """)
        .params(consultation.value(), most)
        .query(
            (row, n) -> {
              Long by = row.getObject("decided_by", Long.class);
              return new Offer(
                  row.getInt("version"),
                  row.getBoolean("in_use"),
                  Columns.getIntegerOrNull(row, "earlier"),
                  row.getBoolean("last"),
                  by == null ? null : new PersonId(by),
                  Columns.getInstantOrNull(row, "decided_at"));
            })
        .list();
  }

  void decide(long draft, boolean inUse, PersonId by, Instant now) {
    database
        .sql("UPDATE synthesis SET in_use = ?, decided_by = ?, decided_at = ? WHERE id = ?")
        .params(inUse, by.value(), toUtc(now), draft)
        .update();
  }
}
