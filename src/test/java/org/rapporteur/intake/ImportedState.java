package org.rapporteur.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Loads the comments and counts of an imported consultation for comparison.
final class ImportedState {

  record Row(
      String id,
      int number,
      int publication,
      String parent,
      String root,
      int depth,
      int question,
      String author,
      @Nullable String organization,
      String group,
      @Nullable String country,
      String region,
      String language,
      Instant createdAt,
      String text,
      int threadSize,
      int replies,
      @Nullable Integer agree,
      @Nullable Integer disagree,
      double agreementScore,
      int divisionScore,
      int contributor) {}

  private ImportedState() {}

  static Map<String, Row> loadRows(JdbcClient database, ConsultationId consultation) {
    var rows = new HashMap<String, Row>();
    database
        .sql(
            """
            SELECT i.external_id, c.number, c.publication, COALESCE(ip.external_id, '') parent,
                   COALESCE(ir.external_id, i.external_id) root, c.depth, q.number question, c.author_name, c.organization,
                   c.stakeholder_group, c.country, c.region, c.language, c.created_at, r.text, c.thread_size, c.replies,
                   c.imported_agree, c.imported_disagree, c.agreement_score, c.division_score, k.number contributor
              FROM comment c
              JOIN import_row i ON i.comment_id = c.id
              JOIN question q ON q.id = c.question_id
              JOIN contributor k ON k.id = c.contributor_id
              JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
              LEFT JOIN import_row ip ON ip.comment_id = c.parent_id
              LEFT JOIN import_row ir ON ir.comment_id = c.root_id
             WHERE c.consultation_id = ?
            """)
        .param(consultation.value())
        .query(
            row -> {
              rows.put(
                  row.getString(1),
                  new Row(
                      row.getString(1),
                      row.getInt(2),
                      row.getInt(3),
                      row.getString(4),
                      row.getString(5),
                      row.getInt(6),
                      row.getInt(7),
                      row.getString(8),
                      row.getString(9),
                      row.getString(10),
                      row.getString(11),
                      row.getString(12),
                      row.getString(13),
                      row.getObject(14, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                      row.getString(15),
                      row.getInt(16),
                      row.getInt(17),
                      row.getObject(18, Integer.class),
                      row.getObject(19, Integer.class),
                      row.getDouble(20),
                      row.getInt(21),
                      row.getInt(22)));
            });
    return rows;
  }

  /// Loads all stored counts.
  static List<String> loadStoredCounts(JdbcClient database, ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT CONCAT_WS('|', q.number, n.stakeholder_group, n.region, n.language, n.comments)
              FROM comment_count n JOIN question q ON q.id = n.question_id WHERE n.consultation_id = :id
            UNION ALL
            SELECT CONCAT_WS('|', 'contributor', k.number, q.number, n.comments)
              FROM contributor_comment_count n JOIN contributor k ON k.id = n.contributor_id
              JOIN question q ON q.id = n.question_id WHERE k.consultation_id = :id
            UNION ALL
            SELECT CONCAT_WS('|', last_comment_number, last_publication_number, last_contributor_number)
              FROM discussion_counter WHERE consultation_id = :id
            ORDER BY 1
            """)
        .param("id", consultation.value())
        .query(String.class)
        .list();
  }

  /// Computes the same counts from the comments.
  static List<String> computeCounts(JdbcClient database, ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT CONCAT_WS('|', q.number, c.stakeholder_group, c.region, c.language, COUNT(*))
              FROM comment c JOIN question q ON q.id = c.question_id WHERE c.consultation_id = :id
             GROUP BY q.number, c.stakeholder_group, c.region, c.language
            UNION ALL
            SELECT CONCAT_WS('|', 'contributor', k.number, q.number, COUNT(*))
              FROM comment c JOIN contributor k ON k.id = c.contributor_id
              JOIN question q ON q.id = c.question_id WHERE c.consultation_id = :id
             GROUP BY k.number, q.number
            UNION ALL
            SELECT CONCAT_WS('|', MAX(c.number), MAX(c.publication),
                     (SELECT COUNT(*) FROM contributor WHERE consultation_id = :id))
              FROM comment c WHERE c.consultation_id = :id
            ORDER BY 1
            """)
        .param("id", consultation.value())
        .query(String.class)
        .list();
  }
}
