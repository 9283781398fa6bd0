package org.rapporteur.discussion.snapshot;

import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tells whether what anyone may see of a discussion is still the same.
@Service
public class DiscussionStamps {

  /// Changes with what can be seen.
  ///
  /// @param all with anything of it
  /// @param taken with what was withdrawn, removed, redacted, or given back
  public record Stamp(int comments, String all, String taken) {}

  private static final String TAKEN =
      """
      BIT_XOR(IF(c.state = 'PUBLISHED' AND c.decision_number IS NULL, 0,
        CAST(CONV(LEFT(MD5(CONCAT_WS('|', c.number, c.state, c.revision)), 16), 16, 10) AS UNSIGNED)))
      """;

  private static final String STAMP =
      """
      SELECT COUNT(*),
             BIT_XOR(CAST(CONV(LEFT(MD5(CONCAT_WS('|', c.number, c.question_id, IFNULL(c.parent_id, ''), c.state,
               c.revision, c.version, c.position_changes, c.agree, c.disagree, IFNULL(c.imported_agree, ''),
               IFNULL(c.imported_disagree, ''), c.author, IFNULL(c.organization, ''), IFNULL(c.delegation, ''),
               c.stakeholder_group, IFNULL(c.country, ''), c.region, c.language, c.created_at, c.official,
               IFNULL(c.submission, ''))), 16), 16, 10) AS UNSIGNED)) AS everything,
             %1$s AS gone
        FROM comment c
      """
              .formatted(TAKEN)
          + VisibleDiscussion.VISIBLE;

  private final JdbcClient database;

  DiscussionStamps(JdbcClient database) {
    this.database = database;
  }

  /// Reads every comment's row, and no text.
  public Stamp stamp(ConsultationId consultation) {
    return database
        .sql(STAMP)
        .params(VisibleDiscussion.parameters(consultation))
        .query((row, n) -> new Stamp(row.getInt(1), row.getString(2), row.getString(3)))
        .single();
  }

  /// Of the stamp what tells of things taken away.
  public String taken(ConsultationId consultation) {
    return database
        .sql("SELECT " + TAKEN + " FROM comment c" + VisibleDiscussion.VISIBLE)
        .params(VisibleDiscussion.parameters(consultation))
        .query(String.class)
        .single();
  }
}
