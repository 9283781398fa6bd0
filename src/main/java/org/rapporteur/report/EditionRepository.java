package org.rapporteur.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps editions in their stored form.
@Repository
class EditionRepository {

  private static final String SELECT =
      """
      SELECT consultation_id, number, language, published_at, hash, published_hash, corrected_at
        FROM report_edition WHERE consultation_id = ?
      """;

  private final JdbcClient database;

  EditionRepository(JdbcClient database) {
    this.database = database;
  }

  /// The latest first.
  List<Edition> of(ConsultationId consultation) {
    return database
        .sql(SELECT + " ORDER BY number DESC")
        .param(consultation.value())
        .query((row, n) -> edition(row))
        .list();
  }

  Optional<Edition> find(ConsultationId consultation, int number) {
    return database
        .sql(SELECT + " AND number = ?")
        .params(consultation.value(), number)
        .query((row, n) -> edition(row))
        .optional();
  }

  Optional<Edition> latest(ConsultationId consultation) {
    return database
        .sql(SELECT + " ORDER BY number DESC LIMIT 1")
        .param(consultation.value())
        .query((row, n) -> edition(row))
        .optional();
  }

  /// Nobody else changes an edition of the consultation until the transaction ends.
  List<Edition> lock(ConsultationId consultation) {
    return database
        .sql(SELECT + " ORDER BY number FOR UPDATE")
        .param(consultation.value())
        .query((row, n) -> edition(row))
        .list();
  }

  /// Refuses to answer a document that is not the one whose hash stands beside it.
  ReportDocument document(Edition edition) {
    String stored =
        StoredDocument.decompress(
            database
                .sql("SELECT document FROM report_edition WHERE consultation_id = ? AND number = ?")
                .params(edition.consultation().value(), edition.number())
                .query(byte[].class)
                .single());
    if (!Sha256.hex(stored).equals(edition.hash())) {
      throw new IllegalStateException("Not the document of " + edition);
    }
    return StoredDocument.fromJson(stored);
  }

  /// Answers the hash.
  String add(
      ConsultationId consultation, ReportDocument document, int draftVersion, PersonId publisher) {
    String stored = StoredDocument.toJson(document);
    String hash = Sha256.hex(stored);
    database
        .sql(
            """
            INSERT INTO report_edition (consultation_id, number, language, published_at, published_by,
                                        draft_version, document, hash, published_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            consultation.value(),
            document.edition(),
            document.language().value(),
            Columns.toUtc(document.publishedAt()),
            publisher.value(),
            draftVersion,
            StoredDocument.compress(stored),
            hash,
            hash)
        .update();
    return hash;
  }

  /// Answers the new hash.
  String correct(Edition edition, ReportDocument corrected, Instant at) {
    String stored = StoredDocument.toJson(corrected);
    String hash = Sha256.hex(stored);
    database
        .sql(
            """
            UPDATE report_edition SET document = ?, hash = ?, corrected_at = ?
             WHERE consultation_id = ? AND number = ?
            """)
        .param(StoredDocument.compress(stored))
        .param(hash)
        .param(corrected.corrections().isEmpty() ? null : Columns.toUtc(at))
        .param(edition.consultation().value())
        .param(edition.number())
        .update();
    return hash;
  }

  /// What the edition said before the corrections that may still be undone.
  Optional<ReportDocument> beforeCorrection(Edition edition) {
    return database
        .sql(
            """
            SELECT before_correction FROM report_edition
             WHERE consultation_id = ? AND number = ? AND before_correction IS NOT NULL
            """)
        .params(edition.consultation().value(), edition.number())
        .query(byte[].class)
        .optional()
        .map(packed -> StoredDocument.fromJson(StoredDocument.decompress(packed)));
  }

  void keepBefore(Edition edition, ReportDocument before, Instant until) {
    database
        .sql(
            """
            UPDATE report_edition
               SET before_correction = ?, before_kept_until = GREATEST(?, COALESCE(before_kept_until, 0))
             WHERE consultation_id = ? AND number = ?
            """)
        .params(
            StoredDocument.compress(StoredDocument.toJson(before)),
            Columns.toUtc(until),
            edition.consultation().value(),
            edition.number())
        .update();
  }

  void forgetBefore(Instant now) {
    database
        .sql(
            """
            UPDATE report_edition SET before_correction = NULL, before_kept_until = NULL
             WHERE before_kept_until < ?
            """)
        .param(Columns.toUtc(now))
        .update();
  }

  private static Edition edition(ResultSet row) throws SQLException {
    return new Edition(
        new ConsultationId(row.getLong("consultation_id")),
        row.getInt("number"),
        new LanguageTag(row.getString("language")),
        Columns.getInstant(row, "published_at"),
        row.getString("hash"),
        row.getString("published_hash"),
        Columns.getInstantOrNull(row, "corrected_at"));
  }
}
