package org.rapporteur.synthesis.storage;

import static org.rapporteur.synthesis.storage.BatchInsertSql.JSON;
import static org.rapporteur.synthesis.storage.BatchInsertSql.row;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores lists of JSON documents of a draft, one row each. A run writes thousands of them.
@Component
public class DraftDocumentsSql {

  public enum Kind {
    SECTION,
    REMOVED_PARAGRAPH,
    METHOD,
    COMMENT_SETS,
    THEME,
    POSITION,
    CAMPAIGN,
    OPINION,
    CODING,
    TERM
  }

  private final JdbcClient database;
  private final BatchInsertSql inserts;

  DraftDocumentsSql(JdbcClient database, BatchInsertSql inserts) {
    this.database = database;
    this.inserts = inserts;
  }

  public <T> List<T> list(long draft, Kind kind, Class<T> type) {
    return database
        .sql(
            "SELECT content FROM synthesis_document WHERE synthesis_id = ? AND kind = ? ORDER BY"
                + " position")
        .params(draft, kind.name())
        .query((row, n) -> JSON.readValue(row.getString(1), type))
        .list();
  }

  /// @param between two steps may end it
  public void insert(long draft, Kind kind, List<?> documents, Runnable between) {
    inserts.rows(
        "synthesis_document (synthesis_id, kind, position, content)",
        IntStream.range(0, documents.size())
            .parallel()
            .mapToObj(at -> row(draft, kind.name(), at, JSON.writeValueAsString(documents.get(at))))
            .toList(),
        between);
  }

  public void replace(long draft, Kind kind, List<?> documents) {
    database
        .sql("DELETE FROM synthesis_document WHERE synthesis_id = ? AND kind = ?")
        .params(draft, kind.name())
        .update();
    insert(draft, kind, documents, () -> {});
  }

  public void replace(long draft, Kind kind, int position, Object document) {
    database
        .sql(
            "UPDATE synthesis_document SET content = ? WHERE synthesis_id = ? AND kind = ? AND"
                + " position = ?")
        .params(JSON.writeValueAsString(document), draft, kind.name(), position)
        .update();
  }
}
