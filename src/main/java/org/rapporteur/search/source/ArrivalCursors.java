package org.rapporteur.search.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Up to which publication of each consultation the index is kept.
@Component
class ArrivalCursors {

  private final JdbcClient database;
  private final UseCases useCases;

  ArrivalCursors(JdbcClient database, UseCases useCases) {
    this.database = database;
    this.useCases = useCases;
  }

  Map<ConsultationId, Integer> all() {
    var known = new HashMap<ConsultationId, Integer>();
    database.sql("SELECT consultation_id, publication FROM search_cursor").query(into(known));
    return known;
  }

  Map<ConsultationId, Integer> of(Collection<ConsultationId> consultations) {
    var known = new HashMap<ConsultationId, Integer>();
    database
        .sql(
            "SELECT consultation_id, publication FROM search_cursor WHERE consultation_id IN (:ids)")
        .param("ids", consultations.stream().map(ConsultationId::value).toList())
        .query(into(known));
    return known;
  }

  private static RowCallbackHandler into(Map<ConsultationId, Integer> known) {
    return row -> known.put(new ConsultationId(row.getLong(1)), row.getInt(2));
  }

  /// Never back: another machine may be further. A consultation that is gone meanwhile is passed
  /// over.
  void move(Map<ConsultationId, Integer> reached) {
    var values = new ArrayList<Object>(reached.size() * 2);
    reached.forEach(
        (consultation, publication) -> {
          values.add(consultation.value());
          values.add(publication);
        });
    useCases.change(
        () ->
            database
                .sql(
                    "INSERT IGNORE INTO search_cursor (consultation_id, publication) VALUES "
                        + String.join(", ", Collections.nCopies(reached.size(), "(?, ?)"))
                        + " ON DUPLICATE KEY UPDATE publication = GREATEST(publication, VALUES(publication))")
                .params(values)
                .update());
  }
}
