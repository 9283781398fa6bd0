package org.rapporteur.discussion.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Loads everything published in a consultation, page by page in number order. For a consistent
/// snapshot, call it inside `Transactions.readSnapshot`.
@Service
public class DiscussionSnapshotSql {

  /// The current revision of a published comment.
  ///
  /// @param contributor the number of the contributor
  /// @param delegation true if the contributor is a delegation
  /// @param speaker name of the delegation or organization
  /// @param salt hexadecimal; it makes the digest of the revision verifiable but not guessable
  public record SnapshotComment(
      int number,
      int revision,
      int question,
      @Nullable Integer parent,
      CitableText text,
      LanguageTag language,
      int contributor,
      boolean delegation,
      @Nullable String speaker,
      StakeholderGroup group,
      Region region,
      @Nullable CountryCode country,
      Instant receivedAt,
      String salt,
      boolean official) {

    SnapshotComment withAttached(List<AttachedTextSql.AttachedText> attached) {
      return new SnapshotComment(
          number,
          revision,
          question,
          parent,
          CitableText.create(text.text(), attached),
          language,
          contributor,
          delegation,
          speaker,
          group,
          region,
          country,
          receivedAt,
          salt,
          official);
    }
  }

  /// A contributor's position on a published comment.
  public record SnapshotPosition(
      int comment, int contributor, StakeholderGroup group, Region region, boolean agrees) {}

  /// A comment number and one of its revision numbers.
  public record CommentRevisionNumber(int comment, int revision) {}

  private static final int PAGE_SIZE = 1_000;

  /// STRAIGHT_JOIN starts with comments. Without it, after fast growth, the optimizer scans all
  /// contributors once per page.
  private static final String SELECT_COMMENTS =
      """
      SELECT STRAIGHT_JOIN c.number, c.revision, q.number AS question, parent.number AS parent, r.text, r.language, r.salt,
             contributor.number AS contributor, c.delegation_id IS NOT NULL AS delegation,
             IFNULL(c.delegation_name, c.organization) AS speaker, c.stakeholder_group, c.region, c.country, c.received_at,
             c.official
        FROM comment c FORCE INDEX (uk_comment_consultation_number)
        JOIN question q ON q.id = c.question_id
        JOIN contributor ON contributor.id = c.contributor_id
        JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
        LEFT JOIN comment parent ON parent.id = c.parent_id
       WHERE c.consultation_id = ? AND c.number > ? AND c.state = 'PUBLISHED'
       ORDER BY c.number LIMIT ?
      """;

  private static final String SELECT_POSITIONS =
      """
      SELECT STRAIGHT_JOIN c.number, contributor.number AS contributor, p.stakeholder_group, p.region, p.agrees
        FROM comment c FORCE INDEX (uk_comment_consultation_number)
        JOIN comment_position p ON p.comment_id = c.id
        JOIN contributor ON contributor.id = p.contributor_id
       WHERE c.consultation_id = ? AND c.number BETWEEN ? AND ? AND c.state = 'PUBLISHED'
       ORDER BY c.number, contributor.number
      """;

  private final JdbcClient database;

  DiscussionSnapshotSql(JdbcClient database) {
    this.database = database;
  }

  public void forEachComment(ConsultationId consultation, Consumer<SnapshotComment> consumer) {
    int lastNumber = 0;
    List<SnapshotComment> page;
    do {
      page =
          database
              .sql(SELECT_COMMENTS)
              .params(consultation.value(), lastNumber, PAGE_SIZE)
              .query((row, n) -> commentFromRow(row))
              .list();
      withAttachedTexts(consultation, page).forEach(consumer);
      lastNumber = page.isEmpty() ? lastNumber : page.getLast().number();
    } while (page.size() == PAGE_SIZE);
  }

  private List<SnapshotComment> withAttachedTexts(
      ConsultationId consultation, List<SnapshotComment> comments) {
    var attached =
        AttachedTextSql.load(
            consultation, comments.stream().map(SnapshotComment::number).toList(), database);
    return attached.isEmpty()
        ? comments
        : comments.stream()
            .map(
                comment ->
                    comment.withAttached(
                        attached.getOrDefault(
                            new CommentRevisionNumber(comment.number(), comment.revision()),
                            List.of())))
            .toList();
  }

  /// Counts the comments that [#forEachComment] loads.
  public int countPublished(ConsultationId consultation) {
    return database
        .sql("SELECT COUNT(*) FROM comment WHERE consultation_id = ? AND state = 'PUBLISHED'")
        .param(consultation.value())
        .query(Integer.class)
        .single();
  }

