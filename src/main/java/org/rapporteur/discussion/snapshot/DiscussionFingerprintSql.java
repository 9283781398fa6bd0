package org.rapporteur.discussion.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Computes fingerprints of a discussion, to detect changes without loading it.
@Service
public class DiscussionFingerprintSql {

  /// Counts and hashes of the visible comments. An equal hash means that nothing changed.
  ///
  /// @param lastPublication the latest publication number; later publications have higher numbers
  /// @param contentHash changes with any visible change
  /// @param removalHash changes when content is withdrawn, removed, redacted, returned to review or
  ///     restored
  public record DiscussionFingerprint(
      int comments, int lastPublication, String contentHash, String removalHash) {}

  /// Hash of a set of rows, independent of their order: XOR of the first 64 bits of the MD5 of each
  /// row.
  private static final String HASH =
      "BIT_XOR(CAST(CONV(LEFT(MD5(CONCAT_WS('|', %s)), 16), 16, 10) AS UNSIGNED))";

  private static final String CONTENT_HASH =
      HASH.formatted(
          """
          c.number, c.question_id, IFNULL(c.parent_id, ''), c.state, c.revision, c.version,
          c.position_changes, c.agree, c.disagree, IFNULL(c.imported_agree, ''),
          IFNULL(c.imported_disagree, ''), c.author, IFNULL(c.organization, ''),
          IFNULL(c.delegation, ''), c.stakeholder_group, IFNULL(c.country, ''), c.region, c.language,
          c.created_at, c.official, IFNULL(c.submission, '')
          """);

  /// Covers every visible comment, so that it changes when a comment disappears. A new revision
  /// counts only if a decision made it.
  private static final String REMOVAL_HASH =
      HASH.formatted("c.number, c.state, IF(c.decision_number IS NULL, '', c.revision)");

  /// Changes when an undo returns a published edit to review. It covers all edits that await
  /// review, because the rows do not say whether an undo or the author caused the review.
  private static final String PENDING_EDITS =
      """
      SELECT STRAIGHT_JOIN %s
        FROM comment_revision r
        JOIN comment edited ON edited.id = r.comment_id
       WHERE r.state = 'AWAITING_REVIEW' AND edited.consultation_id = :consultation
      """
          .formatted(HASH.formatted("edited.number, r.number"));

  private static final String SELECT_FINGERPRINT =
      """
      SELECT COUNT(*), IFNULL(MAX(c.publication), 0), %s, %s, (%s AND edited.publication IS NOT NULL)
        FROM comment c
      """
              .formatted(CONTENT_HASH, REMOVAL_HASH, PENDING_EDITS)
          + VisibleCommentSql.VISIBLE;

  private static final String SELECT_REMOVALS =
      """
      SELECT %s, (%s AND edited.publication <= :last)
        FROM comment c
      """
              .formatted(REMOVAL_HASH, PENDING_EDITS)
          + VisibleCommentSql.VISIBLE
          + " AND c.publication <= :last";

  private final JdbcClient database;

  DiscussionFingerprintSql(JdbcClient database) {
    this.database = database;
  }

  /// Computes the fingerprint from the rows of all visible comments, without their texts.
  public DiscussionFingerprint computeFingerprint(ConsultationId consultation) {
    return database
        .sql(SELECT_FINGERPRINT)
        .params(VisibleCommentSql.parameters(consultation))
        .query(
            (row, n) ->
                new DiscussionFingerprint(
                    row.getInt(1), row.getInt(2), row.getString(3), removalHashFromRow(row, 4)))
        .single();
  }

  /// Computes the current removal hash of the comments up to a publication number. If it equals the
  /// hash of an earlier fingerprint with this number, nothing was removed since then.
  public String computeRemovalHash(ConsultationId consultation, int lastPublication) {
    return database
        .sql(SELECT_REMOVALS)
        .params(VisibleCommentSql.parameters(consultation))
        .param("last", lastPublication)
        .query((row, n) -> removalHashFromRow(row, 1))
        .single();
  }

  private static String removalHashFromRow(ResultSet row, int column) throws SQLException {
    return row.getString(column) + " " + row.getString(column + 1);
  }
}
