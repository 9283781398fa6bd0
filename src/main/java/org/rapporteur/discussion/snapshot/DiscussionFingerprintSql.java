package org.rapporteur.discussion.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Computes fingerprints of a discussion, to detect changes without comparing texts.
///
/// A hash covers a set of rows in any order: it is the XOR of the first 64 bits of each row's MD5.
@Service
public class DiscussionFingerprintSql {

  /// A fingerprint of the visible content.
  /// @param lastPublication the latest publication number; later publications have higher numbers
  /// @param contentHash changes with any visible change
  /// @param removalHash changes when content is withdrawn, removed, redacted, returned to review or
  ///     restored
  public record DiscussionFingerprint(
      int comments, int lastPublication, String contentHash, String removalHash) {}

  /// `removals` covers every visible comment, so that it changes when a comment disappears. It
  /// includes the revision only if a decision made it, because edits by authors remove nothing.
  ///
  /// `pending_edits` covers all edits of published comments that await review, because the rows do
  /// not say whether an undone decision or the author made them. STRAIGHT_JOIN starts with the few
  /// revisions that await review instead of all comments.
  private static final String SELECT_FINGERPRINT =
      """
      SELECT COUNT(*) AS comments,
             IFNULL(MAX(c.publication), 0) AS last_publication,
             BIT_XOR(CAST(CONV(LEFT(MD5(CONCAT_WS('|',
               c.number, c.question_id, IFNULL(c.parent_id, ''), c.state, c.revision, c.version,
               c.position_changes, c.agree, c.disagree, IFNULL(c.imported_agree, ''),
               IFNULL(c.imported_disagree, ''), c.author, IFNULL(c.organization, ''),
               IFNULL(c.delegation, ''), c.stakeholder_group, IFNULL(c.country, ''), c.region, c.language,
               c.created_at, c.official, IFNULL(c.submission, '')
             )), 16), 16, 10) AS UNSIGNED)) AS content,
             BIT_XOR(CAST(CONV(LEFT(MD5(CONCAT_WS('|',
               c.number, c.state, IF(c.decision_number IS NULL, '', c.revision)
             )), 16), 16, 10) AS UNSIGNED)) AS removals,
             (SELECT STRAIGHT_JOIN
                     BIT_XOR(CAST(CONV(LEFT(MD5(CONCAT_WS('|', edited.number, edit.number)), 16), 16, 10) AS UNSIGNED))
                FROM comment_revision edit
                JOIN comment edited ON edited.id = edit.comment_id
               WHERE edit.state = 'AWAITING_REVIEW' AND edited.consultation_id = :consultation
                 AND edited.publication IS NOT NULL) AS pending_edits
        FROM comment c
       WHERE c.consultation_id = :consultation AND c.publication IS NOT NULL
      """;

  /// Selects `removals` and `pending_edits` as in SELECT_FINGERPRINT, but only for comments up to a
  /// publication number.
  private static final String SELECT_REMOVALS =
      """
      SELECT BIT_XOR(CAST(CONV(LEFT(MD5(CONCAT_WS('|',
               c.number, c.state, IF(c.decision_number IS NULL, '', c.revision)
             )), 16), 16, 10) AS UNSIGNED)) AS removals,
             (SELECT STRAIGHT_JOIN
                     BIT_XOR(CAST(CONV(LEFT(MD5(CONCAT_WS('|', edited.number, edit.number)), 16), 16, 10) AS UNSIGNED))
                FROM comment_revision edit
                JOIN comment edited ON edited.id = edit.comment_id
               WHERE edit.state = 'AWAITING_REVIEW' AND edited.consultation_id = :consultation
                 AND edited.publication <= :lastPublication) AS pending_edits
        FROM comment c
       WHERE c.consultation_id = :consultation AND c.publication IS NOT NULL
         AND c.publication <= :lastPublication
      """;

  private final JdbcClient database;

  DiscussionFingerprintSql(JdbcClient database) {
    this.database = database;
  }

  /// Computes the fingerprint from the rows of all comments, without their texts.
  public DiscussionFingerprint computeFingerprint(ConsultationId consultation) {
    return database
        .sql(SELECT_FINGERPRINT)
        .param("consultation", consultation.value())
        .query(
            (row, n) ->
                new DiscussionFingerprint(
                    row.getInt("comments"),
                    row.getInt("last_publication"),
                    row.getString("content"),
                    removalHashFromRow(row)))
        .single();
  }

  /// Computes the current removal hash of the comments up to a publication number. Nothing was
  /// removed if it equals the removal hash of the earlier fingerprint with that number.
  public String computeRemovalHash(ConsultationId consultation, int lastPublication) {
    return database
        .sql(SELECT_REMOVALS)
        .param("consultation", consultation.value())
        .param("lastPublication", lastPublication)
        .query((row, n) -> removalHashFromRow(row))
        .single();
  }

  /// Joins both hashes, so that a change of either changes the removal hash.
  private static String removalHashFromRow(ResultSet row) throws SQLException {
    return row.getString("removals") + " " + row.getString("pending_edits");
  }
}
