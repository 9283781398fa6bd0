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
  /// @param lastPublication the highest publication number so far; each published comment gets the
  ///     next number
  /// @param contentHash changes with any visible change
  /// @param removalHash changes when content is withdrawn, removed, redacted, returned to review or
  ///     restored
  public record DiscussionFingerprint(
      int comments, int lastPublication, String contentHash, String removalHash) {}

  /// Covers the visible content of every comment with a publication number.
  private static final String CONTENT =
      hashOf(
          """
          c.number, c.question_id, IFNULL(c.parent_id, ''), c.state, c.revision, c.version,
          c.position_changes, c.agree, c.disagree, IFNULL(c.imported_agree, ''),
          IFNULL(c.imported_disagree, ''), c.author_name, IFNULL(c.organization, ''),
          IFNULL(c.delegation_name, ''), c.stakeholder_group, IFNULL(c.country, ''), c.region,
          c.language, c.created_at, c.official, IFNULL(c.submission_number, '')
          """);

  /// Covers every comment with a publication number, which only a return to review clears. It
  /// includes the revision number only after a decision, because a decision can remove words and an
  /// author's edit cannot.
  private static final String REMOVALS =
      hashOf("c.number, c.state, IF(c.decision_number IS NULL, '', c.revision)");

  /// Covers every edit that awaits review. An undone decision returns a published edit to review,
  /// which removes text; the rows do not distinguish this from a new edit. STRAIGHT_JOIN starts
  /// with the few revisions that await review instead of all comments.
  private static final String PENDING_EDITS =
      """
      SELECT STRAIGHT_JOIN %s
        FROM comment_revision edit
        JOIN comment edited ON edited.id = edit.comment_id
       WHERE edit.state = 'AWAITING_REVIEW' AND edited.consultation_id = :consultation
      """
          .formatted(hashOf("edited.number, edit.number"));

  private static final String SELECT_FINGERPRINT =
      """
      SELECT COUNT(*) AS comments, IFNULL(MAX(c.publication), 0) AS last_publication,
             %s AS content, %s AS removals,
             (%s AND edited.publication IS NOT NULL) AS pending_edits
        FROM comment c
       WHERE c.consultation_id = :consultation AND c.publication IS NOT NULL
      """
          .formatted(CONTENT, REMOVALS, PENDING_EDITS);

  private static final String SELECT_REMOVALS =
      """
      SELECT %s AS removals, (%s AND edited.publication <= :lastPublication) AS pending_edits
        FROM comment c
       WHERE c.consultation_id = :consultation AND c.publication <= :lastPublication
      """
          .formatted(REMOVALS, PENDING_EDITS);

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

  private static String hashOf(String columns) {
    return "BIT_XOR(CAST(CONV(LEFT(MD5(CONCAT_WS('|', %s)), 16), 16, 10) AS UNSIGNED))"
        .formatted(columns);
  }

  /// Joins both hashes, so that a change of either changes the removal hash.
  private static String removalHashFromRow(ResultSet row) throws SQLException {
    return row.getString("removals") + " " + row.getString("pending_edits");
  }
}
