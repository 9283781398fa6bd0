package org.rapporteur.synthesis.draft;

import static org.rapporteur.shared.Columns.toUtc;
import static org.rapporteur.synthesis.storage.BatchInsertSql.JSON;
import static org.rapporteur.synthesis.storage.BatchInsertSql.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.identity.PersonId;
import org.rapporteur.synthesis.storage.BatchInsertSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the rows of a draft, by the hundred.
@Component
public class DraftWriter {

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final BatchInsertSql inserts;

  DraftWriter(JdbcClient database, JdbcTemplate batches, BatchInsertSql inserts) {
    this.database = database;
    this.batches = batches;
    this.inserts = inserts;
  }

  public void insert(long draft, List<ParagraphState> paragraphs) {
    insert(draft, paragraphs, () -> {});
  }

  /// @param between two steps may end it
  public void insert(long draft, List<ParagraphState> paragraphs, Runnable between) {
    inserts.rows(
        "synthesis_paragraph (synthesis_id, id, section, position, state)",
        paragraphs.stream()
            .map(p -> row(draft, p.id().value(), p.section(), p.rank(), JSON.writeValueAsString(p)))
            .toList(),
        between);
  }

  public void replace(long draft, ParagraphState paragraph) {
    delete(draft, paragraph.id());
    insert(draft, List.of(paragraph));
  }

  /// The paragraphs of a draft that has no other afterwards.
  public void replaceAll(long draft, List<ParagraphState> paragraphs) {
    database.sql("DELETE FROM synthesis_paragraph WHERE synthesis_id = ?").param(draft).update();
    insert(draft, paragraphs);
  }

  public void delete(long draft, ParagraphId id) {
    database
        .sql("DELETE FROM synthesis_paragraph WHERE synthesis_id = ? AND id = ?")
        .params(draft, id.value())
        .update();
  }

  public void order(long draft, int section, List<ParagraphId> ids) {
    var places = new ArrayList<Object[]>();
    for (int rank = 0; rank < ids.size(); rank++) {
      places.add(new Object[] {section, rank, draft, ids.get(rank).value()});
    }
    batches.batchUpdate(
        "UPDATE synthesis_paragraph SET section = ?, position = ? WHERE synthesis_id = ? AND id = ?",
        places);
  }

  public void changed(long draft, PersonId by, Instant now) {
    database
        .sql("UPDATE synthesis SET changed_at = ?, changed_by = ? WHERE id = ?")
        .params(toUtc(now), by.value(), draft)
        .update();
  }
}
