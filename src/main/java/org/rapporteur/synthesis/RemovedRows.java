package org.rapporteur.synthesis;

import static org.rapporteur.shared.Columns.utc;
import static org.rapporteur.synthesis.DraftRows.JSON;
import static org.rapporteur.synthesis.DraftWriter.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people took out of each draft of what its run wrote, with the paragraphs that had been
/// joined to it.
@Component
class RemovedRows {

  private final JdbcClient database;
  private final DraftWriter writer;

  RemovedRows(JdbcClient database, DraftWriter writer) {
    this.database = database;
    this.writer = writer;
  }

  void add(long draft, ParagraphState state, PersonId by, Instant at) {
    database
        .sql("DELETE FROM synthesis_removed WHERE synthesis_id = :draft AND paragraph IN (:ids)")
        .param("draft", draft)
        .param("ids", ids(state))
        .update();
    var out =
        Stream.concat(
            Stream.of(new RemovedParagraph(state.id(), state.tells(), by, at, state)),
            state.joined().stream().map(id -> new RemovedParagraph(id, null, by, at, null)));
    insert(draft, out.filter(removed -> removed.id().isOfRun()).toList());
  }

  void insert(long draft, List<RemovedParagraph> removed) {
    writer.rows(
        "synthesis_removed (synthesis_id, paragraph, tells, removed_by, removed_at, state)",
        removed.stream()
            .map(
                one ->
                    row(
                        draft,
                        one.id().value(),
                        one.tells(),
                        one.by().value(),
                        utc(one.at()),
                        one.state() == null ? null : JSON.writeValueAsString(one.state())))
            .toList());
  }

  /// Somebody brought it back, or undid that it was taken out.
  void back(long draft, ParagraphState state) {
    update("back = TRUE", draft, state);
  }

  /// That it was brought back is undone.
  void backNoMore(long draft, ParagraphState state) {
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

  /// In the order in which they were taken out.
  List<RemovedParagraph> of(long draft) {
    return database
        .sql(
            "SELECT * FROM synthesis_removed WHERE synthesis_id = ? AND NOT back ORDER BY removed_at,"
                + " paragraph")
        .param(draft)
        .query((row, n) -> removed(row))
        .list();
  }

  /// The latest of those that can be brought back, the newest first.
  List<RemovedParagraph> latest(long draft, int most) {
    return database
        .sql(
            "SELECT * FROM synthesis_removed WHERE synthesis_id = ? AND NOT back AND state IS NOT NULL"
                + " ORDER BY removed_at DESC, paragraph LIMIT ?")
        .params(draft, most)
        .query((row, n) -> removed(row))
        .list();
  }

  int countShown(long draft) {
    return database
        .sql(
            "SELECT COUNT(*) FROM synthesis_removed WHERE synthesis_id = ? AND NOT back AND state IS"
                + " NOT NULL")
        .param(draft)
        .query(Integer.class)
        .single();
  }

  Optional<RemovedParagraph> find(long draft, ParagraphId id) {
    return database
        .sql(
            "SELECT * FROM synthesis_removed WHERE synthesis_id = ? AND paragraph = ? AND NOT back")
        .params(draft, id.value())
        .query((row, n) -> removed(row))
        .optional();
  }

  private record Stored(long draft, String paragraph, String state) {}

  /// Takes what may be read no more out of all drafts.
  void withhold(ConsultationId consultation, Withheld withheld) {
    database
        .sql(
            """
            SELECT r.synthesis_id, r.paragraph, r.state FROM synthesis_removed r JOIN synthesis s ON s.id = r.synthesis_id
             WHERE s.consultation_id = ? AND r.state IS NOT NULL
            """)
        .param(consultation.value())
        .query((row, n) -> new Stored(row.getLong(1), row.getString(2), row.getString(3)))
        .list()
        .forEach(
            stored -> {
              String left = withheld.from(stored.state());
              if (!left.equals(stored.state())) {
                database
                    .sql(
                        "UPDATE synthesis_removed SET state = ? WHERE synthesis_id = ? AND paragraph"
                            + " = ?")
                    .params(left, stored.draft(), stored.paragraph())
                    .update();
              }
            });
  }

  private static RemovedParagraph removed(ResultSet row) throws SQLException {
    return new RemovedParagraph(
        new ParagraphId(row.getString("paragraph")),
        row.getString("tells"),
        new PersonId(row.getLong("removed_by")),
        Columns.instant(row, "removed_at"),
        state(row.getString("state")));
  }

  private static @Nullable ParagraphState state(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, ParagraphState.class);
  }
}
