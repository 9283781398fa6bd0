package org.rapporteur.discussion.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tells whether what anyone may see of a discussion is still the same.
@Service
public class DiscussionStamps {

  /// Changes with what can be seen.
  ///
  /// @param last the publication that came last; what is published later has higher numbers
  /// @param all with anything of it
  /// @param taken with what was withdrawn, removed, redacted, taken back for review, or given back
  public record Stamp(int comments, int last, String all, String taken) {}

  private static final String HASH =
      "BIT_XOR(CAST(CONV(LEFT(MD5(CONCAT_WS('|', %s)), 16), 16, 10) AS UNSIGNED))";

  private static final String EVERYTHING =
      HASH.formatted(
          """
          c.number, c.question_id, IFNULL(c.parent_id, ''), c.state, c.revision, c.version,
          c.position_changes, c.agree, c.disagree, IFNULL(c.imported_agree, ''),
          IFNULL(c.imported_disagree, ''), c.author, IFNULL(c.organization, ''),
          IFNULL(c.delegation, ''), c.stakeholder_group, IFNULL(c.country, ''), c.region, c.language,
          c.created_at, c.official, IFNULL(c.submission, '')
          """);

  /// Of every comment, so that one that leaves is missed. A new revision takes nothing away unless
  /// a decision made it.
  private static final String GONE =
      HASH.formatted("c.number, c.state, IF(c.decision_number IS NULL, '', c.revision)");

  /// An edit that was published awaits review again once that is undone. One that its author makes
  /// is told as well, because the rows do not say which it is.
  private static final String WAITING =
      """
      SELECT STRAIGHT_JOIN %s
        FROM comment_revision r
        JOIN comment w ON w.id = r.comment_id
       WHERE r.state = 'AWAITING_REVIEW' AND w.consultation_id = :consultation
      """
          .formatted(HASH.formatted("w.number, r.number"));

  private static final String STAMP =
      """
      SELECT COUNT(*), IFNULL(MAX(c.publication), 0), %s, %s, (%s AND w.publication IS NOT NULL)
        FROM comment c
      """
              .formatted(EVERYTHING, GONE, WAITING)
          + VisibleDiscussion.VISIBLE;

  private static final String TAKEN =
      """
      SELECT %s, (%s AND w.publication <= :last)
        FROM comment c
      """
              .formatted(GONE, WAITING)
          + VisibleDiscussion.VISIBLE
          + " AND c.publication <= :last";

  private final JdbcClient database;

  DiscussionStamps(JdbcClient database) {
    this.database = database;
  }

  /// Reads every comment's row, and no text.
  public Stamp stamp(ConsultationId consultation) {
    return database
        .sql(STAMP)
        .params(VisibleDiscussion.parameters(consultation))
        .query((row, n) -> new Stamp(row.getInt(1), row.getInt(2), row.getString(3), taken(row, 4)))
        .single();
  }

  /// What a stamp with this last publication says now of things taken away: of comments that were
  /// published later it tells nothing.
  public String taken(ConsultationId consultation, int last) {
    return database
        .sql(TAKEN)
        .params(VisibleDiscussion.parameters(consultation))
        .param("last", last)
        .query((row, n) -> taken(row, 1))
        .single();
  }

  private static String taken(ResultSet row, int column) throws SQLException {
    return row.getString(column) + " " + row.getString(column + 1);
  }
}
