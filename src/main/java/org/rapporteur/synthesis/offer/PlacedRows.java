package org.rapporteur.synthesis.offer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many paragraphs of a draft are people's work, by who wrote and who placed them.
@Component
class PlacedRows {

  private final JdbcClient database;

  PlacedRows(JdbcClient database) {
    this.database = database;
  }

  KeptWork kept(long draft, int removed) {
    return database
        .sql(
            """
            SELECT COALESCE(SUM(written), 0), COALESCE(SUM(placed = 'BY_PEOPLE'), 0), COALESCE(SUM(placed = 'NOT_KEPT'), 0)
              FROM synthesis_paragraph WHERE synthesis_id = ?
            """)
        .param(draft)
        .query((row, n) -> new KeptWork(row.getInt(1), row.getInt(2), row.getInt(3), removed))
        .single();
  }
}
