package org.rapporteur.search.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.Transactions;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the cursor of each consultation: the publication number of its last indexed comment.
@Component
class IndexCursorSql {

  private final JdbcClient database;
  private final Transactions transactions;

  IndexCursorSql(JdbcClient database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /// Consultations without an indexed comment have no cursor.
  Map<ConsultationId, Integer> findAll() {
    var cursors = new HashMap<ConsultationId, Integer>();
    database
        .sql("SELECT consultation_id, publication FROM index_cursor")
        .query(collectInto(cursors));
    return cursors;
  }

  Map<ConsultationId, Integer> find(Collection<ConsultationId> consultations) {
    var cursors = new HashMap<ConsultationId, Integer>();
    database
        .sql(
            """
            SELECT consultation_id, publication FROM index_cursor
             WHERE consultation_id IN (:ids)
            """)
        .param("ids", consultations.stream().map(ConsultationId::value).toList())
        .query(collectInto(cursors));
    return cursors;
  }

  private static RowCallbackHandler collectInto(Map<ConsultationId, Integer> cursors) {
    return row ->
        cursors.put(new ConsultationId(row.getLong("consultation_id")), row.getInt("publication"));
  }

  /// Increases the cursors. A cursor that another machine has increased further is unchanged.
  /// Deleted consultations are ignored.
  void advance(Map<ConsultationId, Integer> cursors) {
    var values = new ArrayList<Object>(cursors.size() * 2);
    cursors.forEach(
        (consultation, publication) -> {
          values.add(consultation.value());
          values.add(publication);
        });
    transactions.write(
        () ->
            database
                .sql(
                    """
                    INSERT IGNORE INTO index_cursor (consultation_id, publication)
                    VALUES %s
                    ON DUPLICATE KEY UPDATE publication = GREATEST(publication, VALUES(publication))
                    """
                        .formatted(
                            String.join(", ", Collections.nCopies(cursors.size(), "(?, ?)"))))
                .params(values)
                .update());
  }
}
