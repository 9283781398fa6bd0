package org.rapporteur.report.preview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps who is named to read a preview, and when they did.
@Repository
class ReaderRepository {

  record Row(
      PreviewId preview,
      PersonId person,
      Instant namedAt,
      @Nullable Instant takenOffAt,
      @Nullable Instant firstReadAt,
      @Nullable Instant lastReadAt) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;

  ReaderRepository(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /// Whoever is named already stays so; whoever was taken off is named again.
  void name(PreviewId preview, Collection<PersonId> readers, Instant at) {
    batches.batchUpdate(
        """
        INSERT INTO report_preview_reader (preview_id, person_id, named_at) VALUES (?, ?, ?)
        ON DUPLICATE KEY UPDATE taken_off_at = NULL, named_at = VALUES(named_at)
        """,
        readers.stream()
            .map(reader -> new Object[] {preview.value(), reader.value(), Columns.toUtc(at)})
            .toList());
  }

  void takeOff(PreviewId preview, PersonId reader, Instant at) {
    database
        .sql(
            """
            UPDATE report_preview_reader SET taken_off_at = ?
             WHERE preview_id = ? AND person_id = ? AND taken_off_at IS NULL
            """)
        .params(Columns.toUtc(at), preview.value(), reader.value())
        .update();
  }

  /// Whether they are still named.
  boolean read(PreviewId preview, PersonId reader, Instant at) {
    return database
            .sql(
                """
            UPDATE report_preview_reader
               SET first_read_at = COALESCE(first_read_at, ?), last_read_at = ?
             WHERE preview_id = ? AND person_id = ? AND taken_off_at IS NULL
            """)
            .params(Columns.toUtc(at), Columns.toUtc(at), preview.value(), reader.value())
            .update()
        > 0;
  }

  List<PersonId> named(PreviewId preview) {
    return database
        .sql(
            """
            SELECT person_id FROM report_preview_reader
             WHERE preview_id = ? AND taken_off_at IS NULL
            """)
        .param(preview.value())
        .query((row, n) -> new PersonId(row.getLong(1)))
        .list();
  }

  /// In the order in which they were named.
  List<Row> of(List<PreviewId> previews) {
    return previews.isEmpty()
        ? List.of()
        : database
            .sql(
                """
                SELECT preview_id, person_id, named_at, taken_off_at, first_read_at, last_read_at
                  FROM report_preview_reader WHERE preview_id IN (:previews)
                 ORDER BY named_at, person_id
                """)
            .param("previews", previews.stream().map(PreviewId::value).toList())
            .query(ReaderRepository::row)
            .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        new PreviewId(row.getLong("preview_id")),
        new PersonId(row.getLong("person_id")),
        Columns.getInstant(row, "named_at"),
        Columns.getInstantOrNull(row, "taken_off_at"),
        Columns.getInstantOrNull(row, "first_read_at"),
        Columns.getInstantOrNull(row, "last_read_at"));
  }
}
