package org.rapporteur.report.preview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.report.NextEdition;
import org.rapporteur.report.StoredDocument;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/// Keeps previews, the open ones with what they show.
@Repository
class PreviewRepository {

  record Row(
      PreviewId id,
      ConsultationId consultation,
      PreviewState state,
      int draftVersion,
      String note,
      PersonId openedBy,
      Instant openedAt,
      Instant until,
      @Nullable Instant endedAt) {

    boolean isOpen() {
      return state == PreviewState.OPEN;
    }

    boolean isLapsed(Instant now) {
      return isOpen() && !now.isBefore(until);
    }
  }

  /// What became an edition is over, whatever else its row says.
  private static final String SELECT =
      """
      SELECT p.id, p.consultation_id,
             IF(p.state = 'OPEN'
                AND EXISTS(SELECT 1 FROM report_edition e
                            WHERE e.consultation_id = p.consultation_id AND e.number >= p.edition),
                'PUBLISHED', p.state) AS state,
             p.draft_version, p.note, p.opened_by, p.opened_at, p.embargo_until, p.ended_at
        FROM report_preview p
      """;

  private final JdbcClient database;

  PreviewRepository(JdbcClient database) {
    this.database = database;
  }

  /// Where somebody else opens one at the same moment, the use case is tried again and ends theirs.
  PreviewId add(
      ConsultationId consultation,
      NextEdition shown,
      String note,
      PersonId by,
      Instant at,
      Instant until) {
    String stored = StoredDocument.toJson(shown.document());
    var keys = new GeneratedKeyHolder();
    try {
      database
          .sql(
              """
              INSERT INTO report_preview (consultation_id, state, edition, draft_version, document,
                                          hash, note, opened_by, opened_at, embargo_until)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .param(consultation.value())
          .param(PreviewState.OPEN.name())
          .param(shown.document().edition())
          .param(shown.draftVersion())
          .param(StoredDocument.compress(stored))
          .param(Sha256.hex(stored))
          .param(note)
          .param(by.value())
          .param(Columns.toUtc(at))
          .param(Columns.toUtc(until))
          .update(keys, "id");
    } catch (DuplicateKeyException e) {
      throw new OptimisticLockingFailureException("Another preview was opened", e);
    }
    return new PreviewId(Objects.requireNonNull(keys.getKey()).longValue());
  }

  /// The latest first.
  List<Row> of(ConsultationId consultation, int most) {
    return database
        .sql(SELECT + " WHERE p.consultation_id = ? ORDER BY p.id DESC LIMIT ?")
        .params(consultation.value(), most)
        .query(PreviewRepository::row)
        .list();
  }

  /// Nobody else changes it until the use case ends.
  Optional<Row> lock(ConsultationId consultation, PreviewId preview) {
    return database
        .sql(SELECT + " WHERE p.consultation_id = ? AND p.id = ? FOR UPDATE")
        .params(consultation.value(), preview.value())
        .query(PreviewRepository::row)
        .optional();
  }

  /// The latest that names somebody; none where they were taken off that one.
  Optional<Row> naming(ConsultationId consultation, PersonId reader) {
    return database
        .sql(
            SELECT
                + """
                JOIN report_preview_reader r ON r.preview_id = p.id
                WHERE r.person_id = ? AND r.taken_off_at IS NULL
                  AND p.id = (SELECT MAX(l.id) FROM report_preview l
                                JOIN report_preview_reader n ON n.preview_id = l.id
                               WHERE l.consultation_id = ? AND n.person_id = ?)
                """)
        .params(reader.value(), consultation.value(), reader.value())
        .query(PreviewRepository::row)
        .optional();
  }

  /// Those of these that somebody is named to read.
  List<Row> naming(List<PreviewId> previews, PersonId reader) {
    return previews.isEmpty()
        ? List.of()
        : database
            .sql(
                SELECT
                    + """
                    JOIN report_preview_reader r ON r.preview_id = p.id
                    WHERE p.id IN (:previews) AND r.person_id = :reader AND r.taken_off_at IS NULL
                    """)
            .param("previews", previews.stream().map(PreviewId::value).toList())
            .param("reader", reader.value())
            .query(PreviewRepository::row)
            .list();
  }

  /// As it was when the preview was opened; empty once it has ended. Refuses to answer a document
  /// that is not the one whose hash stands beside it.
  Optional<ReportDocument> document(PreviewId preview) {
    return database
        .sql("SELECT document, hash FROM report_preview WHERE id = ? AND document IS NOT NULL")
        .param(preview.value())
        .query((row, n) -> document(preview, row.getBytes("document"), row.getString("hash")))
        .optional();
  }

  void prolong(PreviewId preview, Instant until) {
    database
        .sql("UPDATE report_preview SET embargo_until = ? WHERE id = ?")
        .params(Columns.toUtc(until), preview.value())
        .update();
  }

  /// The one that is open, if any. What it showed is forgotten.
  void end(ConsultationId consultation, PreviewState how, @Nullable PersonId by, Instant at) {
    database
        .sql(
            """
            UPDATE report_preview SET state = ?, ended_by = ?, ended_at = ?, document = NULL
             WHERE open_in = ?
            """)
        .param(how.name())
        .param(by == null ? null : by.value())
        .param(Columns.toUtc(at))
        .param(consultation.value())
        .update();
  }

  private static ReportDocument document(PreviewId preview, byte[] packed, String hash) {
    String stored = StoredDocument.decompress(packed);
    if (!Sha256.hex(stored).equals(hash)) {
      throw new IllegalStateException("Not the document of " + preview);
    }
    return StoredDocument.fromJson(stored);
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        new PreviewId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        PreviewState.valueOf(row.getString("state")),
        row.getInt("draft_version"),
        row.getString("note"),
        new PersonId(row.getLong("opened_by")),
        Columns.getInstant(row, "opened_at"),
        Columns.getInstant(row, "embargo_until"),
        Columns.getInstantOrNull(row, "ended_at"));
  }
}
