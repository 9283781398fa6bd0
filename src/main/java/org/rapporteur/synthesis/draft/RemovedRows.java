package org.rapporteur.synthesis.draft;

import static org.rapporteur.shared.Columns.toUtc;
import static org.rapporteur.synthesis.storage.BatchInsertSql.JSON;
import static org.rapporteur.synthesis.storage.BatchInsertSql.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.synthesis.storage.BatchInsertSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people took out of each draft of what its run wrote, with the paragraphs that had been
/// joined to it.
@Component
public class RemovedRows {

  private final JdbcClient database;
  private final BatchInsertSql inserts;

  RemovedRows(JdbcClient database, BatchInsertSql inserts) {
    this.database = database;
    this.inserts = inserts;
  }

  /// What stands there again after it was brought back is recorded anew.
  public void add(long draft, ParagraphState state, PersonId by, Instant at) {
    database
        .sql("DELETE FROM synthesis_removed WHERE synthesis_id = :draft AND paragraph IN (:ids)")
        .param("draft", draft)
        .param("ids", ids(state))
        .update();
    var out = new ArrayList<RemovedParagraph>();
    if (state.id().isOfRun()) {
      out.add(new RemovedParagraph(state.id(), state.tells(), by, at, state));
    }
    state.joined().stream()
        .filter(ParagraphId::isOfRun)
        .forEach(id -> out.add(new RemovedParagraph(id, null, by, at, null)));
    insert(draft, out);
  }

  public void insert(long draft, List<RemovedParagraph> removed) {
    inserts.rows(
        "synthesis_removed (synthesis_id, paragraph, tells, removed_by, removed_at, state)",
        removed.stream()
            .map(
                one ->
                    row(
                        draft,
                        value(one.id()),
                        one.tells(),
                        one.by().value(),
                        toUtc(one.at()),
                        one.state() == null ? null : JSON.writeValueAsString(one.state())))
            .toList());
  }

  /// Somebody brought it back, or undid that it was taken out.
  public void back(long draft, ParagraphState state) {
    update("back = TRUE", draft, state);
  }

  /// That it was brought back is undone.
  public void backNoMore(long draft, ParagraphState state) {
    update("back = FALSE", draft, state);
    database
        .sql("UPDATE synthesis_removed SET state = ? WHERE synthesis_id = ? AND paragraph = ?")
        .params(JSON.writeValueAsString(state), draft, state.id().value())
        .update();
  }

  private void update(String set, long draft, ParagraphState state) {
    database
        .sql(
            "UPDATE synthesis_removed SET %s WHERE synthesis_id = :draft AND paragraph IN (:ids)"
                .formatted(set))
        .param("draft", draft)
        .param("ids", ids(state))
        .update();
  }

  private static List<String> ids(ParagraphState state) {
    return Stream.concat(Stream.of(state.id()), state.joined().stream())
        .map(ParagraphId::value)
        .toList();
  }

  /// A draft that has a later one brings nothing back, so that no copies of its words are kept.
  public void dropStates(long draft) {
    database
        .sql("UPDATE synthesis_removed SET state = NULL WHERE synthesis_id = ?")
        .param(draft)
        .update();
  }

  /// In the order in which they were taken out.
  public List<RemovedParagraph> of(long draft) {
    return database
        .sql(
            "SELECT * FROM synthesis_removed WHERE synthesis_id = ? AND NOT back ORDER BY removed_at,"
                + " id")
        .param(draft)
        .query((row, n) -> removed(row))
        .list();
  }

  /// Those that can be brought back, the newest first: never more than the run wrote.
  public List<RemovedParagraph> shown(long draft) {
    return database
        .sql(
            "SELECT * FROM synthesis_removed WHERE synthesis_id = ? AND NOT back AND state IS NOT NULL"
                + " ORDER BY removed_at DESC, id")
        .param(draft)
        .query((row, n) -> removed(row))
        .list();
  }

  public int countShown(long draft) {
    return database
        .sql(
            "SELECT COUNT(*) FROM synthesis_removed WHERE synthesis_id = ? AND NOT back AND state IS"
                + " NOT NULL")
        .param(draft)
        .query(Integer.class)
        .single();
  }

  public Optional<RemovedParagraph> find(long draft, ParagraphId id) {
    return database
        .sql(
            "SELECT * FROM synthesis_removed WHERE synthesis_id = ? AND paragraph = ? AND NOT back")
        .params(draft, id.value())
        .query((row, n) -> removed(row))
        .optional();
  }

  private record Stored(long id, String state) {}

  /// Takes what may be read no more out of all drafts.
  public void withhold(ConsultationId consultation, Withheld withheld) {
    database
        .sql(
            """
            SELECT r.id, r.state FROM synthesis_removed r JOIN synthesis s ON s.id = r.synthesis_id
             WHERE s.consultation_id = ? AND r.state IS NOT NULL
            """)
        .param(consultation.value())
        .query((row, n) -> new Stored(row.getLong(1), row.getString(2)))
        .list()
        .forEach(
            stored -> {
              String left = withheld.from(stored.state());
              if (!left.equals(stored.state())) {
                database
                    .sql("UPDATE synthesis_removed SET state = ? WHERE id = ?")
                    .params(left, stored.id())
                    .update();
              }
            });
  }

  private static RemovedParagraph removed(ResultSet row) throws SQLException {
    return new RemovedParagraph(
        id(row.getString("paragraph")),
        row.getString("tells"),
        new PersonId(row.getLong("removed_by")),
        Columns.getInstant(row, "removed_at"),
        state(row.getString("state")));
  }

  private static @Nullable ParagraphId id(@Nullable String value) {
    return value == null ? null : new ParagraphId(value);
  }

  private static @Nullable String value(@Nullable ParagraphId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable ParagraphState state(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, ParagraphState.class);
  }
}