  public void forEachPosition(ConsultationId consultation, Consumer<SnapshotPosition> consumer) {
    int highestNumber = HighestCommentNumberSql.load(consultation, database);
    for (int from = 1; from <= highestNumber; from += PAGE_SIZE) {
      database
          .sql(SELECT_POSITIONS)
          .params(consultation.value(), from, from + PAGE_SIZE - 1)
          .query((row, n) -> positionFromRow(row))
          .list()
          .forEach(consumer);
    }
  }

  /// Loads the citable texts of readable revisions: current and earlier ones of published comments,
  /// without sealed ones.
  public Map<CommentRevisionNumber, String> loadTexts(
      ConsultationId consultation, Collection<CommentRevisionNumber> revisions) {
    var texts = new HashMap<CommentRevisionNumber, String>();
    if (revisions.isEmpty()) {
      return texts;
    }
    var allNumbers = revisions.stream().map(CommentRevisionNumber::comment).distinct().toList();
    for (var numbers : toPages(allNumbers)) {
      var attached = AttachedTextSql.load(consultation, numbers, database);
      database
          .sql(
              """
              SELECT c.number, r.number AS revision, r.text
                FROM comment c JOIN comment_revision r ON r.comment_id = c.id
               WHERE c.consultation_id = :consultation AND c.number IN (:numbers)
                 AND c.state = 'PUBLISHED' AND r.state IN ('CURRENT', 'EARLIER')
              """)
          .param("consultation", consultation.value())
          .param("numbers", numbers)
          .query(
              row -> {
                var key = new CommentRevisionNumber(row.getInt("number"), row.getInt("revision"));
                if (revisions.contains(key)) {
                  texts.put(
                      key,
                      CitableText.create(
                              Markdown.toPlainText(row.getString("text")),
                              attached.getOrDefault(key, List.of()))
                          .text());
                }
              });
    }
    return texts;
  }

  /// Finds the phrases that occur in any revision of these comments or in a document
  /// attached to them, by comment number. It also
  /// searches unreadable revisions, but returns none of their text.
  ///
  /// @param phrases each on one line
  public Map<Integer, Set<String>> findPhrases(
      ConsultationId consultation, Collection<Integer> comments, Collection<String> phrases) {
    var phrasesByNumber = new HashMap<Integer, Set<String>>();
    if (phrases.isEmpty()) {
      return phrasesByNumber;
    }
    for (var numbers : toPages(new TreeSet<>(comments))) {
      database
          .sql(
              """
              SELECT c.number, r.text FROM comment c JOIN comment_revision r ON r.comment_id = c.id
               WHERE c.consultation_id = :consultation AND c.number IN (:numbers)
              UNION ALL
              SELECT c.number, t.text FROM comment c JOIN attachment a ON a.comment_id = c.id
                JOIN attachment_text t ON t.attachment_id = a.id
               WHERE c.consultation_id = :consultation AND c.number IN (:numbers) AND c.attachments > 0
              """)
          .param("consultation", consultation.value())
          .param("numbers", numbers)
          .query(
              row -> {
                String line = Markdown.toPlainText(row.getString("text")).replace('\n', ' ');
                int number = row.getInt("number");
                for (String phrase : phrases) {
                  if (line.contains(phrase)) {
                    phrasesByNumber.computeIfAbsent(number, n -> new HashSet<>()).add(phrase);
                  }
                }
              });
    }
    return phrasesByNumber;
  }

  private static List<List<Integer>> toPages(Collection<Integer> numbers) {
    return numbers.stream().gather(Gatherers.windowFixed(PAGE_SIZE)).toList();
  }

  private static SnapshotComment commentFromRow(ResultSet row) throws SQLException {
    return new SnapshotComment(
        row.getInt("number"),
        row.getInt("revision"),
        row.getInt("question"),
        Columns.getIntegerOrNull(row, "parent"),
        CitableText.create(Markdown.toPlainText(row.getString("text")), List.of()),
        new LanguageTag(row.getString("language")),
        row.getInt("contributor"),
        row.getBoolean("delegation"),
        row.getString("speaker"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        Region.valueOf(row.getString("region")),
        CountryCode.parseNullable(row.getString("country")),
        Columns.getInstant(row, "received_at"),
        HexFormat.of().formatHex(row.getBytes("salt")),
        row.getBoolean("official"));
  }

  private static SnapshotPosition positionFromRow(ResultSet row) throws SQLException {
    return new SnapshotPosition(
        row.getInt("number"),
        row.getInt("contributor"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        Region.valueOf(row.getString("region")),
        row.getBoolean("agrees"));
  }
}
